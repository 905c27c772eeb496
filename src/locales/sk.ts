import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Nastavenia súkromia',
  yourChoices: 'Vaše nastavenia súkromia',
  honored: 'Odmietnutie rešpektujeme',
  on: 'zapnuté',
  off: 'vypnuté',
  undecided: 'zatiaľ nezvolené',
  titles: { analytics: 'Analytika', marketing: 'Marketing', preferences: 'Preferencie', errors: 'Hlásenia chýb' },
};

export const banner: BannerTexts = {
  title: 'Najskôr rozhodnete vy',
  text: 'S vaším súhlasom {site} a spolupracujúci poskytovatelia ukladajú a čítajú údaje v tomto zariadení na tieto účely: {purposes}.',
  notice:
    'Kým neodmietnete, {site} a spolupracujúci poskytovatelia ukladajú a čítajú údaje v tomto zariadení na tieto účely: {purposes}.',
  thisSite: 'tento web',
  withdraw: 'V časti „Nastavenia súkromia“ môžete svoju voľbu kedykoľvek zmeniť a súhlas odvolať.',
  gpc: 'Váš prehliadač vysiela signál Global Privacy Control. „Prijať všetko“ ho rešpektuje. Vypnuté zostane: {purposes}.',
  nothing: 'Kým sa nerozhodnete, nespustí sa nič voliteľné.',
  changed: 'Od vašej poslednej voľby sa zmenilo: {purposes}.',
  running: 'Kým neodmietnete, je zapnuté: {purposes}. „Odmietnuť všetko“ to vypne.',
  accept: 'Prijať všetko',
  ok: 'Rozumiem',
  reject: 'Odmietnuť všetko',
  preferences: 'Vybrať jednotlivo',
  privacy: 'Zásady ochrany osobných údajov',
  close: 'Zavrieť a odmietnuť všetko',
  saved: 'Vaša voľba je uložená.',
};
