import { describe, expect, it } from 'vitest';
import type { Reason, State, Verdict } from '../types.js';
import { googleConsent } from './googleConsent.js';

const VERDICTS: Readonly<Record<string, readonly [State, boolean]>> = {
  necessary: ['granted', true],
  granted: ['granted', true],
  override: ['granted', true],
  'not-refused': ['granted', true],
  exempt: ['undecided', false],
  'no-decision': ['undecided', false],
  expired: ['undecided', false],
  outdated: ['undecided', false],
  denied: ['denied', false],
  withdrawn: ['denied', false],
  gpc: ['denied', false],
  'gpc-conflict': ['denied', false],
  minor: ['denied', false],
  unreadable: ['denied', false],
  blocked: ['denied', false],
};

const verdict = (reason: string): Verdict => {
  const [state, granted] = VERDICTS[reason] ?? ['denied', false];
  return { state, granted, reason: reason as Reason };
};
const AD_TYPES = ['ad_storage', 'ad_user_data', 'ad_personalization'] as const;

describe('googleConsent', () => {
  it.each([
    ['granted', 'denied', 'granted'],
    ['override', 'denied', 'granted'],
    ['not-refused', 'granted', 'granted'],
    ['denied', 'denied', 'denied'],
    ['withdrawn', 'denied', 'denied'],
    ['gpc', 'denied', 'denied'],
    ['gpc-conflict', 'denied', 'denied'],
    ['minor', 'denied', 'denied'],
    ['unreadable', 'denied', 'denied'],
    ['blocked', 'denied', 'denied'],
    ['no-decision', 'denied', undefined],
    ['expired', 'denied', undefined],
    ['outdated', 'denied', undefined],
    ['exempt', 'denied', undefined],
  ])('where marketing is %s, ads are %s by default, and then %s', (reason, standing, said) => {
    const words = googleConsent((purpose) => (purpose === 'marketing' ? verdict(reason) : undefined));
    for (const type of AD_TYPES) {
      expect(words.standing[type]).toBe(standing);
      expect(words.said[type]).toBe(said);
    }
    expect(words.said).not.toHaveProperty('analytics_storage');
  });

  it('says all seven types by default, and nothing of what no declared purpose stands for after it', () => {
    const words = googleConsent((purpose) => (purpose === 'necessary' ? verdict('necessary') : undefined));
    expect(words.standing).toEqual({
      analytics_storage: 'denied',
      ad_storage: 'denied',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      functionality_storage: 'denied',
      personalization_storage: 'denied',
      security_storage: 'granted',
    });
    expect(words.said).toEqual({ security_storage: 'granted' });
  });

  it('says that a yes is over, though nobody has refused', () => {
    const before = { functionality_storage: 'granted', ad_storage: 'denied' } as const;
    expect(googleConsent(() => verdict('expired'), before).said).toEqual({ functionality_storage: 'denied' });
  });
});
