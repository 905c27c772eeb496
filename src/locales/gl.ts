import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opcións de privacidade',
  yourChoices: 'As túas opcións de privacidade',
  honored: 'Solicitude de oposición atendida',
  on: 'si',
  off: 'non',
  undecided: 'por decidir',
  titles: { analytics: 'Analítica', marketing: 'Mercadotecnia', preferences: 'Preferencias', errors: 'Informes de erros' },
};

export const banner: BannerTexts = {
  title: 'Antes de nada, ti escolles',
  text: 'Co teu consentimento, {site} e os seus provedores almacenan e len datos neste dispositivo para o seguinte: {purposes}.',
  notice:
    'Agás que o rexeites, {site} e os seus provedores almacenan e len datos neste dispositivo para o seguinte: {purposes}.',
  thisSite: 'este sitio web',
  withdraw: 'Podes cambiar a túa escolla ou retirar o teu consentimento en calquera momento en «Opcións de privacidade».',
  gpc: 'O teu navegador envía o sinal Global Privacy Control. «Aceptar todo» respéctao e non activa o seguinte: {purposes}.',
  nothing: 'Ata que escollas, non se activa nada opcional.',
  changed: 'Cambiou desde a túa última escolla: {purposes}.',
  running: 'Xa está activo mentres non o rexeites: {purposes}. «Rexeitar todo» desactívao.',
  accept: 'Aceptar todo',
  ok: 'Entendido',
  reject: 'Rexeitar todo',
  preferences: 'Quero escoller',
  privacy: 'Política de privacidade',
  close: 'Pechar e rexeitar todo',
  saved: 'Gardouse a túa escolla.',
};
