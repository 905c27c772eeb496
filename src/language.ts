/** The languages that have words, by their first two letters. */
export const LANGUAGES = { en: 'en', de: 'de', pt: 'pt-BR' } as const;

export type Language = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/** The first of the wishes that we speak, be it as spoken in another country; English is the last resort. */
export const chooseLanguage = (wishes: readonly (string | undefined)[]): Language =>
  wishes.map((wish = '') => LANGUAGES[wish.slice(0, 2).toLowerCase() as 'en']).find(Boolean) ?? 'en';

/** What the site says, then the page, then the visitor. */
export const pageLanguage = (lang: string | undefined): Language =>
  chooseLanguage([lang, document.documentElement.lang, ...navigator.languages]);
