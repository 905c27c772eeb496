import { describe, expect, it } from 'vitest';
import type { ConsentRecord, Inputs, Policy, Signals, Verdicts } from '../types.js';
import { CLOSE_BUTTON, NOT_AT_BOTTOM } from '../ui/layouts.js';
import { asks } from './asks.js';
import { decide, type Pronounce } from './decide.js';
import { evaluate } from './evaluate.js';
import { resolvePolicy } from './resolvePolicy.js';

/*
 * The rules of docs/requirements.md that the policy alone can show. Those that need a page to be seen are in e2e.
 */

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const QUIET: Signals = { gpc: false };

const policyOf = (region: string, options: Partial<Parameters<typeof resolvePolicy>[1]> = {}): Policy =>
  resolvePolicy(region, { now: NOW, policyVersion: '1', ...options });

const verdictsIn = (region: string, inputs: Partial<Inputs> = {}): Verdicts =>
  evaluate({ policy: policyOf(region), record: null, signals: QUIET, now: NOW, ...inputs });

const answer = (region: string, pronounce: Pronounce, before: ConsentRecord | null = null): ConsentRecord => {
  const policy = policyOf(region);
  const verdicts = verdictsIn(region, { record: before });
  return decide({ policy, record: before, signals: QUIET, verdicts }, NOW, pronounce)!;
};
const yes = (region: string): ConsentRecord => answer(region, () => true);
const no = (region: string): ConsentRecord => answer(region, () => false);

/** Whether a visitor who answered so is asked again after some days, under this policy version. */
const isAsked = (region: string, record: ConsentRecord, days: number, policyVersion = '1'): boolean => {
  const now = NOW + days * DAY;
  const policy = policyOf(region, { now, policyVersion });
  return asks({ policy, verdicts: evaluate({ policy, record, signals: QUIET, now }), record });
};

const reasons = (verdicts: Verdicts): (string | undefined)[] => [verdicts.analytics?.reason, verdicts.marketing?.reason];

describe('whom the law protects', () => {
  it.each([
    ['DE', 15, 16],
    ['GB', 12, 13],
    ['FR', 14, 15],
    ['KR', 13, 14],
    ['TH', 19, 20],
    ['US-CA', 15, 16],
  ])('G-9, C-14: in %s a visitor of %i has nothing optional, one of %i may have analytics', (region, child, grown) => {
    const record = yes(region);
    expect(reasons(verdictsIn(region, { record, signals: { gpc: false, age: child } }))).toEqual(['minor', 'minor']);
    const [analytics, marketing] = reasons(verdictsIn(region, { record, signals: { gpc: false, age: grown } }));
    expect(analytics).toBe('granted');
    expect(marketing).toBe(grown < 18 ? 'minor' : 'granted');
  });

  it('G-9: marketing is for grown-ups, be it a sale or not', () => {
    const policy = policyOf('DE', { purposes: ['analytics', { id: 'marketing', sale: false }] });
    expect(reasons(verdictsIn('DE', { policy, signals: { gpc: false, age: 17 } }))).toEqual(['no-decision', 'minor']);
  });

  it('G-9: nobody too young is asked for it, and a yes of theirs is not written down', () => {
    const signals = { gpc: false, minor: true };
    const verdicts = verdictsIn('DE', { signals });
    expect(asks({ policy: policyOf('DE'), verdicts, record: null })).toBe(false);
    expect(decide({ policy: policyOf('DE'), record: null, signals, verdicts }, NOW, () => true)).toBeNull();
  });
});

describe('what a place demands', () => {
  it('N-FR1, N-IE1: in France and Ireland yes and no are kept for six months alike', () => {
    for (const region of ['FR', 'IE']) {
      for (const record of [yes(region), no(region)]) {
        expect(isAsked(region, record, 180)).toBe(false);
        expect(isAsked(region, record, 182)).toBe(true);
      }
    }
  });

  it('N-FR2: a refusal refuses everything that is optional', () => {
    for (const region of ['FR', 'DE', 'GB', 'CH', 'SG', 'US-CA', 'JP']) {
      const verdicts = verdictsIn(region, { record: no(region) });
      expect([verdicts.analytics?.granted, verdicts.marketing?.granted], region).toEqual([false, false]);
    }
  });

  it('N-IT1: in Italy nobody is asked again within six months, whatever has changed', () => {
    expect(isAsked('IT', no('IT'), 183)).toBe(false);
    expect(isAsked('IT', no('IT'), 183, '2')).toBe(false);
    expect(isAsked('IT', no('IT'), 185)).toBe(true);
    expect(CLOSE_BUTTON).toContain('IT');
  });

  it.each([
    ['N-DE1', 'DE'],
    ['N-AT1', 'AT'],
    ['N-ES1', 'ES'],
    ['N-NO1', 'NO'],
    ['N-BR1', 'BR'],
    ['N-QC1', 'CA-QC'],
    ['N-VN1', 'VN'],
  ])('%s: in %s nothing optional runs before a yes, and there is a banner to say no on', (_, region) => {
    expect(reasons(verdictsIn(region))).toEqual(['no-decision', 'no-decision']);
    expect(asks({ policy: policyOf(region), verdicts: verdictsIn(region), record: null })).toBe(true);
  });

  it('N-BE1, N-DK1: each purpose has its own answer, kept with the version of the policy', () => {
    const record = answer('BE', ({ id }) => id === 'analytics');
    expect(reasons(verdictsIn('DK', { record }))).toEqual(['granted', 'denied']);
    expect(record.version).toBe('1');
  });

  it('N-CH1: in Switzerland analytics runs until it is refused and marketing asks first', () => {
    expect(reasons(verdictsIn('CH'))).toEqual(['not-refused', 'no-decision']);
    expect(reasons(verdictsIn('CH', { signals: { gpc: true } }))).toEqual(['gpc', 'gpc']);
  });

  it('N-NG1: in Nigeria the banner is no strip at the bottom', () => {
    expect(NOT_AT_BOTTOM).toContain('NG');
  });

  it('N-JP1: in Japan what is sent is told and can be refused, and nothing is asked', () => {
    expect(policyOf('JP').face).toBe('notice');
    expect(reasons(verdictsIn('JP'))).toEqual(['not-refused', 'not-refused']);
    expect(reasons(verdictsIn('JP', { record: no('JP') }))).toEqual(['denied', 'denied']);
  });
});

describe('an answer that moves with the visitor', () => {
  const later = (days: number, place: string, record: ConsentRecord) =>
    reasons(verdictsIn(place, { record, now: NOW + days * DAY }));

  it.each([
    ['DE', 'FR', 182],
    ['DE', 'IT', 185],
    ['GB', 'IE', 182],
  ])('N-FR1, N-IE1: a yes given in %s lasts no longer in %s than the law there lets it', (from, to, days) => {
    expect(later(days - 3, to, yes(from))).toEqual(['granted', 'granted']);
    expect(later(days, to, yes(from))).toEqual(['expired', 'expired']);
    expect(later(days, from, yes(from))).toEqual(['granted', 'granted']);
  });

  it.each(['DE', 'LU', 'ES', 'GB'])(
    'N-FR1: a refusal made in France is not questioned in %s before the wait there is over',
    (to) => {
      expect(later(183, to, no('FR'))).toEqual(['denied', 'denied']);
    },
  );
});

describe('what is asked again', () => {
  const CHATTY = { id: 'analytics', title: 'Numbers', vendors: [{ name: 'PostHog', recipients: ['Amazon'] }] } as const;
  const verdictsAfter = (changed: object, record = answer('DE', () => true)): Verdicts => {
    const policy = policyOf('DE', { purposes: [{ ...CHATTY, ...changed }, 'marketing'] });
    return evaluate({ policy, record, signals: QUIET, now: NOW });
  };
  const agreed = (): ConsentRecord => {
    const policy = policyOf('DE', { purposes: [CHATTY, 'marketing'] });
    const verdicts = evaluate({ policy, record: null, signals: QUIET, now: NOW });
    return decide({ policy, record: null, signals: QUIET, verdicts }, NOW, () => true)!;
  };

  it('is nothing where nothing has changed, in whatever order it is written', () => {
    expect(reasons(verdictsAfter({}, agreed()))).toEqual(['granted', 'granted']);
    const reordered = { vendors: [{ name: 'PostHog', recipients: ['Amazon'] }], title: 'Numbers', id: 'analytics' };
    expect(reasons(verdictsAfter(reordered, agreed()))).toEqual(['granted', 'granted']);
  });

  it.each([
    ['title', { title: 'More numbers' }],
    ['description', { description: 'And what for.' }],
    ['vendors', { vendors: [{ name: 'PostHog', recipients: ['Amazon'] }, { name: 'Amplitude' }] }],
    ['recipients', { vendors: [{ name: 'PostHog', recipients: ['Amazon', 'Google'] }] }],
    ['being a sale', { sale: true }],
  ])('is the one purpose whose %s changed (GDPR art. 4(11), EDPB guidelines 05/2020)', (_, changed) => {
    expect(reasons(verdictsAfter(changed, agreed()))).toEqual(['outdated', 'granted']);
  });

  it('is not a refusal, before its wait is over', () => {
    const policy = policyOf('DE', { purposes: [CHATTY, 'marketing'] });
    const verdicts = evaluate({ policy, record: null, signals: QUIET, now: NOW });
    const refused = decide({ policy, record: null, signals: QUIET, verdicts }, NOW, () => false)!;
    expect(reasons(verdictsAfter({ title: 'More numbers' }, refused))).toEqual(['denied', 'denied']);
  });

  it('C-13: is nothing in the United States', () => {
    for (const days of [1, 200, 364, 4000]) expect(isAsked('US-CA', no('US-CA'), days, '2')).toBe(false);
  });
});

describe('the signal', () => {
  const TWELVE = 'CA CO CT TX MT NE NH NJ MN MD DE OR'.split(' ');

  it.each(TWELVE)('U-3: binds in %s', (state) => expect(policyOf(`US-${state}`).gpcBinding).toBe(true));

  it('U-4: binds in Louisiana and Vermont from their days on, without a new release', () => {
    const on = (region: string, day: string) => policyOf(region, { now: Date.parse(day) });
    expect(on('US-LA', '2026-12-31').gpcBinding).toBe(false);
    expect(on('US-LA', '2027-01-01')).toMatchObject({ gpcBinding: true, saleLink: false });
    expect(on('US-VT', '2027-12-31').gpcBinding).toBe(false);
    expect(on('US-VT', '2028-01-01')).toMatchObject({ gpcBinding: true, saleLink: true });
  });

  it('P-5: is no wish about first-party analytics where the law does not make it one', () => {
    for (const region of ['US-CA', 'US-TX', 'JP', 'AU']) {
      expect(verdictsIn(region, { signals: { gpc: true } }).analytics?.granted, region).toBe(true);
    }
  });
});
