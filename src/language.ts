/** Languages that have words; English is the last resort. */
export const LANGUAGES = ['en', 'de', 'pt-BR'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The first of the wishes that we speak, be it as spoken in another country. */
export const chooseLanguage = (wishes: readonly (string | undefined)[]): Language => {
  const spoken = wishes.flatMap((wish = '') =>
    LANGUAGES.filter((language) => language.slice(0, 2) === wish.slice(0, 2).toLowerCase()),
  );
  return spoken[0] ?? 'en';
};

/** What the site says, then the page, then the visitor. */
export const pageLanguage = (lang: string | undefined): Language =>
  chooseLanguage([lang, document.documentElement.lang, ...navigator.languages]);
