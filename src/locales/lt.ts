import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Privatumo pasirinkimai',
  yourChoices: 'Jūsų privatumo pasirinkimai',
  honored: 'Į jūsų atsisakymą atsižvelgta',
  on: 'įjungta',
  off: 'išjungta',
  undecided: 'dar nepasirinkta',
  titles: { analytics: 'Analitika', marketing: 'Rinkodara', preferences: 'Nuostatos', errors: 'Klaidų ataskaitos' },
};

export const banner: BannerTexts = {
  title: 'Pirmiausia – jūsų pasirinkimas',
  text: 'Jums sutikus, {site} ir jos partneriai šiame įrenginyje saugo ir skaito duomenis šiais tikslais: {purposes}.',
  notice: 'Jei neatsisakote, {site} ir jos partneriai šiame įrenginyje saugo ir skaito duomenis šiais tikslais: {purposes}.',
  thisSite: 'ši svetainė',
  withdraw: 'Savo pasirinkimą bet kada galite pakeisti arba atšaukti skiltyje „Privatumo pasirinkimai“.',
  gpc: 'Jūsų naršyklė siunčia signalą „Global Privacy Control“. „Priimti visus“ į jį atsižvelgia ir neįjungia: {purposes}.',
  nothing: 'Kol nepasirinksite, veikia tik tai, kas būtina.',
  changed: 'Nuo paskutinio jūsų pasirinkimo pasikeitė: {purposes}.',
  running: 'Jau veikia, kol neatsisakysite: {purposes}. „Atmesti visus“ tai sustabdo.',
  accept: 'Priimti visus',
  ok: 'Supratau',
  reject: 'Atmesti visus',
  preferences: 'Noriu pasirinkti',
  privacy: 'Privatumo politika',
  close: 'Uždaryti ir atmesti visus',
  saved: 'Jūsų pasirinkimas išsaugotas.',
};
