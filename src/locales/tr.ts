import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Gizlilik tercihleri',
  yourChoices: 'Gizlilik tercihleriniz',
  honored: 'Ret talebiniz uygulandı',
  on: 'açık',
  off: 'kapalı',
  undecided: 'henüz seçilmedi',
  titles: { analytics: 'Analiz', marketing: 'Pazarlama', preferences: 'Tercihler', errors: 'Hata raporları' },
};

export const banner: BannerTexts = {
  title: 'Önce siz karar verin',
  text: 'Açık rıza verirseniz {site} ve hizmet sağlayıcıları bu cihazda şu amaçlarla veri saklar ve okur: {purposes}.',
  notice: 'Siz reddetmediğiniz sürece {site} ve hizmet sağlayıcıları bu cihazda şu amaçlarla veri saklar ve okur: {purposes}.',
  thisSite: 'bu site',
  withdraw: 'Dilediğiniz zaman “Gizlilik tercihleri” bölümünden seçiminizi değiştirebilir veya rızanızı geri alabilirsiniz.',
  gpc: 'Tarayıcınız Global Privacy Control sinyali gönderiyor. “Tümünü kabul et” buna uyar ve şunları kapalı tutar: {purposes}.',
  nothing: 'Siz seçim yapana kadar isteğe bağlı hiçbir şey çalışmaz.',
  changed: 'Son seçiminizden bu yana değişenler: {purposes}.',
  running: 'Siz reddedene kadar çalışmaya devam eder: {purposes}. “Tümünü reddet” bunu durdurur.',
  accept: 'Tümünü kabul et',
  ok: 'Anladım',
  reject: 'Tümünü reddet',
  preferences: 'Tercihleri yönet',
  privacy: 'Gizlilik politikası',
  close: 'Kapat ve tümünü reddet',
  saved: 'Seçiminiz kaydedildi.',
};
