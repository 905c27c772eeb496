import type { Names } from './sweep.js';

/**
 * Empties a database. To remove it waits until nobody has it open, and all that would open it wait for that: it is left to a page
 * where the vendor has not run. Elsewhere a vendor that is granted again would wait for itself.
 */
const remove = (name: string, wanted: () => boolean, hasRun: () => boolean): void => {
  const request = indexedDB.open(name);
  // It was gone by then: its vendor is to make it anew, with what belongs in it.
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onsuccess = () => {
    const { result: database } = request;
    const stores = [...database.objectStoreNames];
    if (!wanted() && stores.length) {
      const change = database.transaction(stores, 'readwrite');
      for (const store of stores) change.objectStore(store).clear();
    }
    database.close();
    if (!hasRun()) indexedDB.deleteDatabase(name);
  };
};

/** A database that was being opened when its vendor was stopped is listed only afterwards: look again after this. */
const SECOND_LOOK = 1000;

/**
 * Empties databases by name, now and again a moment later, unless they are `wanted` again by then; and removes them where their
 * vendor has not been `wanted` since the page began. A browser that does not list them
 * (https://w3c.github.io/IndexedDB/#dom-idbfactory-databases) keeps them.
 */
export const sweepDatabases = (names: Names, wanted: () => boolean, hasRun: () => boolean): void => {
  const look = async (): Promise<void> => {
    try {
      const databases = wanted() ? [] : await indexedDB.databases();
      for (const { name = '' } of databases) if (names.test(name) && !wanted()) remove(name, wanted, hasRun);
    } catch {
      // storage that is blocked holds nothing
    }
  };
  void look();
  setTimeout(look, SECOND_LOOK);
};
