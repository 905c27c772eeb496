import { TRACKERS } from './trackers.js';
import type { OwnVendor, OwnVendors, Watched } from './types.js';

/** Who is who, by address and by the names of keys. Nobody: undefined. */
export interface Register {
  ofAddress(url: URL): Watched | undefined;
  ofKey(name: string): Watched | undefined;
  knowsHost(host: string): boolean;
}

const ALLOWED = 'allowed: false, a purpose, {purpose, hosts, keys}; known:';

/** The words of a list, or of a text; throws where it is neither. */
const list = (said: OwnVendor['hosts'] = ''): readonly string[] => {
  if (typeof said !== 'string' && !Array.isArray(said)) throw 0;
  return `${said}`.match(/[^\s,]+/g) ?? [];
};

/** A host and those above it, the nearest first. */
const upward = (host: string): string[] => host.split('.').map((_, i, labels) => labels.slice(i).join('.'));

/** The known vendors and the site's own, which go first. What the site says wrongly is named by `complain`, and left out. */
export const createRegister = (own: OwnVendors, complain: (text: string) => void): Register => {
  /** By host: what the path has to begin with, and whose it is. */
  const hosts = new Map<string, [path: string, watched: Watched][]>();
  /** What a key has to begin with, or to be, what it has to end with, and whose it is. */
  const keys: [start: string, end: string | undefined, watched: Watched][] = [];

  const add = (vendor: string, purpose: string | false, said: OwnVendor): void => {
    const watched = { vendor, purpose };
    for (const place of list(said.hosts)) {
      const [, host = '', path = ''] = /([^/]*)(.*)/.exec(place)!;
      hosts.set(host, [...(hosts.get(host) ?? []), [path, watched]]);
    }
    for (const name of list(said.keys)) {
      const [start = '', end] = name.split('*');
      keys.push([start, end, watched]);
    }
  };

  const known = new Map(
    TRACKERS.trim()
      .split('\n')
      .map((line) => {
        const [vendor = '', purpose = '', hosts, keys] = line.split('|');
        return [vendor, { purpose: purpose as string | false, hosts, keys }];
      }),
  );
  for (const [vendor, said] of Object.entries(own)) {
    const usual = known.get(vendor);
    const isPurpose = said === false || typeof said === 'string';
    const { purpose = usual?.purpose, ...more } = isPurpose ? { purpose: said } : (Object(said) as OwnVendor);
    try {
      if ((purpose !== false && typeof purpose !== 'string') || (isPurpose && !usual)) throw 0;
      add(vendor, purpose, more);
      if (usual) usual.purpose = purpose;
    } catch {
      complain(`data-vendors: ${vendor}; ${ALLOWED} ${[...known.keys()]}`);
    }
  }
  /** A page names the same few hosts again and again. */
  const answers = new Map<string, boolean>();
  for (const [vendor, said] of known) add(vendor, said.purpose, said);

  return {
    ofAddress({ hostname, pathname, search }) {
      const entries = upward(hostname).flatMap((host) => hosts.get(host) ?? []);
      return entries.find(([path]) => (pathname + search).startsWith(path))?.[1];
    },
    ofKey: (name) =>
      keys.find(([start, end]) => (end === undefined ? name === start : name.startsWith(start) && name.endsWith(end)))?.[2],
    knowsHost(host) {
      const known = answers.get(host) ?? upward(host.toLowerCase()).some((name) => hosts.has(name));
      answers.set(host, known);
      return known;
    },
  };
};
