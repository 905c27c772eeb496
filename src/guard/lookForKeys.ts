import type { Store, Watch } from './types.js';

/**
 * Looks for keys that came in a way nobody sees, and removes those that may not be there: `localStorage.key = …` asks nobody,
 * and a stand-in for the storage itself would not be the page's own.
 */
export const lookForKeys = (stores: readonly Store[], watch: Watch): void => {
  for (const [kind, store, known] of stores) {
    for (const name of Object.keys(store)) {
      if (known.has(name)) continue;
      if (watch.key(kind, name)) Storage.prototype.removeItem.call(store, name);
      else known.add(name);
    }
  }
};
