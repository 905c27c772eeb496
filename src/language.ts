/** Languages that have words; English is the last resort. */
export const LANGUAGES = ['en', 'de', 'pt-BR'] as const;

export type Language = (typeof LANGUAGES)[number];

const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** The first of the wishes that we speak: exactly, or as the same language of another country. */
export const chooseLanguage = (wishes: readonly (string | undefined)[]): Language => {
  for (const wish of wishes) {
    if (!wish) continue;
    const exact = LANGUAGES.find((language) => language.toLowerCase() === wish.toLowerCase());
    const near = exact ?? LANGUAGES.find((language) => primary(language) === primary(wish));
    if (near) return near;
  }
  return 'en';
};

/** What the site says, then the page, then the visitor. */
export const pageLanguage = (lang: string | undefined): Language =>
  chooseLanguage([lang, document.documentElement.lang, ...navigator.languages]);
