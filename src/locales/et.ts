import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Privaatsusvalikud',
  yourChoices: 'Teie privaatsusvalikud',
  honored: 'Teie keeldumine on arvesse võetud',
  on: 'sees',
  off: 'väljas',
  undecided: 'veel valimata',
  titles: { analytics: 'Analüütika', marketing: 'Turundus', preferences: 'Eelistused', errors: 'Veaaruanded' },
};

export const banner: BannerTexts = {
  title: 'Kõigepealt otsustate teie',
  text: 'Teie nõusolekul salvestab ja loeb {site} koos partneritega selles seadmes andmeid järgmistel eesmärkidel: {purposes}.',
  notice:
    'Kui te ei keeldu, salvestab ja loeb {site} koos partneritega selles seadmes andmeid järgmistel eesmärkidel: {purposes}.',
  thisSite: 'see veebisait',
  withdraw: 'Saate igal ajal oma valikut muuta või nõusoleku tagasi võtta jaotises „Privaatsusvalikud“.',
  gpc: 'Teie brauser saadab signaali Global Privacy Control. „Nõustu kõigiga“ arvestab seda ja jätab väljalülitatuks: {purposes}.',
  nothing: 'Kuni te pole valinud, ei tööta midagi peale hädavajaliku.',
  changed: 'Pärast teie viimast valikut on muutunud: {purposes}.',
  running: 'Töötab juba, kuni te keeldute: {purposes}. „Keeldu kõigist“ peatab selle.',
  accept: 'Nõustu kõigiga',
  ok: 'Sain aru',
  reject: 'Keeldu kõigist',
  preferences: 'Valin ise',
  privacy: 'Privaatsuspoliitika',
  close: 'Sulge ja keeldu kõigist',
  saved: 'Teie valik on salvestatud.',
};
