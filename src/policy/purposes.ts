import type { Purpose } from '../types.js';

/** Which column of the jurisdiction table a purpose reads its model from; `consent`: opt-in everywhere. */
export type Column = 'analytics' | 'marketing' | 'consent';

export interface DeclaredPurpose extends Purpose {
  readonly sale: boolean;
  readonly column: Column;
}

/**
 * Preferences are first-party storage like analytics. Error reports are promised "only with consent", and so is
 * everything a site adds itself: no table knows it, and doubt asks first. A sale is a sale, whatever it is called.
 */
const columnOf = (id: string, sale: boolean): Column => {
  if (sale) return 'marketing';
  return id === 'analytics' || id === 'preferences' ? 'analytics' : 'consent';
};

/** Completes a purpose: `marketing` is a sale unless said otherwise, a site's own is what it says. */
export const declarePurpose = (purpose: string | Purpose): DeclaredPurpose => {
  const given = typeof purpose === 'string' ? { id: purpose } : purpose;
  const sale = given.sale ?? given.id === 'marketing';
  return { ...given, sale, column: columnOf(given.id, sale) };
};

/** Two to 32 characters, so that an id can be a key of the cookie. */
export const isPurposeId = (id: unknown): id is string => typeof id === 'string' && /^[a-z][\w-]{1,31}$/.test(id);
