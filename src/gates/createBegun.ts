import type { Consent } from '../types.js';

/**
 * Returns what notes that a withheld script has begun. That only a reload ends for sure, which a gate of its vendor's says
 * from then on.
 */
export const createBegun = (consent: Consent): ((script: HTMLElement) => void) => {
  const begun = new Set<string>();
  return ({ dataset: { consent: purposes, vendor } }) => {
    const key = `${purposes} ${vendor}`;
    if (!begun.has(key)) consent.gate(purposes!, { vendor, stops: 'reload', open() {} });
    begun.add(key);
  };
};
