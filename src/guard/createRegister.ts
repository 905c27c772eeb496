import { TRACKERS } from './trackers.js';
import type { OwnVendor, OwnVendors, Watched } from './types.js';

/** Who is who, by address and by the names of keys. Nobody: undefined. */
export interface Register {
  ofAddress(url: URL): Watched | undefined;
  ofKey(name: string): Watched | undefined;
}

/**
 * A host, as addresses have it, and a path, and one star in that; a key (which has no host), and one star in that. Anything
 * else, such as a scheme, a port or a capital, would be found in no address.
 */
const PLACE = /^(\.[a-z\d_-]+\.[a-z\d_.-]*\w)(|\/[^*#]*)(\*([^*#]*))?$/;
const KEY = /^\.(.^)?([^*]*)(\*([^*]*))?$/;

/**
 * Whose a host or a key is: what the path or the key has to begin with; after a star, what the path has to have in it and the
 * key to end with. A key without a star has to be that.
 */
type Entry = readonly [host: string | undefined, start: string, end: string | undefined, watched: Watched];

/** A list, or a text with spaces, word by word; throws where it is neither, or a word does not fit. */
const read = (said: OwnVendor['hosts'] = '', pattern: RegExp, watched: Watched): Entry[] =>
  (`${(said as string).concat()}`.match(/[^\s,]+/g) ?? []).map((word) => {
    const [, host, start, , end] = pattern.exec(`.${word}`)!;
    return [host, start!, end, watched];
  });

/** The known vendors and the site's own, which go first. What the site says wrongly is put among the `wrong`, and left out. */
export const createRegister = (own: OwnVendors, wrong: string[]): Register => {
  const known = new Map<string, OwnVendor & { purpose: string | false }>(
    TRACKERS.match(/.+/g)!.map((line) => {
      const [vendor, purpose, hosts, keys] = line.split('|') as [string, string, string, string];
      return [vendor, { purpose, hosts, keys }];
    }),
  );
  const entries: Entry[] = [];
  for (const [vendor, said] of [...Object.entries(own), ...known]) {
    const usual = known.get(vendor);
    try {
      const { purpose = usual?.purpose, hosts, keys, ...more } = typeof said === 'object' ? said : { purpose: said };
      const watched = { vendor, purpose: purpose as string | false };
      const found = [...read(hosts, PLACE, watched), ...read(keys, KEY, watched)];
      // A word that there is not would leave something unwatched, and so would a vendor with nothing to watch.
      const isOdd = Object.keys(more)[0] || (purpose !== false && typeof purpose !== 'string');
      if (isOdd || !(usual || found[0])) throw 0;
      entries.push(...found);
      if (usual) usual.purpose = watched.purpose;
    } catch {
      wrong.push(`${vendor}; known: ${[...known.keys()]}`);
    }
  }
  // The nearest host first.
  entries.sort(([one = ''], [other = '']) => other.length - one.length);

  return {
    ofAddress({ hostname, pathname, search }) {
      // A dot at the end is for the name server only.
      const name = `.${hostname.replace(/\.$/, '')}`;
      const path = pathname + search;
      const fits = ([host, start, part = '']: Entry): boolean =>
        name.endsWith(host!) && path.startsWith(start) && path.includes(part);
      return entries.find(fits)?.[3];
    },
    ofKey: (name) =>
      entries.find(
        ([host, start, end]) => !host && (end == null ? name === start : name.startsWith(start) && name.endsWith(end)),
      )?.[3],
  };
};
