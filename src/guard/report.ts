import { lookForKeys } from './lookForKeys.js';
import { placeOf } from './placeOf.js';
import type { Found } from './startGuard.js';
import type { Finding } from './types.js';
import { watchResources } from './watchResources.js';

/** Marks of what was told of on one page, two for a leak; what leaks in more ways than that is known well enough. */
const LIMIT = 200;

const complain = (text: string): void => console.error(`[consent] ${text}`);

/** What tells a leak from others of its kind: the address without its query, or the key. */
const nameOf = ({ url, key }: Finding): string | undefined => {
  if (!url) return key;
  const { hostname, pathname } = new URL(url);
  return hostname + pathname;
};

/**
 * Names what the site has said wrongly, reads what the browser has fetched by itself, and tells of every leak, each once: on
 * the console and by the event `consent:leak`. `ownFile` is the address of the guard's script, which is never who called.
 */
export const startReport = ({ mode, wrong, watch, stores }: Found, ownFile: string): ((finding: Finding) => void) => {
  const told = new Set<string>();
  if (mode !== 'report' && mode !== 'block') complain(`data-mode: ${mode}; allowed: report, block`);
  for (const text of wrong) {
    complain(`data-vendors: ${text}; allowed: false, a purpose, {purpose, hosts: a.example, keys}`);
  }
  watchResources(watch, () => lookForKeys(stores, watch));
  return (finding) => {
    const { error, ...rest } = finding;
    const { kind, vendor, purpose } = rest;
    const name = nameOf(finding);
    // What the browser has fetched for somebody who was told of is no news.
    const mark = vendor + name;
    const isNews = !told.has(kind + mark) && !(kind === 'resource' && told.has(mark));
    if (!isNews || told.size >= LIMIT) return;
    told.add(kind + mark).add(mark);
    // The browser stops nothing that it fetches by itself.
    const blocked = mode !== 'report' && kind !== 'resource';
    const source = placeOf(error, ownFile);
    console.warn(
      `[consent] ${vendor}: ${kind} ${name} ${blocked ? 'stopped' : 'leaks'}; needs ${purpose}; by ${source || '?'}`,
    );
    const detail = Object.freeze({ ...rest, source, blocked });
    document.dispatchEvent(new CustomEvent('consent:leak', { detail }));
  };
};
