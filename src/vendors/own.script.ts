import type { VendorFacts } from '../facts.js';
import type { Gate } from '../types.js';
import { adopt } from './adopt.js';
import { defineVendor as define } from './defineVendor.js';
import type { Effect, VendorOptions } from './effect.js';
import { onPage } from './onPage.js';

export { queueFunction } from './queueFunction.js';

/** The names of the APIs that are ours by now: the first gate takes one over, with what waits there, and the others share it. */
const taken = new Set<string>();

/**
 * Makes the gate of a vendor of the site's own, for `minimaConsent.gate`, as the package on npm does: its options as they are
 * given, its API on the page from now on, with what a line of its snippet has kept until then, and it is in `consent.vendors`.
 */
export const defineVendor = <Api, Options extends VendorOptions>(facts: VendorFacts, effect: Effect<Api, Options>) => {
  const make = define(facts, effect);
  const page = globalThis as unknown as Record<string, unknown>;
  const gate = onPage(effect.api, (options: Options & { readonly purpose?: string | undefined }) => {
    const { calls = [], standIn } = options;
    if (!taken.has(effect.api)) {
      taken.add(effect.api);
      calls.unshift(...adopt(page[effect.api]));
      page[effect.api] = standIn;
    }
    // The script tag says more than is meant for one vendor; this is all for one.
    return make({ ...options, [facts.id]: options }) as Gate<string>;
  });
  return (options: Options): Gate<string> => gate(options);
};
