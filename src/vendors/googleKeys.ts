import { withoutPrefix } from './googlePrefix.js';
import { type GoogleTag, isContainer } from './googleTag.js';

/** https://developers.google.com/tag-platform/security/concepts/cookies */
const KEYS = /^(_(ga[ct]?|gcl|gid|dc_gtm)(_|$)|FPLC$)/;
const AD_KEYS = /^_g(cl|ac)_/;

/** Which purpose a key of Google's is for, and which of the tags write it; nothing for any other key. */
export const googleKey = (name: string, tags: readonly GoogleTag[], prefixes: Iterable<string>) => {
  const key = KEYS.test(name) ? name : withoutPrefix(name, prefixes);
  if (!KEYS.test(key)) return undefined;
  if (AD_KEYS.test(key)) return { purpose: 'marketing', writers: tags };
  // `_ga_…` is of one id.
  const owner = tags.find(({ ids }) => ids.includes(key.replace('_ga_', 'G-')));
  const writers = tags.filter((tag) => (owner ? tag === owner || isContainer(tag) : tag.kind !== 'AW-'));
  return { purpose: 'analytics', writers };
};
