import { placeOf } from './placeOf.js';
import type { Finding, Watch } from './types.js';
import { watchResources } from './watchResources.js';

/** Marks of what was told of on one page, two for a leak; what leaks in more ways than that is known well enough. */
const LIMIT = 200;

/**
 * Reads what the browser has fetched by itself, and tells of every leak, each once: on the console and by the event
 * `consent:leak`. `ownFile` is the address of the guard's script, which is never who called; `look` looks for what was
 * written on the device in ways that nobody sees; `mode` is what the site says.
 */
export const startReport = (ownFile: string, watch: Watch, look: () => void, mode: string): ((finding: Finding) => void) => {
  const told = new Set<string>();
  if (mode !== 'report' && mode !== 'block') console.error(`[consent] data-mode: ${mode}; allowed: report, block`);
  watchResources(watch, look);
  return ({ kind, name, error, ...rest }) => {
    const { vendor, purpose } = rest;
    // What the browser has fetched for somebody who was told of is no news.
    const mark = vendor + name;
    const isNews = !told.has(kind + mark) && !(kind === 'resource' && told.has(mark));
    if (!isNews || told.size >= LIMIT) return;
    told.add(kind + mark).add(mark);
    // The browser stops nothing that it fetches by itself.
    const blocked = rest.blocked && kind !== 'resource';
    const source = placeOf(error, ownFile);
    console.warn(
      `[consent] ${vendor}: ${kind} ${name} ${blocked ? 'stopped' : 'leaks'}; needs ${purpose}; by ${source || '?'}`,
    );
    const detail = Object.freeze({ ...rest, kind, source, blocked });
    document.dispatchEvent(new CustomEvent('consent:leak', { detail }));
  };
};
