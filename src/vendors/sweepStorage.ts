import type { Names } from './sweep.js';

/** Removes what bears one of these names. */
export const sweepStorage = (storage: Storage, names: Names): void => {
  for (const key of Object.keys(storage)) if (names.test(key)) storage.removeItem(key);
};
