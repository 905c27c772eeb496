/**
 * The languages that have words, those of one place first. The name without a place is for wherever no other fits: `en` is
 * English outside America, `es` Spanish outside Spain, `pt` Portuguese outside Brazil, `zh` Chinese in simplified characters.
 */
const LANGUAGES =
  /^(de-(AT|CH)|en-US|es-ES|fr-CA|pt-BR|zh-(HK|MO|TW)|ar|bg|c[asy]|d[ae]|e[lnstu]|f[air]|g[al]|h[eiru]|i[dst]|ja|ko|l[tv]|m[st]|n[blno]|p[lt]|ro|s[klv]|t[hr]|uk|vi|zh)\b/;

/** The first of some wishes (BCP 47) that we speak, be it as spoken elsewhere; what is no such wish is passed over. */
export const pickLanguage = (wishes: readonly unknown[]): string | undefined => {
  for (const wish of wishes) {
    try {
      const { language, region } = new Intl.Locale((wish as string).replace('_', '-')).maximize();
      return LANGUAGES.exec(`${language}-${region}`)![0];
    } catch {}
  }
};
