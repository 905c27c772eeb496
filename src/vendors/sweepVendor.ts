import type { VendorFacts } from '../facts.js';
import { keyPattern } from './keyPattern.js';
import { sweepDatabases } from './sweepDatabases.js';
import { sweepEverywhere } from './sweepEverywhere.js';

/** Whether a vendor may keep anything now, by any of its gates, and whether it has run on this page. */
export interface Life {
  isWanted(): boolean;
  hasRun(): boolean;
}

/** Makes what removes all that a vendor has left, wherever it keeps things, unless it is wanted by then. */
export const sweepVendor = ({ keys }: VendorFacts, { isWanted, hasRun }: Life): (() => void) => {
  const names = keyPattern(keys, keys.refusals);
  const sweepKeys = sweepEverywhere(names, isWanted);
  return () => {
    sweepKeys();
    if (keys.databases) sweepDatabases(names, isWanted, hasRun);
  };
};
