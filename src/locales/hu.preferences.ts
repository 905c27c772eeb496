import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Adatvédelmi beállítások',
  intro: 'Válassza ki, mi működhet. Minden más ezek nélkül is ugyanolyan jól működik.',
  necessary: 'Feltétlenül szükséges',
  necessaryText: 'Bejelentkezés, biztonság és ezeknek a döntéseknek a megjegyzése. A weboldal ezek nélkül nem működik.',
  alwaysOn: 'Mindig bekapcsolva',
  descriptions: {
    analytics: 'Mérjük a látogatásokat, és látjuk, mely funkciókat használják, és hol akadnak el a látogatók.',
    marketing:
      'Hirdetési partnereink felismerhetik Önt, mérhetik hirdetéseink hatását, és más weboldalakon is megjeleníthetik azokat Önnek.',
    preferences: 'Megjegyezzük az Ön beállításait, például a nyelvet és az elrendezést.',
    errors: 'Jelentést kapunk, ha valami nem működik, hogy kijavíthassuk.',
  },
  gpcOff: 'Kikapcsolva, mert böngészője Global Privacy Control jelzést küld.',
  gpcOverride:
    'Ha bekapcsolja, csak ezen a weboldalon felülbírálja a Global Privacy Control jelzést. Bármikor újra kikapcsolhatja.',
  gpcOverridden: 'Az Ön döntése alapján bekapcsolva, bár böngészője Global Privacy Control jelzést küld.',
  exempt: 'Működik, amíg ki nem kapcsolja.',
  minor: 'Életkora miatt kikapcsolva.',
  withdraw: 'Ide bármikor visszatérhet, és módosíthatja döntését. A visszavonás azonnal érvényes.',
  law: 'Az itt alkalmazandó jogszabály: {law}.',
  rights: 'Adatainak megtekintése, exportálása vagy törlése',
  vendors: 'Partnerek: {vendors}',
  vendor: 'Partner',
  purpose: 'Cél',
  recipients: 'Címzettek',
  keys: 'Ezen az eszközön tárolva',
  retention: 'Az összegyűjtött adatok megőrzési ideje',
  session: 'az oldal bezárásáig',
  lasting: 'törlésig',
  unfinished: 'Teljesen csak ennek az oldalnak az újratöltésével állítható le: {vendors}.',
  reload: 'Újratöltés most',
  save: 'Döntésem mentése',
  close: 'Bezárás módosítás nélkül',
};

export const embeds: EmbedTexts = {
  video: 'Videó',
  audio: 'Hanganyag',
  map: 'Térkép',
  post: 'Bejegyzés',
  form: 'Űrlap',
  other: 'Beágyazott tartalom',
  contacts:
    'A megjelenítéshez böngészője ehhez a partnerhez csatlakozik: {vendor}. A partner adatokat tárolhat és olvashat ezen az eszközön.',
  asked: 'Még nem döntött: {purposes}.',
  refused: 'Elutasította: {purposes}.',
  ended: 'Korábbi válasza már nem érvényes: {purposes}.',
  unread: 'Kikapcsolva, mert itt nem olvasható be az Ön válasza: {purposes}.',
  off: 'Kikapcsolva: {purposes}.',
  gpc: 'A Global Privacy Control miatt kikapcsolva: {purposes}.',
  minor: 'Életkora miatt kikapcsolva: {purposes}.',
  grants: 'A „Mindig engedélyezem” az Ön hozzájárulása ezen a weboldalon a következőkhöz: {purposes}. Bármikor visszavonhatja.',
  once: 'Egyszeri megjelenítés',
  always: 'Mindig engedélyezem',
  choices: 'Adatvédelmi beállítások',
  privacy: 'Adatvédelmi tájékoztató',
};

export const account: AccountTexts = {
  device: 'Ezen az eszközön',
  account: 'Az Ön fiókjában',
  titles: {
    emails: 'Marketingcélú e-mailek',
    'ai-training': 'MI-modellek tanítása',
  },
  descriptions: {
    emails: 'Hírek és ajánlatok e-mailben. A fiókjához szükséges üzeneteket mindenképpen elküldjük.',
    'ai-training': 'MI-modellek tanulhatnak abból, amit itt létrehoz.',
  },
  loading: 'Betöltés…',
  saving: 'Mentés…',
  saved: 'Mentve.',
  loadFailed: 'A fiókjában tárolt beállításokat nem sikerült betölteni.',
  saveFailed: 'A mentés nem sikerült. Korábbi döntése érvényben marad.',
  retry: 'Újrapróbálkozás',
};
