import type { Purpose } from '../types.js';

/** Which column of the jurisdiction table a purpose reads its model from; `consent`: opt-in everywhere. */
export type Column = 'analytics' | 'marketing' | 'consent';

/**
 * A purpose's id, whether it is a sale, and its column. Preferences are first-party storage like analytics. Error
 * reports are promised "only with consent", and so is everything a site adds itself: no table knows it, and doubt asks
 * first. A sale is a sale, whatever it is called; `marketing` is one unless said otherwise.
 */
export const declarePurpose = (purpose: string | Purpose): { id: string; sale: boolean; column: Column } => {
  const { id, sale = id === 'marketing' }: Purpose = typeof purpose === 'string' ? { id: purpose } : purpose;
  const column = sale ? 'marketing' : /^(analytics|preferences)$/.test(id) ? 'analytics' : 'consent';
  return { id, sale, column };
};

/** Two to 32 characters, so that an id can be a key of the cookie. */
export const PURPOSE_ID = /^[a-z][\w-]{1,31}$/;

export const isPurposeId = (id: unknown): id is string => PURPOSE_ID.test(`${id}`);
