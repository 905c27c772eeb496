import type { VendorFacts } from '../facts.js';
import type { Gate } from '../types.js';
import { defineVendor as define } from './defineVendor.js';
import type { Effect, VendorOptions } from './effect.js';
import { onPage } from './onPage.js';

export { queueFunction } from './queueFunction.js';

/**
 * Makes the gate of a vendor of the site's own, for `minimaConsent.gate`, as the package on npm does: its options as they are
 * given, its API on the page from now on, with what a line of its snippet has kept until then, and it is in `consent.vendors`.
 */
export const defineVendor = <Api, Options extends VendorOptions>(facts: VendorFacts, effect: Effect<Api, Options>) => {
  const make = define(facts, effect);
  const gate = onPage(
    effect.api,
    (options: Options & { readonly purpose?: string | undefined }) =>
      // The script tag says more than is meant for one vendor; this is all for one.
      make({ ...options, [facts.id]: options }) as Gate<string>,
  );
  return (options: Options): Gate<string> => gate(options);
};
