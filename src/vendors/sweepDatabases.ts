/** Empties a database, and has it removed as soon as nobody has it open any more: some vendors never let go of theirs. */
const remove = (name: string): void => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const { result: database } = request;
    const stores = [...database.objectStoreNames];
    if (stores.length) {
      const change = database.transaction(stores, 'readwrite');
      for (const store of stores) change.objectStore(store).clear();
    }
    database.close();
    indexedDB.deleteDatabase(name);
  };
};

const look = async (names: RegExp): Promise<void> => {
  try {
    for (const { name = '' } of await indexedDB.databases()) if (names.test(name)) remove(name);
  } catch {
    // storage that is blocked holds nothing
  }
};

/** A database that was being opened when its vendor was stopped is listed only afterwards: look again after this. */
const SECOND_LOOK = 1000;

/**
 * Removes databases by name, now and again a moment later, unless they are `wanted` again by then. A browser that does not list
 * them (https://w3c.github.io/IndexedDB/#dom-idbfactory-databases) keeps them.
 */
export const sweepDatabases = (names: RegExp, wanted: () => boolean): void => {
  void look(names);
  setTimeout(() => wanted() || void look(names), SECOND_LOOK);
};
