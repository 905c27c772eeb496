import { TRACKERS } from './trackers.js';
import type { OwnVendor, OwnVendors, Watched } from './types.js';

/** Who is who, by address and by the names of keys. Nobody: undefined. */
export interface Register {
  ofAddress(url: URL): Watched | undefined;
  ofKey(name: string): Watched | undefined;
}

/**
 * A host, as addresses have it, and a path, and one star in that; a key (whose host is a dot), and one star in that. Anything
 * else, such as a scheme, a port or a capital, would be found in no address.
 */
const PLACE = /^((?:\.[a-z\d_-]+){2,})(?:(\/[^*#]*)\*?([^*#]*))?$/;
const KEY = /^(\.)([^*]*)\*?([^*]*)$/;

/** Whose a host or a key is: what the path or the key has to begin with; after a star, what it has to have in it. */
type Entry = readonly [host: string, start: string, part: string, watched: Watched];

/** Where a key ends: so one without a star has to be that, and what is after a star is at its end. */
const END = '\n';

/** A list, or a text with spaces, word by word; throws where it is neither, or a word does not fit. */
const read = (said: OwnVendor['hosts'] = '', pattern: RegExp, watched: Watched, end = ''): Entry[] =>
  (`${(said as string).concat()}`.match(/[^\s,]+/g) ?? []).map((word) => {
    const [, host, start = '', part = ''] = pattern.exec(`.${word}${end}`)!;
    return [host!, start, part, watched];
  });

/** The known vendors and the site's own, which go first. What the site says wrongly is put among the `wrong`, and left out. */
export const createRegister = (own: OwnVendors, wrong: string[]): Register => {
  const known = new Map<string, OwnVendor & { purpose: string | false }>(
    TRACKERS.match(/.+/g)!.map((line) => {
      const [vendor, purpose, hosts, keys] = line.split(';') as [string, string, string, string];
      return [vendor, { purpose: purpose || 'marketing', hosts, keys }];
    }),
  );
  const entries: Entry[] = [];
  for (const [vendor, said] of [...Object.entries(own), ...known]) {
    const usual = known.get(vendor);
    try {
      const { purpose = usual?.purpose, hosts, keys, ...more } = typeof said === 'object' ? said : { purpose: said };
      // What is neither a text nor a list has no `concat`.
      const watched = { vendor, purpose: purpose !== false && (purpose as string).concat() };
      const found = [...read(hosts, PLACE, watched), ...read(keys, KEY, watched, END)];
      // A word that there is not would leave something unwatched, and so would a vendor with nothing to watch.
      if (Object.keys(more)[0] || !(usual || found[0])) throw 0;
      entries.push(...found);
      if (usual) usual.purpose = watched.purpose;
    } catch {
      wrong.push(`${vendor}; known: ${[...known.keys()]}`);
    }
  }
  // The nearest host first.
  entries.sort(([one], [other]) => other.length - one.length);
  const find = (name: string, text: string): Watched | undefined =>
    entries.find(([host, start, part]) => name.endsWith(host) && text.startsWith(start) && text.includes(part))?.[3];
  return {
    ofAddress: ({ hostname, pathname, search }) =>
      // A dot at the end is for the name server only. In each country Google answers as at google.com.
      find(`.${hostname.replace(/\.$/, '').replace(/google\.[a-z.]{2,6}$/, 'google.com')}`, pathname + search),
    ofKey: (name) => find('.', name + END),
  };
};
