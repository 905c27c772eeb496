import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Nastavenia súkromia',
  intro: 'Vyberte, čo povolíte. Aj bez toho bude všetko fungovať rovnako dobre.',
  necessary: 'Nevyhnutne potrebné',
  necessaryText: 'Prihlásenie, zabezpečenie a zapamätanie tejto voľby. Bez toho web nemôže fungovať.',
  alwaysOn: 'Vždy zapnuté',
  descriptions: {
    analytics: 'Počíta návštevy a ukazuje nám, ktoré funkcie sa používajú a kde majú ľudia ťažkosti.',
    marketing: 'Umožní reklamným partnerom vás rozpoznať, merať účinnosť našich reklám a zobrazovať vám ich na iných weboch.',
    preferences: 'Pamätá si vaše nastavenia, napríklad jazyk a rozloženie.',
    errors: 'Keď sa niečo pokazí, pošle nám hlásenie, aby sme to mohli opraviť.',
  },
  gpcOff: 'Vypnuté, pretože váš prehliadač vysiela signál Global Privacy Control.',
  gpcOverride:
    'Ak to zapnete, vaša voľba bude mať prednosť pred signálom Global Privacy Control, ale len na tomto webe. Kedykoľvek to môžete znova vypnúť.',
  gpcOverridden: 'Zapnuté na vaše želanie, hoci váš prehliadač vysiela signál Global Privacy Control.',
  exempt: 'Zapnuté, kým to nevypnete.',
  minor: 'Vypnuté vzhľadom na váš vek.',
  withdraw: 'Kedykoľvek sa sem môžete vrátiť a voľbu zmeniť. Odvolanie súhlasu platí okamžite.',
  law: 'Právny predpis, ktorý tu platí: {law}.',
  rights: 'Zobraziť, stiahnuť alebo vymazať svoje údaje',
  vendors: 'Poskytovatelia: {vendors}',
  vendor: 'Poskytovateľ',
  purpose: 'Účel',
  recipients: 'Príjemcovia',
  keys: 'Uložené v tomto zariadení',
  retention: 'Doba uchovávania získaných údajov',
  session: 'do zatvorenia stránky',
  lasting: 'do odstránenia',
  unfinished: 'Úplne sa zastaví až po opätovnom načítaní tejto stránky: {vendors}.',
  reload: 'Načítať znova',
  save: 'Uložiť voľbu',
  close: 'Zavrieť bez zmien',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Príspevok',
  form: 'Formulár',
  other: 'Vložený obsah',
  contacts:
    'Na zobrazenie obsahu sa váš prehliadač spojí s poskytovateľom {vendor}, ktorý môže v tomto zariadení ukladať a čítať údaje.',
  asked: 'Zatiaľ ste sa nerozhodli: {purposes}.',
  refused: 'Odmietli ste: {purposes}.',
  ended: 'Vaša predchádzajúca odpoveď už neplatí: {purposes}.',
  unread: 'Vypnuté, pretože tu nemožno prečítať žiadnu vašu odpoveď: {purposes}.',
  off: 'Vypnuté: {purposes}.',
  gpc: 'Vypnuté na základe signálu Global Privacy Control: {purposes}.',
  minor: 'Vypnuté vzhľadom na váš vek: {purposes}.',
  grants: 'Voľbou „Vždy povoliť“ dávate na tomto webe súhlas na tieto účely: {purposes}. Kedykoľvek ho môžete odvolať.',
  once: 'Zobraziť raz',
  always: 'Vždy povoliť',
  choices: 'Nastavenia súkromia',
  privacy: 'Zásady ochrany osobných údajov',
};

export const account: AccountTexts = {
  device: 'V tomto zariadení',
  account: 'Vo vašom účte',
  titles: {
    emails: 'Marketingové e-maily',
    'ai-training': 'Trénovanie AI',
  },
  descriptions: {
    emails: 'Novinky a ponuky e-mailom. Správy potrebné pre váš účet posielame v každom prípade.',
    'ai-training': 'Umožní modelom AI učiť sa z toho, čo tu vytvoríte.',
  },
  loading: 'Načítava sa…',
  saving: 'Ukladá sa…',
  saved: 'Uložené.',
  loadFailed: 'Nastavenia z vášho účtu sa nepodarilo načítať.',
  saveFailed: 'Zmenu sa nepodarilo uložiť. Naďalej platí vaša predchádzajúca voľba.',
  retry: 'Skúsiť znova',
};
