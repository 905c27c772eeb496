import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Postavke privatnosti',
  yourChoices: 'Vaše postavke privatnosti',
  honored: 'Odbijanje je uvaženo',
  on: 'uključeno',
  off: 'isključeno',
  undecided: 'još nije odabrano',
  titles: { analytics: 'Analitika', marketing: 'Marketing', preferences: 'Preferencije', errors: 'Izvješća o pogreškama' },
};

export const banner: BannerTexts = {
  title: 'Najprije vaš odabir',
  text: 'Uz vašu privolu {site} i angažirani pružatelji usluga pohranjuju i čitaju podatke na ovom uređaju u sljedeće svrhe: {purposes}.',
  notice:
    'Dok ne odbijete, {site} i angažirani pružatelji usluga pohranjuju i čitaju podatke na ovom uređaju u sljedeće svrhe: {purposes}.',
  thisSite: 'ova web-stranica',
  withdraw: 'U odjeljku „Postavke privatnosti” možete u svakom trenutku promijeniti odabir i povući privolu.',
  gpc: 'Vaš preglednik šalje signal Global Privacy Control. „Prihvati sve” ga poštuje. Isključeno ostaje: {purposes}.',
  nothing: 'Dok ne odaberete, ne pokreće se ništa neobavezno.',
  changed: 'Promijenjeno od vašeg posljednjeg odabira: {purposes}.',
  running: 'Dok ne odbijete, uključeno je: {purposes}. „Odbij sve” to isključuje.',
  accept: 'Prihvati sve',
  ok: 'Razumijem',
  reject: 'Odbij sve',
  preferences: 'Prilagodi odabir',
  privacy: 'Politika privatnosti',
  close: 'Zatvori i odbij sve',
  saved: 'Vaš je odabir spremljen.',
};
