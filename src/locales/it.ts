import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Scelte sulla privacy',
  yourChoices: 'Le tue scelte sulla privacy',
  honored: 'Richiesta di opposizione accolta',
  on: 'sì',
  off: 'no',
  undecided: 'da decidere',
  titles: { analytics: 'Statistiche', marketing: 'Marketing', preferences: 'Preferenze', errors: 'Segnalazioni di errori' },
};

export const banner: BannerTexts = {
  title: 'Prima di tutto, scegli tu',
  text: 'Con il tuo consenso, {site} e i suoi fornitori memorizzano e leggono dati su questo dispositivo. Finalità: {purposes}.',
  notice:
    'Salvo tuo rifiuto, {site} e i suoi fornitori memorizzano e leggono dati su questo dispositivo. Finalità: {purposes}.',
  thisSite: 'questo sito',
  withdraw: 'Puoi modificare o revocare la tua scelta in qualsiasi momento in “Scelte sulla privacy”.',
  gpc: 'Il tuo browser invia il segnale Global Privacy Control. “Accetta tutto” lo rispetta e non attiva: {purposes}.',
  nothing: 'Finché non scegli, non viene attivato nulla di facoltativo.',
  changed: 'È cambiato qualcosa dalla tua ultima scelta: {purposes}.',
  running: 'Già attivo finché non rifiuti: {purposes}. “Rifiuta tutto” lo disattiva.',
  accept: 'Accetta tutto',
  ok: 'Ho capito',
  reject: 'Rifiuta tutto',
  preferences: 'Scelgo io',
  privacy: 'Informativa sulla privacy',
  close: 'Chiudi e rifiuta tutto',
  saved: 'La tua scelta è stata salvata.',
};
