import { callerOf } from './callerOf.js';
import type { Register } from './createRegister.js';
import type { Kind, Leak, Mode, Watch, Watched } from './types.js';

/** Marks of what was told of on one page, two for a leak; what leaks in more ways than that is known well enough. */
const LIMIT = 200;

export interface WatchOptions {
  readonly mode: Mode;
  readonly register: Register;
  /** Whether this may run now. Whoever is asked holds the opinion, not the guard. */
  readonly allows: (watched: Watched) => boolean;
  /** The address of the guard's own script, which is never who called. */
  readonly ownFile: string;
}

/** Tells of every leak, each once: on the console and by the event `consent:leak`; and says whether to stop it. */
export const createWatch = ({ mode, register, allows, ownFile }: WatchOptions): Watch => {
  const told = new Set<string>();
  const isBlocking = mode === 'block';

  const tell = (kind: Kind, name: string, { vendor, purpose }: Watched, what: Partial<Leak>): void => {
    // What the browser has fetched for somebody who was told of is no news.
    const mark = vendor + name;
    const isNews = !told.has(kind + mark) && !(kind === 'resource' && told.has(mark));
    if (!isNews || told.size >= LIMIT) return;
    told.add(kind + mark).add(mark);
    // The browser stops nothing that it fetches by itself.
    const blocked = isBlocking && kind !== 'resource';
    const source = callerOf(ownFile);
    console.warn(
      `[consent] ${vendor}: ${kind} ${name} ${blocked ? 'stopped' : 'leaks'}; needs ${purpose}; by ${source || '?'}`,
    );
    const detail = Object.freeze({ ...what, kind, vendor, purpose, source, blocked });
    document.dispatchEvent(new CustomEvent('consent:leak', { detail }));
  };

  const stops = (watched: Watched | undefined, kind: Kind, name: string, what: Partial<Leak>): boolean => {
    if (!watched || watched.purpose === false || allows(watched)) return false;
    try {
      tell(kind, name, watched, what);
    } catch {
      // the page's own console or event may be broken: that opens nothing
    }
    return isBlocking;
  };

  return {
    address(kind, text) {
      let url: URL;
      try {
        url = new URL(text, document.baseURI);
      } catch {
        return false;
      }
      return stops(register.ofAddress(url), kind, url.hostname + url.pathname, { url: url.href });
    },
    key: (kind, key) => stops(register.ofKey(key), kind, key, { key }),
  };
};
