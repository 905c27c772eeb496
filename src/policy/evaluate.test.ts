import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../reasons.js';
import type { Choice, Inputs, Model, Policy, Reason, State } from '../types.js';
import { evaluate } from './evaluate.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const ago = (iso: string): number => Date.parse(`${iso}T12:00:00Z`);
const MODELS: readonly Model[] = ['opt-in', 'opt-out', 'notice'];

const yes: Choice = { answer: 'granted', at: ago('2026-10-21'), fingerprint: ['new'] };
const no: Choice = { ...yes, answer: 'denied' };
const old = { at: ago('2025-10-21') };

/** What the visitor may have said before, and whether it was to what is asked now. */
const SAID = {
  nothing: {},
  'a yes': { choice: yes },
  'a no': { choice: no },
  'a yes taken back': { choice: { ...yes, answer: 'withdrawn' } },
  'an expired yes': { choice: { ...yes, ...old } },
  'an expired no': { choice: { ...no, ...old } },
  'a yes to an older policy': { choice: { ...yes, fingerprint: ['old'] } },
  'a no to an older policy': { choice: { ...no, fingerprint: ['old'] } },
  'a no long ago to an older policy': { choice: { ...no, fingerprint: ['old'], at: ago('2026-03-21') } },
  'a yes in view of the signal': { choice: { ...yes, answer: 'override' } },
  'an expired yes in view of the signal': { choice: { ...yes, ...old, answer: 'override' } },
  'a no by the signal': { choice: { ...yes, answer: 'gpc' } },
} as const satisfies Record<string, { choice?: Choice }>;

type Said = keyof typeof SAID;

interface Case {
  readonly model: Model;
  readonly said: Said;
  readonly gpc?: boolean;
  readonly sale?: boolean;
  readonly doubt?: 'unreadable' | 'blocked' | undefined;
  readonly age?: number | undefined;
  readonly minor?: boolean | undefined;
}

const inputs = ({ model, said, gpc = false, sale = true, doubt, age, minor }: Case): Inputs => {
  const { choice }: { choice?: Choice } = SAID[said];
  const policy: Policy = {
    region: 'ZZ',
    jurisdiction: 'ZZ',
    face: 'banner',
    gpcBinding: false,
    saleLink: false,
    validity: model === 'opt-in' ? 365 : 0,
    wait: 184,
    age: 16,
    version: '2026-11-01',
    purposes: [{ id: 'ads', model, sale, gpc: sale, exempt: false, fingerprint: ['new'] }],
    account: [],
  };
  const record =
    choice || doubt ? { region: 'ZZ', version: '2026-11-01', choices: choice ? { ads: choice } : {}, doubt } : null;
  return { policy, record, signals: { gpc, age, minor }, now: NOW };
};

const judge = (row: Case) => {
  const { ads } = evaluate(inputs(row));
  if (!ads) throw new Error('no verdict');
  return ads;
};

type Row = Case & { readonly is: State; readonly reason: Reason; readonly law?: string };

const EPD = 'ePrivacy Directive art. 5(3)';
const AGAIN = 'GDPR art. 7(1), EDPB 05/2020';
const US = 'Cal. Civ. Code 1798.135(c)(4)';
const GPC = '11 CCR 7025(c)(1)';
const OVERRIDE = '11 CCR 7025(c)(3)';

const ROWS: readonly Row[] = [
  // Where a yes is needed
  { model: 'opt-in', said: 'nothing', is: 'undecided', reason: 'no-decision', law: EPD },
  { model: 'opt-in', said: 'a yes', is: 'granted', reason: 'granted', law: 'GDPR art. 4(11)' },
  { model: 'opt-in', said: 'a no', is: 'denied', reason: 'denied', law: 'GDPR recital 42' },
  { model: 'opt-in', said: 'a yes taken back', is: 'denied', reason: 'withdrawn', law: 'GDPR art. 7(3)' },
  { model: 'opt-in', said: 'an expired yes', is: 'undecided', reason: 'expired', law: AGAIN },
  { model: 'opt-in', said: 'an expired no', is: 'undecided', reason: 'expired', law: 'CNIL 2020-092 points 38-39' },
  { model: 'opt-in', said: 'a yes to an older policy', is: 'undecided', reason: 'outdated', law: 'GDPR arts. 4(11), 6' },
  { model: 'opt-in', said: 'a no to an older policy', is: 'denied', reason: 'denied', law: 'Garante 10 June 2021' },
  {
    model: 'opt-in',
    said: 'a no long ago to an older policy',
    is: 'undecided',
    reason: 'outdated',
    law: 'Garante 10 June 2021',
  },
  { model: 'opt-in', said: 'a yes in view of the signal', is: 'granted', reason: 'override' },
  { model: 'opt-in', said: 'a no by the signal', is: 'denied', reason: 'gpc' },
  { model: 'opt-in', said: 'nothing', gpc: true, is: 'denied', reason: 'gpc', law: 'GDPR art. 21(5)' },
  { model: 'opt-in', said: 'nothing', gpc: true, sale: false, is: 'undecided', reason: 'no-decision', law: EPD },
  { model: 'opt-in', said: 'a yes', gpc: true, is: 'denied', reason: 'gpc-conflict' },
  { model: 'opt-in', said: 'a yes', gpc: true, sale: false, is: 'granted', reason: 'granted', law: 'GPC specification' },
  { model: 'opt-in', said: 'a no', gpc: true, is: 'denied', reason: 'denied' },
  { model: 'opt-in', said: 'a yes in view of the signal', gpc: true, is: 'granted', reason: 'override' },
  { model: 'opt-in', said: 'an expired yes', gpc: true, is: 'denied', reason: 'gpc' },
  { model: 'opt-in', said: 'an expired yes in view of the signal', gpc: true, is: 'denied', reason: 'gpc' },
  { model: 'opt-in', said: 'nothing', doubt: 'unreadable', is: 'undecided', reason: 'no-decision', law: EPD },
  { model: 'opt-in', said: 'a yes', doubt: 'unreadable', is: 'granted', reason: 'granted' },
  { model: 'opt-in', said: 'nothing', doubt: 'blocked', is: 'undecided', reason: 'no-decision', law: EPD },
  // Where silence lets it run until a no
  { model: 'opt-out', said: 'nothing', is: 'granted', reason: 'not-refused', law: 'Cal. Civ. Code 1798.120(a)' },
  { model: 'opt-out', said: 'a yes', is: 'granted', reason: 'granted' },
  { model: 'opt-out', said: 'a no', is: 'denied', reason: 'denied', law: 'Cal. Civ. Code 1798.120(d)' },
  { model: 'opt-out', said: 'a yes taken back', is: 'denied', reason: 'withdrawn' },
  { model: 'opt-out', said: 'an expired yes', is: 'granted', reason: 'not-refused' },
  { model: 'opt-out', said: 'an expired no', is: 'denied', reason: 'denied', law: US },
  { model: 'opt-out', said: 'a yes to an older policy', is: 'granted', reason: 'not-refused' },
  { model: 'opt-out', said: 'a no to an older policy', is: 'denied', reason: 'denied', law: US },
  { model: 'opt-out', said: 'a no by the signal', is: 'denied', reason: 'gpc', law: '11 CCR 7025(c)(5)' },
  { model: 'opt-out', said: 'nothing', gpc: true, is: 'denied', reason: 'gpc', law: GPC },
  { model: 'opt-out', said: 'a yes', gpc: true, is: 'denied', reason: 'gpc-conflict', law: OVERRIDE },
  { model: 'opt-out', said: 'a yes in view of the signal', gpc: true, is: 'granted', reason: 'override', law: OVERRIDE },
  { model: 'opt-out', said: 'a yes in view of the signal', is: 'granted', reason: 'override', law: OVERRIDE },
  { model: 'opt-out', said: 'an expired yes in view of the signal', gpc: true, is: 'denied', reason: 'gpc', law: GPC },
  { model: 'opt-out', said: 'nothing', doubt: 'unreadable', is: 'denied', reason: 'unreadable' },
  { model: 'opt-out', said: 'nothing', doubt: 'blocked', is: 'denied', reason: 'blocked' },
  { model: 'opt-out', said: 'a yes', doubt: 'unreadable', is: 'granted', reason: 'granted' },
  { model: 'opt-out', said: 'a yes', doubt: 'blocked', is: 'granted', reason: 'granted' },
  { model: 'opt-out', said: 'an expired yes', doubt: 'unreadable', is: 'denied', reason: 'unreadable' },
  // Where telling is enough
  { model: 'notice', said: 'nothing', is: 'granted', reason: 'not-refused' },
  { model: 'notice', said: 'a no', is: 'denied', reason: 'denied' },
  { model: 'notice', said: 'an expired no', is: 'denied', reason: 'denied' },
  { model: 'notice', said: 'nothing', gpc: true, sale: false, is: 'granted', reason: 'not-refused', law: 'GPC specification' },
  { model: 'notice', said: 'nothing', gpc: true, is: 'denied', reason: 'gpc', law: GPC },
  { model: 'notice', said: 'nothing', doubt: 'unreadable', is: 'denied', reason: 'unreadable' },
  // The young
  { model: 'opt-in', said: 'a yes', minor: true, is: 'denied', reason: 'minor', law: 'GDPR art. 8' },
  { model: 'opt-in', said: 'a yes', sale: false, age: 15, is: 'denied', reason: 'minor', law: 'GDPR art. 8' },
  { model: 'opt-in', said: 'a yes', sale: false, age: 16, is: 'granted', reason: 'granted', law: 'GDPR art. 8' },
  { model: 'opt-in', said: 'a yes', age: 17, is: 'denied', reason: 'minor', law: 'DSA art. 28(2)' },
  { model: 'opt-in', said: 'a yes', age: 18, is: 'granted', reason: 'granted' },
  { model: 'opt-out', said: 'nothing', age: 17, is: 'denied', reason: 'minor', law: 'Cal. Civ. Code 1798.120(c)' },
  { model: 'opt-out', said: 'a yes in view of the signal', gpc: true, minor: true, is: 'denied', reason: 'minor' },
  { model: 'notice', said: 'nothing', minor: true, is: 'denied', reason: 'minor' },
  { model: 'notice', said: 'nothing', age: Number.NaN, is: 'denied', reason: 'minor' },
];

const title = ({ model, said, gpc, sale, doubt, age, minor, is, reason, law }: Row): string =>
  [
    `${model}, after ${said}`,
    gpc && 'under the signal',
    sale === false && 'no sale',
    doubt && `record ${doubt}`,
    age !== undefined && `aged ${age}`,
    minor && 'a minor',
    `is ${is}: ${reason}`,
    law && `[${law}]`,
  ]
    .filter(Boolean)
    .join(', ');

describe('evaluate', () => {
  it.each(ROWS.map((row) => [title(row), row] as const))('%s', (_, row) => {
    expect(judge(row)).toEqual({ state: row.is, granted: row.is === 'granted', reason: row.reason });
  });

  it('always allows what is strictly necessary, to a minor under the signal as well', () => {
    const { necessary } = evaluate(inputs({ model: 'opt-in', said: 'a no', gpc: true, minor: true }));
    expect(necessary).toEqual({ state: 'granted', granted: true, reason: 'necessary' });
  });

  it('can give every reason there is, but for purposes nobody declared, what is exempt (exemptions.test.ts), and one element (once.test.ts)', () => {
    const reached = new Set<Reason>(['necessary', ...ROWS.map((row) => judge(row).reason)]);
    expect([...reached].sort()).toEqual(REASONS.filter((reason) => !/^(unknown-purpose|exempt|once)$/.test(reason)).sort());
  });

  it('lets an answer end at its time, not a second later', () => {
    const at = (now: string) => evaluate({ ...inputs({ model: 'opt-in', said: 'a yes' }), now: Date.parse(now) }).ads?.reason;
    expect(at('2027-10-21T11:59:59Z')).toBe('granted');
    expect(at('2027-10-21T12:00:00Z')).toBe('expired');
  });
});

describe('evaluate, whatever comes together', () => {
  const cases: fc.Arbitrary<Case> = fc.record({
    model: fc.constantFrom(...MODELS),
    said: fc.constantFrom(...(Object.keys(SAID) as Said[])),
    gpc: fc.boolean(),
    sale: fc.boolean(),
    doubt: fc.constantFrom(undefined, 'unreadable', 'blocked'),
    age: fc.constantFrom(undefined, 12, 16, 17, 18, 40),
    minor: fc.constantFrom(undefined, false, true),
  });
  const always = (holds: (row: Case) => void): void => fc.assert(fc.property(cases, holds), { numRuns: 1000 });

  it('is granted exactly when its state says so, for a reason on the list', () => {
    always((row) => {
      const { state, granted, reason } = judge(row);
      expect(granted).toBe(state === 'granted');
      expect(REASONS).toContain(reason);
    });
  });

  it('is never made freer by the signal, by doubt or by youth', () => {
    always((row) => {
      if (judge(row).granted) return;
      expect(judge({ ...row, gpc: true }).granted).toBe(false);
      expect(judge({ ...row, minor: true }).granted).toBe(false);
      expect(judge({ ...row, doubt: row.doubt ?? 'unreadable' }).granted).toBe(false);
    });
  });

  it('is never freer where a yes is needed than where silence is enough', () => {
    always((row) => {
      if (judge({ ...row, model: 'opt-in' }).granted) {
        expect(judge({ ...row, model: 'opt-out' }).granted).toBe(true);
        expect(judge({ ...row, model: 'notice' }).granted).toBe(true);
      }
    });
  });

  it('never grants what was last refused, however long ago and under whatever policy', () => {
    always((row) => {
      const refused = SAID[row.said] as { choice?: Choice };
      if (/denied|withdrawn|gpc/.test(refused.choice?.answer ?? '')) expect(judge(row).granted).toBe(false);
    });
  });

  it('never leaves anything undecided where silence is an answer', () => {
    always((row) => {
      if (row.model !== 'opt-in') expect(judge(row).state).not.toBe('undecided');
    });
  });

  it('gives the same verdicts for the same inputs, and leaves the inputs as they were', () => {
    always((row) => {
      const given = inputs(row);
      const before = structuredClone(given);
      expect(evaluate(given)).toEqual(evaluate(given));
      expect(given).toEqual(before);
    });
  });
});
