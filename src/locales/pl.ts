import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Ustawienia prywatności',
  yourChoices: 'Twoje ustawienia prywatności',
  honored: 'Sprzeciw uwzględniony',
  on: 'wł.',
  off: 'wył.',
  undecided: 'jeszcze bez decyzji',
  titles: { analytics: 'Analityka', marketing: 'Marketing', preferences: 'Preferencje', errors: 'Raporty o błędach' },
};

export const banner: BannerTexts = {
  title: 'Najpierw Twój wybór',
  text: 'Za Twoją zgodą {site} i współpracujący dostawcy zapisują i odczytują dane na tym urządzeniu w następujących celach: {purposes}.',
  notice:
    'Dopóki nie odmówisz, {site} i współpracujący dostawcy zapisują i odczytują dane na tym urządzeniu w następujących celach: {purposes}.',
  thisSite: 'ta witryna',
  withdraw: 'W sekcji „Ustawienia prywatności” możesz w każdej chwili zmienić wybór i wycofać zgodę.',
  gpc: 'Twoja przeglądarka wysyła sygnał Global Privacy Control. „Zaakceptuj wszystko” go uwzględnia. Wyłączone pozostaje: {purposes}.',
  nothing: 'Dopóki nie wybierzesz, nic opcjonalnego nie działa.',
  changed: 'Od Twojego ostatniego wyboru zmieniło się: {purposes}.',
  running: 'Dopóki nie odmówisz, działa: {purposes}. „Odrzuć wszystko” to wyłącza.',
  accept: 'Zaakceptuj wszystko',
  ok: 'Rozumiem',
  reject: 'Odrzuć wszystko',
  preferences: 'Dostosuj wybór',
  privacy: 'Polityka prywatności',
  close: 'Zamknij i odrzuć wszystko',
  saved: 'Twój wybór został zapisany.',
};
