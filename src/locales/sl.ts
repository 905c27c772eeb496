import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Nastavitve zasebnosti',
  yourChoices: 'Vaše nastavitve zasebnosti',
  honored: 'Zavrnitev je upoštevana',
  on: 'vklopljeno',
  off: 'izklopljeno',
  undecided: 'še ni izbrano',
  titles: { analytics: 'Analitika', marketing: 'Trženje', preferences: 'Prilagoditve', errors: 'Poročila o napakah' },
};

export const banner: BannerTexts = {
  title: 'Najprej vaša izbira',
  text: 'Z vašo privolitvijo {site} in sodelujoči ponudniki shranjujejo in berejo podatke v tej napravi za te namene: {purposes}.',
  notice:
    'Dokler ne zavrnete, {site} in sodelujoči ponudniki shranjujejo in berejo podatke v tej napravi za te namene: {purposes}.',
  thisSite: 'to spletno mesto',
  withdraw: 'V razdelku »Nastavitve zasebnosti« lahko kadar koli spremenite izbiro in prekličete privolitev.',
  gpc: 'Vaš brskalnik pošilja signal Global Privacy Control. »Sprejmi vse« ga upošteva. Izklopljeno ostane: {purposes}.',
  nothing: 'Dokler ne izberete, se ne zažene nič neobveznega.',
  changed: 'Spremenjeno po vaši zadnji izbiri: {purposes}.',
  running: 'Dokler ne zavrnete, je vklopljeno: {purposes}. »Zavrni vse« to izklopi.',
  accept: 'Sprejmi vse',
  ok: 'Razumem',
  reject: 'Zavrni vse',
  preferences: 'Prilagodi izbiro',
  privacy: 'Politika zasebnosti',
  close: 'Zapri in zavrni vse',
  saved: 'Vaša izbira je shranjena.',
};
