import type { Verdict } from '../types.js';

/** Which purpose each consent type stands for. https://developers.google.com/tag-platform/security/concepts/consent-mode */
const TYPES = {
  analytics_storage: 'analytics',
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences',
  security_storage: 'necessary',
} as const;

export type GoogleConsent = Partial<Record<keyof typeof TYPES, 'granted' | 'denied'>>;

/** What Google is told of consent: how things stand without the visitor's word (`default`), and that word (`update`). */
export interface GoogleWords {
  readonly standing: GoogleConsent;
  readonly said: GoogleConsent;
}

/**
 * Google's view of the verdicts; `before` is what it holds. It knows no third state, and takes a type that it was never told
 * of for granted (https://developers.google.com/tag-platform/tag-manager/templates/api#isconsentgranted): so none is left out
 * of the default. What nobody refused is still no refusal there: a default with no update after it is not reported as an
 * answer (https://developers.google.com/tag-platform/security/guides/consent). Hence
 * - a type whose purpose is not declared, or not decided, is in the default only, as `denied`;
 * - a type that needs no yes here (`not-refused`, `necessary`) is `granted` by default;
 * - an update has those types that a declared purpose decides, and whatever has changed.
 */
export const googleConsent = (verdictOf: (purpose: string) => Verdict | undefined, before: GoogleConsent = {}): GoogleWords => {
  const standing: GoogleConsent = {};
  const said: GoogleConsent = {};
  for (const [type, purpose] of Object.entries(TYPES) as [keyof typeof TYPES, string][]) {
    const { granted, state, reason } = verdictOf(purpose) ?? ({} as Partial<Verdict>);
    const word = granted ? 'granted' : 'denied';
    standing[type] = /^ne|^not/.test(`${reason}`) ? word : 'denied';
    if ((state ?? 'undecided') !== 'undecided' || (before[type] ?? word) !== word) said[type] = word;
  }
  return { standing, said };
};
