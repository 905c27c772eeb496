import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Opciones de privacidad',
  yourChoices: 'Sus opciones de privacidad',
  honored: 'Solicitud de exclusión atendida',
  on: 'sí',
  off: 'no',
  undecided: 'por decidir',
  titles: { analytics: 'Analítica', marketing: 'Marketing', preferences: 'Preferencias', errors: 'Informes de errores' },
};

export const banner: BannerTexts = {
  title: 'Antes que nada, usted elige',
  text: 'Con su consentimiento, {site} y sus proveedores almacenan y leen datos en este dispositivo para lo siguiente: {purposes}.',
  notice:
    'Salvo que usted lo rechace, {site} y sus proveedores almacenan y leen datos en este dispositivo para lo siguiente: {purposes}.',
  thisSite: 'este sitio web',
  withdraw: 'Puede cambiar o revocar su elección en cualquier momento en “Opciones de privacidad”.',
  gpc: 'Su navegador envía la señal Global Privacy Control. “Aceptar todo” la respeta y no activa lo siguiente: {purposes}.',
  nothing: 'Hasta que usted elija, no se activa nada opcional.',
  changed: 'Cambió desde su última elección: {purposes}.',
  running: 'Ya está activo mientras usted no lo rechace: {purposes}. “Rechazar todo” lo desactiva.',
  accept: 'Aceptar todo',
  ok: 'Entendido',
  reject: 'Rechazar todo',
  preferences: 'Quiero elegir',
  privacy: 'Política de privacidad',
  close: 'Cerrar y rechazar todo',
  saved: 'Se guardó su elección.',
};
