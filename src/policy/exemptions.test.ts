import { describe, expect, it } from 'vitest';
import type { ConsentRecord, Inputs, Policy, PurposeRule, Signals, Verdicts } from '../types.js';
import { asks } from './asks.js';
import { decide, keepsSignal, type Pronounce } from './decide.js';
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
  decide({ policy: policyOf(region), record: null, signals: QUIET, verdicts: verdictsIn(region) }, NOW, pronounce)!;

const reasons = (verdicts: Verdicts): (string | undefined)[] => [verdicts.analytics?.reason, verdicts.marketing?.reason];

describe('what is exempt from consent', () => {
  const strict = (region: string): Verdicts => verdictsIn(region, { policy: policyOf(region, { exemptions: [] }) });

  it.each(['FR', 'IT', 'ES', 'NL', 'GB'])(
    'N-FR3, N-UK1: in %s analytics is exempt where the site says so, and only there',
    (region) => {
      expect(reasons(verdictsIn(region))).toEqual(['exempt', 'no-decision']);
      expect(reasons(strict(region))).toEqual(['no-decision', 'no-decision']);
      expect(asks({ policy: policyOf(region), verdicts: verdictsIn(region), record: null })).toBe(true);
    },
  );

  /** What is asked of somebody with a record, and why it is as it is. */
  const now = (
    region: string,
    record: ConsentRecord | null,
    options: Parameters<typeof policyOf>[1] & { days?: number } = {},
  ) => {
    const { days = 0, ...more } = options;
    const policy = policyOf(region, { now: NOW + days * DAY, ...more });
    const verdicts = evaluate({ policy, record, signals: QUIET, now: NOW + days * DAY });
    return {
      policy,
      record,
      signals: QUIET,
      verdicts,
      reason: verdicts.analytics?.reason,
      isAsked: asks({ policy, record, verdicts }),
    };
  };
  const only =
    (id: string, yes: boolean): Pronounce =>
    (rule) =>
      rule.id === id ? yes : undefined;
  const everything: Pronounce = () => true;

  it.each([
    ['refuses the rest', only('marketing', false)],
    ['allows the rest', only('marketing', true)],
    ['says nothing at all', () => undefined],
  ] as const satisfies [string, Pronounce][])(
    'is told of until a decision leaves it as it is, such as one that %s',
    (_, pronounce) => {
      const purposes = ['analytics', ...(pronounce({ id: 'marketing' } as PurposeRule) === undefined ? [] : ['marketing'])];
      expect(now('FR', null, { purposes }).isAsked).toBe(true);
      const record = decide(now('FR', null, { purposes }), NOW, pronounce);
      expect(now('FR', record, { purposes })).toMatchObject({ reason: 'exempt', isAsked: false });
      expect(now('FR', record, { purposes, policyVersion: '2' })).toMatchObject({ reason: 'exempt', isAsked: true });
      const vendors = [{ name: 'Another' }];
      const asked = [{ id: 'analytics', vendors }, ...purposes.slice(1)];
      expect(now('FR', record, { purposes: asked })).toMatchObject({ reason: 'exempt', isAsked: true });
    },
  );

  it('is told of once on each of a site’s pages with other vendors, not in turns', () => {
    const www = { purposes: [{ id: 'analytics', vendors: [{ name: 'One' }] }] };
    const app = { purposes: [{ id: 'analytics', vendors: [{ name: 'Two' }] }] };
    const first = decide(now('GB', null, www), NOW, () => undefined);
    expect(now('GB', first, app).isAsked).toBe(true);
    const second = decide(now('GB', first, app), NOW, () => undefined);
    expect([now('GB', second, www).isAsked, now('GB', second, app).isAsked]).toEqual([false, false]);
  });

  it('was told of in no place where nothing is exempt', () => {
    const sold = decide(now('US-CA', null), NOW, only('marketing', false));
    expect(now('GB', sold)).toMatchObject({ reason: 'exempt', isAsked: true });
    const signalled = { ...now('US-CA', null), signals: { gpc: true } };
    const verdicts = evaluate({ ...signalled, now: NOW });
    expect(
      now(
        'FR',
        decide({ ...signalled, verdicts }, NOW, () => null),
      ),
    ).toMatchObject({ reason: 'exempt', isAsked: true });
  });

  it('left as it is in one place is no answer where consent is asked for', () => {
    const left = decide(now('GB', null), NOW, () => undefined);
    expect(now('DE', left)).toMatchObject({ reason: 'no-decision', isAsked: true });
    expect(now('US-CA', left).reason).toBe('not-refused');
    const signalled = { ...now('GB', left), signals: { gpc: true } };
    const verdicts = evaluate({ ...signalled, now: NOW });
    expect(keepsSignal({ ...signalled, verdicts })).toBe(true);
    expect(
      now(
        'GB',
        decide({ ...signalled, verdicts }, NOW, () => null),
      ).reason,
    ).toBe('gpc');
  });

  it('is asked about again when a yes has ended, or was to something else', () => {
    const yes = decide(now('FR', null), NOW, everything);
    expect(now('FR', yes)).toMatchObject({ reason: 'granted', isAsked: false });
    expect(now('FR', yes, { days: 185 })).toMatchObject({ reason: 'exempt', isAsked: true });
    const purposes = [{ id: 'analytics', vendors: [{ name: 'Another' }] }, 'marketing'];
    expect(now('FR', yes, { purposes })).toMatchObject({ reason: 'exempt', isAsked: true });
  });

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
