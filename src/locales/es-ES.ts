import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opciones de privacidad',
  yourChoices: 'Tus opciones de privacidad',
  honored: 'Solicitud de oposición atendida',
  on: 'sí',
  off: 'no',
  undecided: 'por decidir',
  titles: { analytics: 'Analítica', marketing: 'Marketing', preferences: 'Preferencias', errors: 'Informes de errores' },
};

export const banner: BannerTexts = {
  title: 'Antes de nada, tú eliges',
  text: 'Con tu consentimiento, {site} y sus proveedores almacenan y leen datos en este dispositivo para lo siguiente: {purposes}.',
  notice:
    'Salvo que lo rechaces, {site} y sus proveedores almacenan y leen datos en este dispositivo para lo siguiente: {purposes}.',
  thisSite: 'este sitio web',
  withdraw: 'Puedes cambiar tu elección o retirar tu consentimiento en cualquier momento en «Opciones de privacidad».',
  gpc: 'Tu navegador envía la señal Global Privacy Control. «Aceptar todo» la respeta y no activa lo siguiente: {purposes}.',
  nothing: 'Hasta que elijas, no se activa nada opcional.',
  changed: 'Ha cambiado desde tu última elección: {purposes}.',
  running: 'Ya está activo mientras no lo rechaces: {purposes}. «Rechazar todo» lo desactiva.',
  accept: 'Aceptar todo',
  ok: 'Entendido',
  reject: 'Rechazar todo',
  preferences: 'Quiero elegir',
  privacy: 'Política de privacidad',
  close: 'Cerrar y rechazar todo',
  saved: 'Tu elección se ha guardado.',
};
