import { createSweep, type Names } from './sweep.js';
import { sweepCookiesEverywhere } from './sweepCookiesEverywhere.js';

/**
 * Removes a vendor's keys as `createSweep` does, and cookies that a site lets it set with a path or partitioned (Google's tag has
 * `cookie_path` and `cookie_flags`); and once more at the last that a page hears of, when it has gone through the document.
 */
export const sweepEverywhere = (names: Names, wanted: () => boolean): (() => void) => {
  const sweep = createSweep(names, wanted, sweepCookiesEverywhere);
  return () => {
    sweep();
    addEventListener('visibilitychange', sweep);
  };
};
