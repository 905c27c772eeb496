import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Datenschutz-Einstellungen',
  yourChoices: 'Ihre Datenschutz-Einstellungen',
  honored: 'Widerspruch berücksichtigt',
  on: 'an',
  off: 'aus',
  undecided: 'noch nicht gewählt',
  titles: { analytics: 'Analyse', marketing: 'Marketing', preferences: 'Komfort', errors: 'Fehlerberichte' },
};

export const banner: BannerTexts = {
  title: 'Zuerst entscheiden Sie',
  text: 'Mit Ihrer Einwilligung speichern und lesen {site} und beteiligte Anbieter Daten auf diesem Gerät, und zwar für: {purposes}.',
  notice:
    'Sofern Sie nicht ablehnen, speichern und lesen {site} und beteiligte Anbieter Daten auf diesem Gerät, und zwar für: {purposes}.',
  thisSite: 'diese Website',
  withdraw: 'Unter „Datenschutz-Einstellungen“ können Sie Ihre Auswahl jederzeit ändern oder widerrufen.',
  gpc: 'Ihr Browser sendet Global Privacy Control. „Alle akzeptieren“ respektiert das und lässt ausgeschaltet: {purposes}.',
  nothing: 'Bis Sie wählen, läuft nichts davon.',
  changed: 'Seit Ihrer letzten Auswahl geändert: {purposes}.',
  running: 'Läuft bereits, solange Sie nicht ablehnen: {purposes}. „Alle ablehnen“ beendet das.',
  accept: 'Alle akzeptieren',
  ok: 'OK',
  reject: 'Alle ablehnen',
  preferences: 'Selbst auswählen',
  privacy: 'Datenschutzerklärung',
  close: 'Schließen und alle ablehnen',
  saved: 'Ihre Auswahl ist gespeichert.',
};
