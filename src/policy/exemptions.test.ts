import { describe, expect, it } from 'vitest';
import type { ConsentRecord, Inputs, Policy, Signals, Verdicts } from '../types.js';
import { asks } from './asks.js';
import { decide, type Pronounce } from './decide.js';
import { evaluate } from './evaluate.js';
import { resolvePolicy } from './resolvePolicy.js';

/*
 * Audience measurement that the law exempts from consent, on a site that says its own keeps to the limits.
 */

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const QUIET: Signals = { gpc: false };

const policyOf = (region: string, options: Partial<Parameters<typeof resolvePolicy>[1]> = {}): Policy =>
  resolvePolicy(region, { now: NOW, policyVersion: '1', exemptions: ['analytics'], ...options });

const verdictsIn = (region: string, inputs: Partial<Inputs> = {}): Verdicts =>
  evaluate({ policy: policyOf(region), record: null, signals: QUIET, now: NOW, ...inputs });

/** The record of a visitor who has never answered before. */
const answer = (region: string, pronounce: Pronounce): ConsentRecord =>
  decide({ policy: policyOf(region), record: null, signals: QUIET, verdicts: verdictsIn(region) }, NOW, pronounce);

const reasons = (verdicts: Verdicts): (string | undefined)[] => [verdicts.analytics?.reason, verdicts.marketing?.reason];

describe('what is exempt from consent', () => {
  const strict = (region: string): Verdicts => verdictsIn(region, { policy: policyOf(region, { exemptions: [] }) });

  it.each(['FR', 'IT', 'ES', 'NL', 'GB'])(
    'N-FR3, N-UK1: in %s analytics is exempt where the site says so, and only there',
    (region) => {
      expect(reasons(verdictsIn(region))).toEqual(['exempt', 'no-decision']);
      expect(reasons(strict(region))).toEqual(['no-decision', 'no-decision']);
      expect(asks(policyOf(region), verdictsIn(region), null)).toBe(true);
    },
  );

  it.each([
    ['refuses the rest', ({ id }) => (id === 'marketing' ? false : undefined), 'denied', true],
    ['allows the rest', ({ id }) => (id === 'marketing' ? true : undefined), 'granted', true],
    ['leaves all as it is, where there is nothing else', () => undefined, undefined, false],
  ] as const satisfies [string, Pronounce, string | undefined, boolean][])(
    'is told of until the next decision under a version of the policy, be it one that %s',
    (_, pronounce, marketing, isSold) => {
      const purposes = isSold ? ['analytics', 'marketing'] : ['analytics'];
      const ask = (version: string, record: ConsentRecord | null): boolean => {
        const policy = policyOf('FR', { policyVersion: version, purposes });
        const verdicts = verdictsIn('FR', { policy, record });
        expect(verdicts.analytics?.reason).toBe('exempt');
        if (record && version === '1') expect(verdicts.marketing?.reason).toBe(marketing);
        return asks(policy, verdicts, record);
      };
      const policy = policyOf('FR', { purposes });
      const record = decide({ policy, record: null, signals: QUIET, verdicts: verdictsIn('FR', { policy }) }, NOW, pronounce);
      expect([ask('1', null), ask('1', record), ask('2', record)]).toEqual([true, false, true]);
    },
  );

  it('is full consent in no place: the verdict stays open, and no gate may take it for a yes', () => {
    expect(verdictsIn('GB').analytics).toEqual({ state: 'undecided', granted: false, reason: 'exempt' });
  });

  it('takes the signal for an objection, and an objection for good', () => {
    expect(verdictsIn('FR', { signals: { gpc: true } }).analytics?.reason).toBe('gpc');
    const record = answer('FR', () => false);
    expect(verdictsIn('FR', { record, now: NOW + 2000 * DAY }).analytics?.reason).toBe('denied');
  });

  it.each(['DE', 'AT', 'BR', 'ZZ', 'US-CA', 'CH', 'PF'])('changes nothing in %s', (region) => {
    expect(verdictsIn(region)).toEqual(strict(region));
  });

  it('is never marketing, nor what counts as a sale', () => {
    const policy = policyOf('FR', {
      exemptions: ['marketing', 'analytics'],
      purposes: [{ id: 'analytics', sale: true }, 'marketing'],
    });
    expect(reasons(verdictsIn('FR', { policy }))).toEqual(['no-decision', 'no-decision']);
  });
});
