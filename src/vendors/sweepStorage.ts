/** Removes what bears one of these names. */
export const sweepStorage = (storage: Storage, names: Pick<RegExp, 'test'>): void => {
  for (const key of Object.keys(storage)) if (names.test(key)) storage.removeItem(key);
};
