import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Datenschutz-Einstellungen',
  intro: 'Wählen Sie, was laufen darf. Auch wenn Sie nichts davon erlauben, funktioniert alles genauso gut.',
  necessary: 'Unbedingt erforderlich',
  necessaryText: 'Anmeldung, Sicherheit und das Merken dieser Auswahl. Ohne sie funktioniert die Website nicht.',
  alwaysOn: 'Immer an',
  descriptions: {
    analytics: 'Zählt Besuche und zeigt uns, welche Funktionen genutzt werden und wo es hakt.',
    marketing:
      'Werbepartner können Sie wiedererkennen, den Erfolg unserer Werbung messen und sie Ihnen auf anderen Websites zeigen.',
    preferences: 'Merkt sich Ihre Einstellungen, zum Beispiel Sprache und Anordnung.',
    errors: 'Schickt uns einen Bericht, wenn etwas nicht funktioniert, damit wir es beheben können.',
  },
  gpcOff: 'Aus, weil Ihr Browser Global Privacy Control sendet.',
  gpcOverride:
    'Wenn Sie es einschalten, hat Ihre Auswahl Vorrang vor Global Privacy Control, aber nur auf dieser Website. Sie können es jederzeit wieder ausschalten.',
  gpcOverridden: 'Auf Ihren Wunsch an, obwohl Ihr Browser Global Privacy Control sendet.',
  exempt: 'Läuft, bis Sie es ausschalten.',
  minor: 'Aus wegen Ihres Alters.',
  withdraw: 'Sie können Ihre Auswahl hier jederzeit ändern. Ein Widerruf wirkt sofort.',
  law: 'Das Recht, das hier gilt: {law}.',
  rights: 'Ihre Daten einsehen, exportieren oder löschen',
  vendors: 'Anbieter: {vendors}',
  vendor: 'Anbieter',
  purpose: 'Zweck',
  recipients: 'Empfänger',
  keys: 'Auf diesem Gerät gespeichert',
  retention: 'Speicherdauer der erhobenen Daten',
  session: 'bis Sie die Seite schließen',
  lasting: 'bis es gelöscht wird',
  unfinished: 'Um {vendors} ganz zu beenden, muss diese Seite neu geladen werden.',
  reload: 'Jetzt neu laden',
  save: 'Auswahl speichern',
  close: 'Schließen, ohne etwas zu ändern',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Karte',
  post: 'Beitrag',
  form: 'Formular',
  other: 'Eingebetteter Inhalt',
  contacts:
    'Um das zu zeigen, verbindet sich Ihr Browser mit {vendor}. Dieser Anbieter kann dabei Daten auf diesem Gerät speichern und lesen.',
  asked: 'Sie haben noch nicht gewählt: {purposes}.',
  refused: 'Sie haben abgelehnt: {purposes}.',
  ended: 'Ihre frühere Antwort gilt nicht mehr: {purposes}.',
  unread: 'Aus, weil hier keine Antwort von Ihnen gelesen werden kann: {purposes}.',
  off: 'Ausgeschaltet: {purposes}.',
  gpc: 'Aus wegen Global Privacy Control: {purposes}.',
  minor: 'Aus wegen Ihres Alters: {purposes}.',
  grants:
    'Mit „Immer erlauben“ geben Sie auf dieser Website Ihre Einwilligung für: {purposes}. Sie können sie jederzeit widerrufen.',
  once: 'Einmal zeigen',
  always: 'Immer erlauben',
  choices: 'Datenschutz-Einstellungen',
  privacy: 'Datenschutzerklärung',
};

export const account: AccountTexts = {
  device: 'Auf diesem Gerät',
  account: 'In Ihrem Konto',
  titles: {
    emails: 'Werbe-E-Mails',
    'ai-training': 'KI-Training',
  },
  descriptions: {
    emails: 'Neuigkeiten und Angebote per E-Mail. Nachrichten, die für Ihr Konto nötig sind, erhalten Sie in jedem Fall.',
    'ai-training': 'KI-Modelle dürfen aus dem lernen, was Sie hier erstellen.',
  },
  loading: 'Wird geladen…',
  saving: 'Wird gespeichert…',
  saved: 'Gespeichert.',
  loadFailed: 'Die Angaben aus Ihrem Konto konnten nicht geladen werden.',
  saveFailed: 'Das konnte nicht gespeichert werden. Ihre bisherige Auswahl gilt weiter.',
  retry: 'Erneut versuchen',
};
