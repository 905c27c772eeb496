import type { Purpose } from '../types.js';

/** Four characters at most that stand for a text. */
const hash = (text: string): string =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 36 ** 4, 0).toString(36);

/**
 * What an answer about a purpose is given to, a mark for each part of the question: first the purpose itself under the
 * site's policy version, then the site's own texts, if it has any, each vendor that it declares, with its recipients, and
 * each that stands behind this page's tag and gates. Our own translations are no part of it.
 */
export const fingerprint = (
  version: string,
  { sale, description, vendors, id, title }: Purpose,
  serving: ReadonlySet<string>,
): readonly string[] =>
  [{ sale, version, id }, { title, description }, vendors, ...serving].flat().flatMap((part) => {
    const text = JSON.stringify(part);
    return text?.[2] ? hash(text) : []; // `{}` says nothing
  });
