import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Privacyinstellingen',
  yourChoices: 'Je privacyinstellingen',
  honored: 'Opt-outverzoek gehonoreerd',
  on: 'aan',
  off: 'uit',
  undecided: 'nog niet gekozen',
  titles: { analytics: 'Statistieken', marketing: 'Marketing', preferences: 'Voorkeuren', errors: 'Foutrapporten' },
};

export const banner: BannerTexts = {
  title: 'Eerst jouw keuze',
  text: 'Met je toestemming bewaren en lezen {site} en externe partners gegevens op dit apparaat voor deze doelen: {purposes}.',
  notice:
    'Tenzij je dit weigert, bewaren en lezen {site} en externe partners gegevens op dit apparaat voor deze doelen: {purposes}.',
  thisSite: 'deze site',
  withdraw: 'Je kunt je keuze op elk moment wijzigen of je toestemming intrekken onder ‘Privacyinstellingen’.',
  gpc: 'Je browser stuurt Global Privacy Control mee. ‘Alles accepteren’ respecteert dat en laat dit uitgeschakeld: {purposes}.',
  nothing: 'Totdat je kiest, staat alles uit wat niet strikt noodzakelijk is.',
  changed: 'Gewijzigd sinds je vorige keuze: {purposes}.',
  running: 'Staat al aan totdat je weigert: {purposes}. ‘Alles weigeren’ zet het uit.',
  accept: 'Alles accepteren',
  ok: 'OK',
  reject: 'Alles weigeren',
  preferences: 'Zelf kiezen',
  privacy: 'Privacyverklaring',
  close: 'Sluiten en alles weigeren',
  saved: 'Je keuze is opgeslagen.',
};
