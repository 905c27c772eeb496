import type { OwnWords, Words } from '../locales/types.js';
import { inLanguage } from './inLanguage.js';
import type { SiteSettings } from './types.js';

/** Some of the words, each part in the order in which files have it. */
type Parts = { readonly [Part in keyof Words]?: object };

/**
 * Some of the words: the site's own, then those of a language's file, then English. `joined`: the texts of that file, as far as
 * they are wanted, in the order of the English ones (see scripts/localeWords.mjs).
 */
export const readWords = <P extends Parts>(
  english: P,
  joined: string | undefined,
  { site, language }: { readonly site: SiteSettings; readonly language: string },
): P => {
  const texts = joined?.split('|');
  const read = (words: object, own?: object): object =>
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => {
        const said: unknown = own?.[key as never];
        if (typeof word !== 'string') return [key, read(word, said as object)];
        const text = texts?.shift() ?? word;
        return [key, typeof said === 'string' ? said : text];
      }),
    );
  return read(english, inLanguage<OwnWords>(site.texts, language)) as P;
};
