import type { ListedVendor } from '../facts.js';
import { type KeptKey, keysOf } from './keysOf.js';
import { labelled } from './labelled.js';
import { apart, titleOf } from './purposeTexts.js';
import type { PreferencesContext } from './types.js';

/** What these texts are made with. */
export interface KeyContext extends Pick<PreferencesContext, 'site' | 'language' | 'preferences'> {
  readonly controls: Pick<PreferencesContext['controls'], 'titles'>;
}

/** "396 days"; where the browser does not know the language, "396d". */
const inDays = (days: number, language: string): string => {
  const isKnown = Intl.NumberFormat.supportedLocalesOf(language)[0];
  const unitDisplay = isKnown ? 'long' : 'narrow';
  return new Intl.NumberFormat(isKnown ?? 'en', { style: 'unit', unit: 'day', unitDisplay }).format(days);
};

const timeOf = ({ days }: KeptKey, { language, preferences: { session, lasting } }: KeyContext): string =>
  days === undefined ? lasting : days ? inDays(days, language) : session;

/**
 * "_ga: 730 days", "IDE (doubleclick.net): 390 days", "_gcl_*, Marketing: 90 days": what a vendor keeps on the device, each
 * name with its time, or its times where it is kept in several places; and with its purpose, where that is not `purpose`,
 * under which it is told.
 */
export const keyTexts = ({ keys }: ListedVendor, purpose: string, context: KeyContext): string[] => {
  const times = new Map<string, Set<string>>();
  for (const key of keysOf(keys)) {
    const own = keys?.purposes?.[key.name] ?? purpose;
    const time = timeOf(key, context);
    const place = key.domain ? `${key.name} (${key.domain})` : key.name;
    const name = apart(place, time) + (own === purpose ? '' : `, ${titleOf(context, own)}`);
    times.set(name, (times.get(name) ?? new Set()).add(time));
  }
  return [...times].map(([name, all]) => labelled(name, [...all].join(', '), context.language));
};

/** "Keeps what it collects for: 396 days", where that is known. */
export const retentionTexts = ({ retention }: ListedVendor, { language, preferences }: KeyContext): string[] =>
  retention ? [labelled(preferences.retention, inDays(retention, language), language)] : [];
