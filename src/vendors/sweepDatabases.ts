/** Removes databases by name. A browser that does not list them (https://w3c.github.io/IndexedDB/#dom-idbfactory-databases) keeps them. */
export const sweepDatabases = async (names: RegExp): Promise<void> => {
  try {
    for (const { name = '' } of await indexedDB.databases()) if (names.test(name)) indexedDB.deleteDatabase(name);
  } catch {
    // storage that is blocked holds nothing
  }
};
