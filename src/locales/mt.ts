import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Għażliet tal-privatezza',
  yourChoices: 'L-għażliet tal-privatezza tiegħek',
  honored: 'Talba ta’ rifjut rispettata',
  on: 'iva',
  off: 'le',
  undecided: 'għad trid tagħżel',
  titles: { analytics: 'Analitika', marketing: 'Marketing', preferences: 'Preferenzi', errors: 'Rapporti tal-iżbalji' },
};

export const banner: BannerTexts = {
  title: 'L-għażla tiegħek, qabel kollox',
  text: 'Bil-kunsens tiegħek, {site} u l-fornituri involuti jaħżnu u jaqraw data fuq dan l-apparat għal: {purposes}.',
  notice: 'Sakemm ma tirrifjutax, {site} u l-fornituri involuti jaħżnu u jaqraw data fuq dan l-apparat għal: {purposes}.',
  thisSite: 'dan is-sit',
  withdraw: 'Tista’ tibdel jew tirtira l-għażla tiegħek meta trid taħt “Għażliet tal-privatezza”.',
  gpc: 'Il-brawżer tiegħek jibgħat Global Privacy Control. “Aċċetta kollox” jirrispettah u ma jattivax: {purposes}.',
  nothing: 'Sakemm tagħżel, ma jaħdem xejn fakultattiv.',
  changed: 'Tibdil mill-aħħar għażla tiegħek: {purposes}.',
  running: 'Diġà għaddej sakemm tirrifjuta: {purposes}. “Irrifjuta kollox” iwaqqaf dan.',
  accept: 'Aċċetta kollox',
  ok: 'OK',
  reject: 'Irrifjuta kollox',
  preferences: 'Ħallini nagħżel',
  privacy: 'Politika tal-privatezza',
  close: 'Agħlaq u rrifjuta kollox',
  saved: 'L-għażla tiegħek ġiet issejvjata.',
};
