import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Personvernval',
  yourChoices: 'Personvernvala dine',
  honored: 'Reservasjonen din er teken til følgje',
  on: 'på',
  off: 'av',
  undecided: 'ikkje valt enno',
  titles: { analytics: 'Statistikk', marketing: 'Marknadsføring', preferences: 'Preferansar', errors: 'Feilrapportar' },
};

export const banner: BannerTexts = {
  title: 'Valet ditt kjem først',
  text: 'Med samtykket ditt lagrar og les {site} og eksterne leverandørar opplysningar på denne eininga for desse føremåla: {purposes}.',
  notice:
    'Med mindre du avviser det, lagrar og les {site} og eksterne leverandørar opplysningar på denne eininga for desse føremåla: {purposes}.',
  thisSite: 'denne nettstaden',
  withdraw: 'Du kan når som helst endre valet ditt eller trekkje tilbake samtykket under «Personvernval».',
  gpc: 'Nettlesaren din sender Global Privacy Control. «Godta alle» respekterer det og lèt dette vere slått av: {purposes}.',
  nothing: 'Alt valfritt er slått av til du har valt.',
  changed: 'Endra sidan det førre valet ditt: {purposes}.',
  running: 'Allereie på fram til du avviser det: {purposes}. «Avvis alle» slår det av.',
  accept: 'Godta alle',
  ok: 'OK',
  reject: 'Avvis alle',
  preferences: 'Vel sjølv',
  privacy: 'Personvernerklæring',
  close: 'Lukk og avvis alle',
  saved: 'Valet ditt er lagra.',
};
