import type { Consent, Gate } from '../types.js';
import { adopt } from './adopt.js';
import { apiOf } from './apiOf.js';
import { isKept } from './isKept.js';
import { type CallQueue, keepCalls } from './keepCalls.js';
import { roomFor } from './roomFor.js';
import type { Tagged } from './taggedVendors.js';

/** What the script tag says: its vendors, and under a vendor's name what is said of it. */
export interface TaggedSite {
  readonly vendors: readonly Tagged[];
  readonly [option: string]: unknown;
}

type VendorFile = { gate(settings: object): Gate };

const featuresOf = (site: TaggedSite, name: string): object =>
  Object((site[name] as { features?: unknown } | undefined)?.features);

/**
 * What lets a vendor in: all of its own purposes; or, where features of it have others, any of those. PostHog's reports of
 * errors have theirs.
 */
const servedBy = (own: string, name: string, site: TaggedSite): string =>
  [own, ...(name === 'posthog' ? ['errors'] : []), ...Object.values(featuresOf(site, name))].join('|');

/**
 * Puts the vendors that the script tag names behind their purposes. A vendor's own file is fetched with the first grant; or
 * when something is kept here under a name such as vendors give, for a yes that ended on another page, or while none was
 * open, has left its keys behind.
 */
export const wire = (
  consent: Consent,
  site: TaggedSite,
  load: (file: string) => Promise<object>,
  queues: Record<string, CallQueue>,
): void => {
  const page = globalThis as { [name in string]?: unknown };
  for (const [own, name, id] of site.vendors) {
    const purpose = servedBy(own, name, site);
    // Those that the core knows have theirs.
    const isNew = !queues[name];
    const calls = (queues[name] ??= []);
    const api = apiOf(name);
    if (isNew) {
      calls.push(...adopt(page[api]));
      page[api] = keepCalls(calls);
    }
    /** Several tags of one vendor share what the page calls, which is kept while any of them may still be granted. */
    const sharing = site.vendors.filter((other) => other[1] === name);
    let remove: unknown;
    /** From then on the vendor's own gate opens, if it still may, closes, and removes what no grant covers. */
    const fetchGate = async (): Promise<unknown> => {
      const { gate } = (await load(`vendors/${name}`)) as VendorFile;
      return (remove ??= consent.gate(purpose, gate({ ...site, id, ...(site[name] as object), purpose, calls })));
    };
    consent.gate(purpose, {
      exempt: true, // what its own gate makes of that is its own
      update(verdicts) {
        calls.room = Math.max(...sharing.map(([served]) => roomFor(servedBy(served, name, site), verdicts)));
        calls.splice(calls.room);
        return (id === 'past' || isKept()) && fetchGate();
      },
      open: fetchGate,
    });
  }
};
