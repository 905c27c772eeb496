import { allGranted } from '../policy/combine.js';
import type { Consent } from '../types.js';
import { lookForKeys } from './lookForKeys.js';
import { placeOf } from './placeOf.js';
import { rememberVerdicts } from './rememberVerdicts.js';
import type { Found } from './startGuard.js';
import type { Finding } from './types.js';
import { watchResources } from './watchResources.js';

/** Marks of what was told of on one page, two for a leak; what leaks in more ways than that is known well enough. */
const LIMIT = 200;

const complain = (text: string): void => console.error(`[consent] ${text}`);

export interface ReportOptions extends Found {
  /** The address of the guard's script. */
  readonly ownFile: string;
  readonly isClosed: () => boolean;
  /** The page's consent, where there is one by now. */
  readonly consent: () => Partial<Consent> | undefined;
}

/**
 * Names what the site has said wrongly, reads what the browser has fetched by itself, and tells of every leak, each once: on
 * the console and by the event `consent:leak`.
 */
export const startReport = ({ mode, wrong, ...options }: ReportOptions): ((finding: Finding) => void) => {
  const told = new Set<string>();
  const verdictsAt = rememberVerdicts(options.consent);
  if (mode !== 'report' && mode !== 'block') complain(`data-mode: ${mode}; allowed: report, block`);
  for (const text of wrong) {
    complain(`data-vendors: ${text}; allowed: false, a purpose, {purpose, hosts: a.example, keys}`);
  }
  const tell = ({ error, ...rest }: Finding): void => {
    const { kind, vendor, purpose } = rest;
    // What tells it from others of its kind: the address without its port and query, or the key.
    const { hostname, pathname } = new URL(rest.url ?? location.href);
    const name = rest.key ?? hostname + pathname;
    // What the browser has fetched for somebody who was told of is no news.
    const mark = vendor + name;
    const isNews = !told.has(kind + mark) && !(kind === 'resource' && told.has(mark));
    if (!isNews || told.size >= LIMIT) return;
    told.add(kind + mark).add(mark);
    // The browser stops nothing that it fetches by itself.
    const blocked = mode !== 'report' && kind !== 'resource';
    const source = placeOf(error, [options.ownFile, import.meta.url]);
    console.warn(
      `[consent] ${vendor}: ${kind} ${name} ${blocked ? 'stopped' : 'leaks'}; needs ${purpose}; by ${source || '?'}`,
    );
    const detail = Object.freeze({ ...rest, source, blocked });
    document.dispatchEvent(new CustomEvent('consent:leak', { detail }));
  };
  watchResources(
    (url, since) => {
      try {
        const { vendor, purpose } = options.find(new URL(url)) ?? {};
        if (!vendor || !purpose || options.isClosed()) return;
        // By the state when it began: an answer may come while it is under way.
        if (!allGranted(verdictsAt(since), purpose, vendor === 'PostHog')) tell({ kind: 'resource', url, vendor, purpose });
      } catch {
        // Browsers list addresses that are none, too.
      }
    },
    () => lookForKeys(options.stores, options.watch),
  );
  return tell;
};
