import { purposeList } from '../policy/combine.js';
import type { Consent, Gate, Verdicts } from '../types.js';
import { isKept } from './isKept.js';
import type { CallQueue } from './keepCalls.js';
import type { Tagged } from './taggedVendors.js';

/** What the script tag says: its vendors, and under a vendor's name what is said of it. */
export interface TaggedSite {
  readonly vendors: readonly Tagged[];
  readonly [option: string]: unknown;
}

type VendorFile = { gate(settings: object): Gate };

/**
 * Puts the vendors that the script tag names behind their purposes. A vendor's own file is fetched with the first grant; or
 * when something is kept here under a name such as vendors give, for a yes that ended on another page, or while none was
 * open, has left its keys behind.
 */
export const wire = (
  consent: Consent,
  site: TaggedSite,
  load: (file: string) => Promise<object>,
  queues: Readonly<Record<string, CallQueue>>,
): void => {
  for (const [purpose, name, api, id] of site.vendors) {
    const calls = queues[api] as CallQueue;
    /** The purposes of all that share the page's calls: they are kept while any of them may still be granted. */
    const sharing = site.vendors.filter((other) => other[2] === api).map(([served]) => purposeList(served));
    const isDenied = (verdicts: Verdicts): boolean =>
      sharing.every((purposes) => purposes.some((each) => verdicts[each]?.state === 'denied'));
    let remove: unknown;
    /** From then on the vendor's own gate opens, if it still may, closes, and removes what no grant covers. */
    const fetchGate = async (): Promise<unknown> => {
      const { gate } = (await load(`vendors/${name}`)) as VendorFile;
      return (remove ??= consent.gate(purpose, gate({ ...site, id, ...(site[name] as object), purpose, calls })));
    };
    consent.gate(purpose, {
      exempt: true, // what its own gate makes of that is its own
      update(verdicts) {
        calls.room = isDenied(verdicts) ? 0 : undefined;
        if (calls.room === 0) calls.length = 0;
        return isKept() && fetchGate();
      },
      open: fetchGate,
    });
  }
};
