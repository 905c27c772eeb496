import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Gizlilik tercihleri',
  intro: 'Nelerin çalışabileceğini seçin. Bunlar olmadan da her şey aynı şekilde çalışır.',
  necessary: 'Kesinlikle gerekli',
  necessaryText: 'Oturum açma, güvenlik ve bu tercihlerin hatırlanması. Site bunlar olmadan çalışmaz.',
  alwaysOn: 'Her zaman açık',
  descriptions: {
    analytics: 'Ziyaretleri sayar, hangi özelliklerin kullanıldığını ve nerelerde zorlanıldığını bize gösterir.',
    marketing:
      'Reklam ortaklarının sizi tanımasını, reklamlarımızı ölçmesini ve bunları size başka sitelerde göstermesini sağlar.',
    preferences: 'Dil ve düzen gibi yaptığınız ayarları hatırlar.',
    errors: 'Bir şey bozulduğunda düzeltebilmemiz için bize rapor gönderir.',
  },
  gpcOff: 'Tarayıcınız Global Privacy Control sinyali gönderdiği için kapalı.',
  gpcOverride:
    'Açarsanız seçiminiz yalnızca bu sitede Global Privacy Control sinyalinin önüne geçer. Dilediğiniz zaman yeniden kapatabilirsiniz.',
  gpcOverridden: 'Tarayıcınız Global Privacy Control sinyali gönderse de kendi seçiminizle açık.',
  exempt: 'Siz kapatana kadar çalışır.',
  minor: 'Yaşınız nedeniyle kapalı.',
  withdraw: 'Dilediğiniz zaman buraya dönüp seçiminizi değiştirebilirsiniz. Rızanızı geri almanız hemen geçerli olur.',
  law: 'Burada geçerli kanun: {law}.',
  rights: 'Verilerimi görüntüle, dışa aktar veya sil',
  vendors: 'Hizmet sağlayıcılar: {vendors}',
  vendor: 'Hizmet sağlayıcı',
  purpose: 'Amaç',
  recipients: 'Alıcılar',
  keys: 'Bu cihazda saklananlar',
  retention: 'Toplanan verilerin saklanma süresi',
  session: 'sayfayı kapatana kadar',
  lasting: 'silinene kadar',
  unfinished: '{vendors} ancak bu sayfa yeniden yüklenince tamamen durur.',
  reload: 'Şimdi yeniden yükle',
  save: 'Seçimimi kaydet',
  close: 'Hiçbir şeyi değiştirmeden kapat',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Ses',
  map: 'Harita',
  post: 'Gönderi',
  form: 'Form',
  other: 'Gömülü içerik',
  contacts:
    'Bunu göstermek için tarayıcınız {vendor} ile bağlantı kurar. Bu hizmet sağlayıcı, bu cihazda veri saklayabilir ve okuyabilir.',
  asked: 'Henüz seçim yapmadınız: {purposes}.',
  refused: 'Reddettiniz: {purposes}.',
  ended: 'Önceki yanıtınız artık geçerli değil: {purposes}.',
  unread: 'Burada okunabilen bir yanıtınız olmadığı için kapalı: {purposes}.',
  off: 'Kapalı: {purposes}.',
  gpc: 'Global Privacy Control nedeniyle kapalı: {purposes}.',
  minor: 'Yaşınız nedeniyle kapalı: {purposes}.',
  grants:
    '“Her zaman izin ver” ile bu sitede şunlar için açık rıza verirsiniz: {purposes}. Rızanızı dilediğiniz zaman geri alabilirsiniz.',
  once: 'Bir kez göster',
  always: 'Her zaman izin ver',
  choices: 'Gizlilik tercihleri',
  privacy: 'Gizlilik politikası',
};

export const account: AccountTexts = {
  device: 'Bu cihazda',
  account: 'Hesabınızda',
  titles: {
    emails: 'Pazarlama e-postaları',
    'ai-training': 'Yapay zekâ modeli eğitimi',
  },
  descriptions: {
    emails: 'E-postayla haberler ve kampanyalar. Hesabınız için gerekli iletiler her durumda gönderilir.',
    'ai-training': 'Yapay zekâ modellerinin burada ürettiklerinizden öğrenmesine izin verir.',
  },
  loading: 'Yükleniyor…',
  saving: 'Kaydediliyor…',
  saved: 'Kaydedildi.',
  loadFailed: 'Hesabınızdaki tercihler yüklenemedi.',
  saveFailed: 'Kaydedilemedi. Önceki seçiminiz hâlâ geçerli.',
  retry: 'Tekrar dene',
};
