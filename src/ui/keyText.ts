import type { ListedVendor } from '../facts.js';
import type { PreferencesTexts } from '../locales/types.js';
import { type KeptKey, keysOf } from './keysOf.js';

const inDays = (days: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

const timeOf = ({ days }: KeptKey, language: string, { session, lasting }: PreferencesTexts): string =>
  days === undefined ? lasting : days ? inDays(days, language) : session;

/**
 * "_ga: 730 days", "IDE (doubleclick.net): 390 days": what a vendor keeps on the device, each name with its time, or its
 * times where it is kept in several places.
 */
export const keyTexts = ({ keys }: ListedVendor, language: string, words: PreferencesTexts): string[] => {
  const times = new Map<string, Set<string>>();
  for (const key of keysOf(keys)) {
    const name = `${key.name}${key.domain ? ` (${key.domain})` : ''}`;
    times.set(name, (times.get(name) ?? new Set()).add(timeOf(key, language, words)));
  }
  return [...times].map(([name, all]) => `${name}: ${[...all].join(', ')}`);
};

/** "Keeps what it collects for: 396 days", where that is known. */
export const retentionTexts = ({ retention }: ListedVendor, language: string, words: PreferencesTexts): string[] =>
  retention ? [`${words.retention}: ${inDays(retention, language)}`] : [];
