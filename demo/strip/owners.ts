/** Whose name it is, by how it begins. */
const OWNERS: readonly (readonly [prefix: string, owner: string])[] = [
  ['minima_consent_receipts', 'Your receipts'],
  ['minima_consent', 'Your choice'],
  ['ph_', 'PostHog'],
  ['__ph', 'PostHog'],
  ['_ga', 'Google'],
  ['_gcl', 'Google'],
  ['_fb', 'Meta'],
];

export const ownerOf = (name: string): string => OWNERS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? '';

/** Kept by consent itself, and for the visitor's sake. */
export const isOurs = (name: string): boolean => name.startsWith('minima_consent');

/** Vendors as they write their names. */
export const VENDORS: Readonly<Record<string, string>> = {
  posthog: 'PostHog',
  meta: 'Meta',
  google: 'Google',
  loopback: 'Loopback',
  minima: 'Minima',
};
