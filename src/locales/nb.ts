import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Personvernvalg',
  yourChoices: 'Dine personvernvalg',
  honored: 'Reservasjonen din er tatt til følge',
  on: 'på',
  off: 'av',
  undecided: 'ikke valgt ennå',
  titles: { analytics: 'Statistikk', marketing: 'Markedsføring', preferences: 'Preferanser', errors: 'Feilrapporter' },
};

export const banner: BannerTexts = {
  title: 'Valget ditt kommer først',
  text: 'Med ditt samtykke lagrer og leser {site} og eksterne leverandører opplysninger på denne enheten for disse formålene: {purposes}.',
  notice:
    'Med mindre du avviser det, lagrer og leser {site} og eksterne leverandører opplysninger på denne enheten for disse formålene: {purposes}.',
  thisSite: 'dette nettstedet',
  withdraw: 'Du kan når som helst endre valget ditt eller trekke tilbake samtykket under «Personvernvalg».',
  gpc: 'Nettleseren din sender Global Privacy Control. «Godta alle» respekterer det og lar dette være slått av: {purposes}.',
  nothing: 'Alt valgfritt er slått av til du har valgt.',
  changed: 'Endret siden ditt forrige valg: {purposes}.',
  running: 'Allerede på inntil du avviser det: {purposes}. «Avvis alle» slår det av.',
  accept: 'Godta alle',
  ok: 'OK',
  reject: 'Avvis alle',
  preferences: 'Velg selv',
  privacy: 'Personvernerklæring',
  close: 'Lukk og avvis alle',
  saved: 'Valget ditt er lagret.',
};
