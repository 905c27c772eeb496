import type { VendorFacts } from '../facts.js';
import { keyPattern } from './keyPattern.js';
import { sweepAway } from './sweep.js';
import { sweepDatabases } from './sweepDatabases.js';

/** Whether a vendor may run on this page now, by any of its gates, and whether it has. */
export interface Life {
  isGranted(): boolean;
  hasRun(): boolean;
}

/** Removes what a vendor has left, wherever it keeps things, unless it is granted again by then. */
export const sweepVendor = ({ keys }: VendorFacts, life: Life): void => {
  const names = keyPattern(keys);
  sweepAway(names, life.isGranted);
  if (keys.databases) sweepDatabases(names, life.isGranted, life.hasRun);
};
