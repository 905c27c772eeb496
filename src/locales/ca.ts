import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opcions de privacitat',
  yourChoices: 'Les vostres opcions de privacitat',
  honored: 'Sol·licitud d’oposició atesa',
  on: 'sí',
  off: 'no',
  undecided: 'per decidir',
  titles: { analytics: 'Analítica', marketing: 'Màrqueting', preferences: 'Preferències', errors: 'Informes d’errors' },
};

export const banner: BannerTexts = {
  title: 'Abans de res, trieu vós',
  text: 'Amb el vostre consentiment, {site} i els seus proveïdors emmagatzemen i llegeixen dades en aquest dispositiu per a: {purposes}.',
  notice:
    'Tret que ho rebutgeu, {site} i els seus proveïdors emmagatzemen i llegeixen dades en aquest dispositiu per a: {purposes}.',
  thisSite: 'aquest lloc web',
  withdraw: 'Podeu canviar la vostra tria o retirar el vostre consentiment en qualsevol moment a «Opcions de privacitat».',
  gpc: 'El vostre navegador envia el senyal Global Privacy Control. «Accepta-ho tot» el respecta i no activa això: {purposes}.',
  nothing: 'Fins que no trieu, no s’activa res d’opcional.',
  changed: 'Ha canviat des de la vostra darrera tria: {purposes}.',
  running: 'Ja està actiu mentre no ho rebutgeu: {purposes}. «Rebutja-ho tot» ho desactiva.',
  accept: 'Accepta-ho tot',
  ok: 'Entesos',
  reject: 'Rebutja-ho tot',
  preferences: 'Vull triar',
  privacy: 'Política de privacitat',
  close: 'Tanca i rebutja-ho tot',
  saved: 'La vostra tria s’ha desat.',
};
