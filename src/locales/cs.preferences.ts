import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Nastavení soukromí',
  intro: 'Zvolte, co povolíte. I bez toho bude vše fungovat stejně dobře.',
  necessary: 'Nezbytně nutné',
  necessaryText: 'Přihlášení, zabezpečení a zapamatování této volby. Bez toho web nemůže fungovat.',
  alwaysOn: 'Vždy zapnuto',
  descriptions: {
    analytics: 'Počítá návštěvy a ukazuje nám, které funkce se používají a kde mají lidé potíže.',
    marketing: 'Umožní reklamním partnerům vás rozpoznat, měřit účinnost našich reklam a zobrazovat vám je na jiných webech.',
    preferences: 'Pamatuje si vaše nastavení, například jazyk a rozložení.',
    errors: 'Když se něco pokazí, pošle nám hlášení, abychom to mohli opravit.',
  },
  gpcOff: 'Vypnuto, protože váš prohlížeč vysílá signál Global Privacy Control.',
  gpcOverride:
    'Když to zapnete, bude mít vaše volba přednost před signálem Global Privacy Control, ale jen na tomto webu. Kdykoli to můžete zase vypnout.',
  gpcOverridden: 'Zapnuto na vaše přání, přestože váš prohlížeč vysílá signál Global Privacy Control.',
  exempt: 'Zapnuto, dokud to nevypnete.',
  minor: 'Vypnuto kvůli vašemu věku.',
  withdraw: 'Kdykoli se sem můžete vrátit a volbu změnit. Odvolání souhlasu platí okamžitě.',
  law: 'Právní předpis, který zde platí: {law}.',
  rights: 'Zobrazit, stáhnout nebo vymazat své údaje',
  vendors: 'Poskytovatelé: {vendors}',
  vendor: 'Poskytovatel',
  purpose: 'Účel',
  recipients: 'Příjemci',
  keys: 'Uloženo v tomto zařízení',
  retention: 'Doba uchovávání získaných údajů',
  session: 'do zavření stránky',
  lasting: 'do odstranění',
  unfinished: 'Úplně se zastaví až po novém načtení této stránky: {vendors}.',
  reload: 'Načíst znovu',
  save: 'Uložit volbu',
  close: 'Zavřít beze změn',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Příspěvek',
  form: 'Formulář',
  other: 'Vložený obsah',
  contacts:
    'Aby se obsah zobrazil, váš prohlížeč se spojí s poskytovatelem {vendor}, který může v tomto zařízení ukládat a číst data.',
  asked: 'Zatím nezvoleno: {purposes}.',
  refused: 'Odmítnuto: {purposes}.',
  ended: 'Vaše dřívější odpověď už neplatí: {purposes}.',
  unread: 'Vypnuto, protože zde nelze přečíst žádnou vaši odpověď: {purposes}.',
  off: 'Vypnuto: {purposes}.',
  gpc: 'Vypnuto kvůli signálu Global Privacy Control: {purposes}.',
  minor: 'Vypnuto kvůli vašemu věku: {purposes}.',
  grants: 'Volbou „Vždy povolit“ dáváte na tomto webu souhlas pro tyto účely: {purposes}. Kdykoli ho můžete odvolat.',
  once: 'Zobrazit jednou',
  always: 'Vždy povolit',
  choices: 'Nastavení soukromí',
  privacy: 'Zásady ochrany osobních údajů',
};

export const account: AccountTexts = {
  device: 'V tomto zařízení',
  account: 'Ve vašem účtu',
  titles: {
    emails: 'Marketingové e-maily',
    'ai-training': 'Trénování AI',
  },
  descriptions: {
    emails: 'Novinky a nabídky e-mailem. Zprávy nutné pro váš účet posíláme v každém případě.',
    'ai-training': 'Umožní modelům AI učit se z toho, co tu vytvoříte.',
  },
  loading: 'Načítání…',
  saving: 'Ukládání…',
  saved: 'Uloženo.',
  loadFailed: 'Nastavení z vašeho účtu se nepodařilo načíst.',
  saveFailed: 'Změnu se nepodařilo uložit. Dál platí vaše předchozí volba.',
  retry: 'Zkusit znovu',
};
