import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opțiuni de confidențialitate',
  yourChoices: 'Opțiunile dvs. de confidențialitate',
  honored: 'Cererea de refuz este respectată',
  on: 'rulează',
  off: 'nu rulează',
  undecided: 'încă fără răspuns',
  titles: { analytics: 'Analiză', marketing: 'Marketing', preferences: 'Preferințe', errors: 'Rapoarte de erori' },
};

export const banner: BannerTexts = {
  title: 'Înainte de toate, alegerea vă aparține',
  text: 'Cu consimțământul dvs., {site} și furnizorii săi stochează și citesc date pe acest dispozitiv pentru: {purposes}.',
  notice: 'Dacă nu refuzați, {site} și furnizorii săi stochează și citesc date pe acest dispozitiv pentru: {purposes}.',
  thisSite: 'acest site',
  withdraw: 'Vă puteți schimba alegerea sau retrage consimțământul oricând, în „Opțiuni de confidențialitate”.',
  gpc: 'Browserul dvs. trimite semnalul Global Privacy Control. „Acceptă toate” îl respectă și nu activează: {purposes}.',
  nothing: 'Până când alegeți, nu rulează nimic opțional.',
  changed: 'Modificări de la ultima dvs. alegere: {purposes}.',
  running: 'Rulează deja, până când refuzați: {purposes}. „Respinge toate” oprește rularea.',
  accept: 'Acceptă toate',
  ok: 'Am înțeles',
  reject: 'Respinge toate',
  preferences: 'Vreau să aleg',
  privacy: 'Politica de confidențialitate',
  close: 'Închide și respinge toate',
  saved: 'Alegerea dvs. a fost salvată.',
};
