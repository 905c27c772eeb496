import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Ustawienia prywatności',
  intro: 'Zdecyduj, na co pozwalasz. I bez tego wszystko działa równie dobrze.',
  necessary: 'Ściśle niezbędne',
  necessaryText: 'Logowanie, bezpieczeństwo i zapamiętanie tego wyboru. Bez tego witryna nie może działać.',
  alwaysOn: 'Zawsze włączone',
  descriptions: {
    analytics: 'Zlicza odwiedziny i pokazuje nam, które funkcje są używane i gdzie pojawiają się trudności.',
    marketing:
      'Pozwala partnerom reklamowym rozpoznawać Cię, mierzyć skuteczność naszych reklam i wyświetlać Ci je w innych witrynach.',
    preferences: 'Zapamiętuje Twoje ustawienia, na przykład język i układ.',
    errors: 'Gdy coś nie działa, wysyła nam raport, abyśmy mogli to naprawić.',
  },
  gpcOff: 'Wyłączone, ponieważ Twoja przeglądarka wysyła sygnał Global Privacy Control.',
  gpcOverride:
    'Jeśli to włączysz, Twój wybór będzie miał pierwszeństwo przed sygnałem Global Privacy Control, ale tylko w tej witrynie. W każdej chwili możesz to znów wyłączyć.',
  gpcOverridden: 'Włączone na Twoje życzenie, choć Twoja przeglądarka wysyła sygnał Global Privacy Control.',
  exempt: 'Działa, dopóki tego nie wyłączysz.',
  minor: 'Wyłączone ze względu na Twój wiek.',
  withdraw: 'W każdej chwili możesz tu wrócić i zmienić wybór. Wycofanie zgody działa od razu.',
  law: 'Obowiązujące tu przepisy: {law}.',
  rights: 'Wyświetl, pobierz lub usuń swoje dane',
  vendors: 'Dostawcy: {vendors}',
  vendor: 'Dostawca',
  purpose: 'Cel',
  recipients: 'Odbiorcy',
  keys: 'Zapisane na tym urządzeniu',
  retention: 'Okres przechowywania zebranych danych',
  session: 'do zamknięcia strony',
  lasting: 'do usunięcia',
  unfinished: 'Zatrzyma się całkowicie dopiero po ponownym wczytaniu tej strony: {vendors}.',
  reload: 'Wczytaj ponownie',
  save: 'Zapisz wybór',
  close: 'Zamknij bez zmian',
};

export const embeds: EmbedTexts = {
  video: 'Wideo',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Post',
  form: 'Formularz',
  other: 'Osadzona treść',
  contacts:
    'Aby to wyświetlić, Twoja przeglądarka łączy się z dostawcą {vendor}, który może zapisywać i odczytywać dane na tym urządzeniu.',
  asked: 'Jeszcze nie wybrano: {purposes}.',
  refused: 'Odrzucono: {purposes}.',
  ended: 'Twoja wcześniejsza odpowiedź już nie obowiązuje: {purposes}.',
  unread: 'Wyłączone, ponieważ nie można tu odczytać żadnej Twojej odpowiedzi: {purposes}.',
  off: 'Wyłączone: {purposes}.',
  gpc: 'Wyłączone z powodu sygnału Global Privacy Control: {purposes}.',
  minor: 'Wyłączone ze względu na Twój wiek: {purposes}.',
  grants:
    'Wybierając „Zawsze zezwalaj”, wyrażasz w tej witrynie zgodę na następujące cele: {purposes}. W każdej chwili możesz ją wycofać.',
  once: 'Pokaż raz',
  always: 'Zawsze zezwalaj',
  choices: 'Ustawienia prywatności',
  privacy: 'Polityka prywatności',
};

export const account: AccountTexts = {
  device: 'Na tym urządzeniu',
  account: 'Na Twoim koncie',
  titles: {
    emails: 'E-maile marketingowe',
    'ai-training': 'Trenowanie AI',
  },
  descriptions: {
    emails: 'Nowości i oferty e-mailem. Wiadomości niezbędne dla Twojego konta wysyłamy niezależnie od tego.',
    'ai-training': 'Pozwala modelom AI uczyć się na tym, co tu tworzysz.',
  },
  loading: 'Wczytywanie…',
  saving: 'Zapisywanie…',
  saved: 'Zapisano.',
  loadFailed: 'Nie udało się wczytać ustawień z Twojego konta.',
  saveFailed: 'Nie udało się zapisać zmiany. Nadal obowiązuje Twój poprzedni wybór.',
  retry: 'Spróbuj ponownie',
};
