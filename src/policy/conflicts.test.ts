import { describe, expect, it } from 'vitest';
import type { ConsentRecord, Inputs, Signals } from '../types.js';
import { asks } from './asks.js';
import { decide, keepsSignal, type Pronounce, type Situation } from './decide.js';
import { evaluate } from './evaluate.js';
import { resolvePolicy } from './resolvePolicy.js';

/*
 * What the opt-out signal means against what was said before, and afterwards. Every row is a story: what happens on each
 * visit, and where marketing then stands.
 */

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

interface Visit {
  readonly region: string;
  readonly gpc: boolean;
  /** What is said on this visit, if anything: of marketing, by name or with "accept all" or "reject all". */
  readonly says?: 'yes' | 'no' | 'all' | 'none';
  /** Days after the first visit. */
  readonly day?: number;
  readonly version?: string;
}

interface Story {
  readonly rule: string;
  readonly visits: readonly Visit[];
  /** Where marketing stands at the end, why, and whether the visitor is asked. */
  readonly ends: readonly [reason: string, asked: boolean];
}

const on = (gpc: boolean, region: string, more: Omit<Visit, 'gpc' | 'region'> = {}): Visit => ({ gpc, region, ...more });

const WORDS: Readonly<Record<NonNullable<Visit['says']>, (signals: Signals) => Pronounce>> = {
  yes:
    () =>
    ({ sale }) =>
      sale ? true : undefined,
  no:
    () =>
    ({ sale }) =>
      sale ? false : undefined,
  all:
    (signals) =>
    ({ gpc }) =>
      gpc && signals.gpc ? undefined : true,
  none: () => () => false,
};

/** The visits one after another, as the page lives them: the record is read, the signal heard, and something said. */
const live = (visits: readonly Visit[]): Situation => {
  let record: ConsentRecord | null = null;
  let situation: Situation | undefined;
  for (const { region, gpc, says, day = 0, version = '1' } of visits) {
    const now = NOW + day * DAY;
    const signals = { gpc };
    const policy = resolvePolicy(region, { now, policyVersion: version });
    const look = (): Situation => {
      const inputs: Inputs = { policy, record, signals, now };
      return { policy, record, signals, verdicts: evaluate(inputs) };
    };
    if (keepsSignal(look())) record = decide(look(), now, () => null);
    if (says) record = decide(look(), now, WORDS[says](signals), false);
    situation = look();
  }
  return situation!;
};

const STORIES: readonly Story[] = [
  {
    rule: 'C-3, 11 CCR 7025(c)(3): the signal outranks an older yes, and no pop-up answers it',
    visits: [on(false, 'US-CA', { says: 'yes' }), on(true, 'US-CA', { day: 1 })],
    ends: ['gpc-conflict', false],
  },
  {
    rule: 'C-3: in Germany too, where the visitor is asked once (GDPR arts. 7(3), 21(5))',
    visits: [on(false, 'DE', { says: 'all' }), on(true, 'DE', { day: 1 })],
    ends: ['gpc-conflict', true],
  },
  {
    rule: 'C-3: and not a second time, once it was answered with "accept all"',
    visits: [on(false, 'DE', { says: 'all' }), on(true, 'DE', { day: 1, says: 'all' }), on(true, 'DE', { day: 2 })],
    ends: ['gpc', false],
  },
  {
    rule: 'C-3, U-2: a yes in full view of the signal counts, in California',
    visits: [on(true, 'US-CA', { says: 'yes' }), on(true, 'US-CA', { day: 30 })],
    ends: ['override', false],
  },
  {
    rule: 'C-3: and in Germany',
    visits: [on(true, 'DE', { says: 'yes' }), on(true, 'DE', { day: 30 })],
    // Analytics has not been answered.
    ends: ['override', true],
  },
  ...['DE', 'CH', 'US-VA', 'JP'].map((region) => ({
    rule: `C-5, GDPR art. 21(5): an older yes that the signal switched off stays off when the signal is gone, in ${region}`,
    visits: [on(false, region, { says: 'all' }), on(true, region, { day: 1 }), on(false, region, { day: 2 })],
    ends: ['gpc', false] as const,
  })),
  {
    rule: 'C-5: and where it never was answered, once there is a record',
    visits: [on(false, 'US-VA', { says: 'none' }), on(true, 'US-VA', { day: 1 }), on(false, 'US-VA', { day: 2 })],
    ends: ['denied', false],
  },
  {
    rule: 'C-3: with the signal there the visitor is asked until they answer, and then no more',
    visits: [
      on(false, 'DE', { says: 'all' }),
      on(true, 'DE', { day: 1 }),
      on(true, 'DE', { day: 2 }),
      on(true, 'DE', { day: 3, says: 'all' }),
      on(false, 'DE', { day: 4 }),
    ],
    ends: ['gpc', false],
  },
  {
    rule: 'C-5, 11 CCR 7025(c)(5): that the signal is gone is no yes',
    visits: [on(true, 'US-CA'), on(false, 'US-CA', { day: 1 })],
    ends: ['gpc', false],
  },
  {
    rule: 'C-5, U-1: nor after an older yes, in Colorado (4 CCR 904-3 rule 5.09)',
    visits: [on(false, 'US-CO', { says: 'yes' }), on(true, 'US-CO', { day: 1 }), on(false, 'US-CO', { day: 2 })],
    ends: ['gpc', false],
  },
  {
    rule: 'C-13, Cal. Civ. Code 1798.135(c)(4): a refusal is not questioned for a year, by a new policy neither',
    visits: [on(false, 'US-CA', { says: 'no' }), on(false, 'US-CA', { day: 364, version: '2' })],
    ends: ['denied', false],
  },
  {
    rule: 'C-13: nor is the signal',
    visits: [on(true, 'US-CA'), on(false, 'US-CA', { day: 364, version: '2' })],
    ends: ['gpc', false],
  },
  {
    rule: 'C-13: and after a year a refusal still stands (it has no end)',
    visits: [on(false, 'US-CA', { says: 'no' }), on(false, 'US-CA', { day: 1200, version: '2' })],
    ends: ['denied', false],
  },
  {
    rule: 'U-5: where no law binds to it, the signal refuses a sale all the same',
    visits: [on(true, 'US-VA')],
    ends: ['gpc', false],
  },
  {
    rule: 'U-5: and in Japan, where a notice tells of what runs all the same',
    visits: [on(true, 'JP')],
    ends: ['gpc', true],
  },
  {
    rule: 'N-CH1: in Switzerland it is a refusal before anything is asked (FMG art. 45c)',
    visits: [on(true, 'CH')],
    ends: ['gpc', false],
  },
  {
    rule: 'P-1: no signal says nothing, least of all yes',
    visits: [on(false, 'DE')],
    ends: ['no-decision', true],
  },
  {
    rule: 'moving: silence in Germany is no yes in California',
    visits: [on(false, 'DE', { says: 'none' }), on(false, 'US-CA', { day: 1 })],
    ends: ['denied', false],
  },
  {
    rule: 'moving: a refusal in California is one in Germany',
    visits: [on(false, 'US-CA', { says: 'no' }), on(false, 'DE', { day: 1 })],
    ends: ['denied', true],
  },
  {
    rule: 'moving: what California lets run unasked is asked in Germany',
    visits: [on(false, 'US-CA'), on(false, 'DE', { day: 1 })],
    ends: ['no-decision', true],
  },
  {
    rule: 'moving: by way of California and back, a German yes is still one',
    visits: [on(false, 'DE', { says: 'all' }), on(false, 'US-CA', { day: 1 }), on(false, 'DE', { day: 2 })],
    ends: ['granted', false],
  },
  {
    rule: 'moving: the signal seen in California holds in Germany without it',
    visits: [on(true, 'US-CA'), on(false, 'DE', { day: 1 })],
    ends: ['gpc', true],
  },
];

describe('the signal against what was said', () => {
  it.each(STORIES)('$rule', ({ visits, ends }) => {
    const { policy, record, verdicts } = live(visits);
    expect([verdicts.marketing?.reason, asks({ policy, verdicts, record })]).toEqual(ends);
  });
});

describe('a refusal of sale', () => {
  const purposes = ['analytics', 'marketing', { id: 'partners', sale: true }, { id: 'ads', sale: true }];
  const situation = (region: string, declared: typeof purposes, record: ConsentRecord | null, gpc = false): Situation => {
    const policy = resolvePolicy(region, { now: NOW, purposes: declared });
    const inputs: Inputs = { policy, record, signals: { gpc }, now: NOW };
    return { ...inputs, verdicts: evaluate(inputs) };
  };
  const grants = ({ verdicts }: Situation) => Object.keys(verdicts).filter((id) => verdicts[id]?.granted);
  const [analytics, marketing, ...sold] = purposes as [string, string, ...typeof purposes];
  const refusals: Readonly<Record<string, [Pronounce, boolean]>> = {
    'by the link': [({ sale }) => (sale ? false : undefined), false],
    'by the signal': [() => null, true],
    'of everything': [() => false, false],
  };

  for (const region of ['US-CA', 'US', 'CA-ON', 'JP', 'MX', 'AU']) {
    it.each(Object.keys(refusals))(`%s holds in ${region} for what is sold under another name later`, (how) => {
      const [pronounce, gpc] = refusals[how]!;
      const record = decide(situation(region, [analytics, marketing], null, gpc), NOW, pronounce);
      expect(grants(situation(region, purposes, record))).toEqual(
        how === 'of everything' ? ['necessary'] : ['necessary', 'analytics'],
      );
      expect(grants(situation(region, [analytics, ...sold], record))).not.toContain('ads');
    });
  }

  it('is none of anything else, and a yes to one sale is none to another where that has to be asked', () => {
    const refused = decide(situation('US-CA', [analytics, marketing], null), NOW, ({ sale }) => (sale ? false : undefined));
    expect(grants(situation('US-CA', [analytics, marketing], refused))).toEqual(['necessary', 'analytics']);
    const agreed = decide(situation('DE', [analytics, marketing], null), NOW, () => true);
    expect(grants(situation('DE', purposes, agreed))).toEqual(['necessary', 'analytics', 'marketing']);
  });
});
