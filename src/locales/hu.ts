import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Adatvédelmi beállítások',
  yourChoices: 'Az Ön adatvédelmi beállításai',
  honored: 'Tiltakozását figyelembe vesszük',
  on: 'be',
  off: 'ki',
  undecided: 'még nincs eldöntve',
  titles: { analytics: 'Statisztika', marketing: 'Marketing', preferences: 'Kényelmi funkciók', errors: 'Hibajelentések' },
};

export const banner: BannerTexts = {
  title: 'Először Ön dönt',
  text: 'Az Ön hozzájárulásával mi ({site}) és partnereink adatokat tárolunk és olvasunk ezen az eszközön a következő célokra: {purposes}.',
  notice:
    'Hacsak el nem utasítja, mi ({site}) és partnereink adatokat tárolunk és olvasunk ezen az eszközön a következő célokra: {purposes}.',
  thisSite: 'a weboldal üzemeltetője',
  withdraw: 'Döntését bármikor módosíthatja vagy visszavonhatja itt: „Adatvédelmi beállítások”.',
  gpc: 'Böngészője Global Privacy Control jelzést küld. Az „Összes elfogadása” ezt tiszteletben tartja, és kikapcsolva hagyja: {purposes}.',
  nothing: 'Amíg nem dönt, csak a feltétlenül szükséges funkciók működnek.',
  changed: 'Legutóbbi döntése óta megváltozott: {purposes}.',
  running: 'Már működik, amíg el nem utasítja: {purposes}. Az „Összes elutasítása” leállítja.',
  accept: 'Összes elfogadása',
  ok: 'Értem',
  reject: 'Összes elutasítása',
  preferences: 'Magam választok',
  privacy: 'Adatvédelmi tájékoztató',
  close: 'Bezárás és az összes elutasítása',
  saved: 'Döntését elmentettük.',
};
