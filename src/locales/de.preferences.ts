import type { PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Datenschutz-Einstellungen',
  intro: 'Wählen Sie, was laufen darf. Auch wenn Sie nichts davon erlauben, funktioniert alles genauso gut.',
  necessary: 'Unbedingt erforderlich',
  necessaryText: 'Anmeldung, Sicherheit und das Merken dieser Auswahl. Ohne sie funktioniert die Website nicht.',
  alwaysOn: 'Immer an',
  descriptions: {
    analytics: 'Zählt Besuche und zeigt uns, welche Funktionen genutzt werden und wo es hakt.',
    marketing: 'Werbepartner können Sie wiedererkennen, den Erfolg unserer Werbung messen und sie Ihnen anderswo zeigen.',
    preferences: 'Merkt sich Ihre Einstellungen, zum Beispiel Sprache und Anordnung.',
    errors: 'Schickt uns einen Bericht, wenn etwas nicht funktioniert, damit wir es beheben können.',
  },
  gpcOff: 'Aus, weil Ihr Browser Global Privacy Control sendet.',
  gpcOverride:
    'Wenn Sie es einschalten, gilt Ihre Wahl auf dieser Website vor Global Privacy Control. Sie können es jederzeit wieder ausschalten.',
  gpcOverridden: 'Auf Ihren Wunsch an, obwohl Ihr Browser Global Privacy Control sendet.',
  exempt: 'Läuft, bis Sie es ausschalten.',
  minor: 'Aus wegen Ihres Alters.',
  withdraw: 'Sie können Ihre Wahl hier jederzeit ändern. Ein Widerruf wirkt sofort.',
  law: 'Das Recht, das hier gilt: {law}.',
  rights: 'Weitere Datenschutzrechte ausüben',
  save: 'Auswahl speichern',
  close: 'Schließen, ohne etwas zu ändern',
};
