import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Privatlivsindstillinger',
  yourChoices: 'Dine privatlivsindstillinger',
  honored: 'Dit fravalg respekteres',
  on: 'slået til',
  off: 'slået fra',
  undecided: 'ikke valgt endnu',
  titles: { analytics: 'Statistik', marketing: 'Marketing', preferences: 'Præferencer', errors: 'Fejlrapporter' },
};

export const banner: BannerTexts = {
  title: 'Dit valg kommer først',
  text: 'Med dit samtykke gemmer og læser {site} og eksterne leverandører oplysninger på denne enhed til følgende formål: {purposes}.',
  notice:
    'Medmindre du afviser det, gemmer og læser {site} og eksterne leverandører oplysninger på denne enhed til følgende formål: {purposes}.',
  thisSite: 'dette websted',
  withdraw: 'Du kan til enhver tid ændre dit valg eller trække dit samtykke tilbage under ”Privatlivsindstillinger”.',
  gpc: 'Din browser sender Global Privacy Control. ”Accepter alle” respekterer det og lader følgende være slået fra: {purposes}.',
  nothing: 'Indtil du vælger, er alt valgfrit slået fra.',
  changed: 'Ændret siden dit seneste valg: {purposes}.',
  running: 'Allerede slået til, indtil du afviser det: {purposes}. ”Afvis alle” slår det fra.',
  accept: 'Accepter alle',
  ok: 'OK',
  reject: 'Afvis alle',
  preferences: 'Vælg selv',
  privacy: 'Privatlivspolitik',
  close: 'Luk og afvis alle',
  saved: 'Dit valg er gemt.',
};
