import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Nastavení soukromí',
  yourChoices: 'Vaše nastavení soukromí',
  honored: 'Odmítnutí respektujeme',
  on: 'zapnuto',
  off: 'vypnuto',
  undecided: 'zatím nezvoleno',
  titles: { analytics: 'Analytika', marketing: 'Marketing', preferences: 'Předvolby', errors: 'Hlášení chyb' },
};

export const banner: BannerTexts = {
  title: 'Nejdřív rozhodnete vy',
  text: 'S vaším souhlasem {site} a spolupracující poskytovatelé ukládají a čtou data v tomto zařízení pro tyto účely: {purposes}.',
  notice:
    'Dokud neodmítnete, {site} a spolupracující poskytovatelé ukládají a čtou data v tomto zařízení pro tyto účely: {purposes}.',
  thisSite: 'tento web',
  withdraw: 'V části „Nastavení soukromí“ můžete svou volbu kdykoli změnit a souhlas odvolat.',
  gpc: 'Váš prohlížeč vysílá signál Global Privacy Control. „Přijmout vše“ ho respektuje. Vypnuto zůstane: {purposes}.',
  nothing: 'Dokud se nerozhodnete, nespustí se nic volitelného.',
  changed: 'Od vaší poslední volby se změnilo: {purposes}.',
  running: 'Dokud neodmítnete, je zapnuto: {purposes}. „Odmítnout vše“ to vypne.',
  accept: 'Přijmout vše',
  ok: 'Rozumím',
  reject: 'Odmítnout vše',
  preferences: 'Vybrat jednotlivě',
  privacy: 'Zásady ochrany osobních údajů',
  close: 'Zavřít a odmítnout vše',
  saved: 'Vaše volba je uložena.',
};
