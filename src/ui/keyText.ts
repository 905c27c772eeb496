import type { ListedVendor } from '../facts.js';
import type { PreferencesTexts } from '../locales/types.js';
import { type KeptKey, keysOf } from '../vendors/keysOf.js';

const timeOf = ({ days }: KeptKey, language: string, { session, lasting }: PreferencesTexts): string =>
  days === undefined
    ? lasting
    : days
      ? new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
      : session;

/** "_ga: 730 days · IDE (doubleclick.net): 390 days": what a vendor keeps, each with its time. */
export const keyTexts = ({ keys }: ListedVendor, language: string, words: PreferencesTexts): string[] =>
  keysOf(keys).map((key) => `${key.name}${key.domain ? ` (${key.domain})` : ''}: ${timeOf(key, language, words)}`);
