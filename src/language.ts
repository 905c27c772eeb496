/** The languages that have words, by their first two letters. */
export const LANGUAGES = { en: 'en', de: 'de', pt: 'pt-BR' } as const;

export type Language = (typeof LANGUAGES)[keyof typeof LANGUAGES];

/**
 * The first language that we speak, be it as spoken in another country, of what the site says, then the page, then the
 * visitor; English is the last resort.
 */
export const pageLanguage = (lang: unknown): Language =>
  [`${lang}`, document.documentElement.lang, ...navigator.languages, 'en']
    .map((wish) => LANGUAGES[wish.slice(0, 2).toLowerCase() as 'en'])
    .find(Boolean)!;
