/** Of what a site says for several languages, what it says for this one, be it as spoken elsewhere. */
export const inLanguage = <T>(said: Readonly<Record<string, T>> | undefined, language: string): T | undefined =>
  said?.[language] ?? said?.[language.slice(0, 2)];
