import type { VendorFacts } from '../facts.js';

const OWN = Symbol.for('@minima/consent/vendors');

/** The vendors of a site's own that its page has gates of, each where it stands: files for the script tag share nothing but the page. */
export const ownVendors = (): (readonly [purpose: string, facts: VendorFacts])[] => {
  const page = globalThis as unknown as Record<symbol, (readonly [string, VendorFacts])[] | undefined>;
  return (page[OWN] ??= []);
};
