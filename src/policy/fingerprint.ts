import type { Purpose } from '../types.js';

/**
 * What an answer about a purpose was given to, in four characters at most: the site's policy version, the purpose as the
 * site declares it, with its vendors and their recipients, and the vendors that the script tag or the gates name for it. Our own
 * translations are no part of it. Another fingerprint is another question (GDPR art. 4(11)).
 */
export const fingerprint = (
  version: string,
  { id, sale, title, description, vendors }: Purpose,
  serving: readonly string[],
): string =>
  [...JSON.stringify([version, id, sale, title, description, vendors, serving])]
    .reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)!) % 36 ** 4, 0)
    .toString(36);
