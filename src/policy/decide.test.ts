import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Choice, ConsentRecord, Inputs, Signals, Verdicts } from '../types.js';
import { asks } from './asks.js';
import { allGranted } from './combine.js';
import { decide, keepsSignal, type Situation } from './decide.js';
import { evaluate } from './evaluate.js';
import { resolvePolicy } from './resolvePolicy.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;
const GPC: Signals = { gpc: true };

interface Setting {
  readonly region?: string;
  readonly record?: ConsentRecord | null;
  readonly signals?: Signals;
  readonly version?: string;
  readonly now?: number;
}
type Answers = Readonly<Record<string, boolean | undefined>>;

const PURPOSES = ['analytics', 'marketing', 'errors'];

const given = ({ region = 'DE', record = null, signals = { gpc: false }, version = '2', now = NOW }: Setting = {}) => {
  const policy = resolvePolicy(region, { now, policyVersion: version, purposes: PURPOSES });
  const inputs: Inputs = { policy, record, signals, now };
  return { ...inputs, verdicts: evaluate(inputs) } satisfies Situation;
};
const verdictsOn = (setting: Setting): Verdicts => given(setting).verdicts;

/** The record after these answers, by the visitor's own hand. */
const say = (setting: Setting, answers: Answers): ConsentRecord =>
  decide(given(setting), setting.now ?? NOW, ({ id }) => answers[id])!;
/** The record after "Accept all", which names nothing that the signal denies, or "Reject all". */
const sayAll = (setting: Setting, yes: boolean): ConsentRecord =>
  decide(given(setting), NOW, ({ gpc }) => (yes && gpc && setting.signals?.gpc ? undefined : yes))!;

const printOf = (id: string, policyVersion: string): readonly string[] =>
  resolvePolicy('DE', { now: NOW, policyVersion, purposes: [id] }).purposes[0]?.fingerprint ?? [];
const said = (answer: Answer, fingerprint: readonly string[]): Choice => ({
  answer,
  at: NOW - 30 * DAY,
  fingerprint,
});
const record = (choices: Record<string, Answer>, { version = '2', ...more }: Partial<ConsentRecord> = {}): ConsentRecord => ({
  region: 'DE',
  version,
  choices: Object.fromEntries(Object.entries(choices).map(([id, answer]) => [id, said(answer, printOf(id, version))])),
  ...more,
});
const answers = ({ choices }: ConsentRecord) =>
  Object.fromEntries(Object.entries(choices).map(([id, { answer }]) => [id, answer]));

const isAsked = (setting: Parameters<typeof given>[0]): boolean => {
  const { policy, record, verdicts } = given(setting);
  return asks({ policy, verdicts, record });
};

describe('decide', () => {
  it('records what was said, when, where and under which policy', () => {
    const after = say({ now: NOW + 789 }, { analytics: true });
    const { fingerprint, ...choice } = after.choices.analytics ?? {};
    expect(after).toMatchObject({ region: 'DE', version: '2' });
    expect(choice).toEqual({ answer: 'granted', at: NOW });
    expect(fingerprint).toEqual(printOf('analytics', '2'));
  });

  it('says of a choice that a script made it, and of none that it made by saying nothing', () => {
    const before = record({ marketing: 'denied' });
    const { choices } = decide(given({ record: before }), NOW, ({ id }) => (id === 'analytics' ? true : undefined), true)!;
    expect(choices.analytics?.synthetic).toBe(true);
    expect(choices.marketing?.synthetic).toBeUndefined();
  });

  it.each(['2026-11-21', '2026-03-01', '2026-07-01', '2027-08-15'])(
    'does not let Italy ask again before six months have passed since %s (Garante, 10 June 2021)',
    (day) => {
      const now = Date.parse(day);
      const later = new Date(now);
      later.setUTCMonth(later.getUTCMonth() + 6);
      const record = say({ region: 'IT', now }, { analytics: false });
      const reasonAt = (then: number) => {
        const policy = resolvePolicy('IT', { now: then, policyVersion: '3' });
        return evaluate({ policy, record, signals: { gpc: false }, now: then }).analytics?.reason;
      };
      expect(reasonAt(later.getTime() - 1)).toBe('denied');
      expect(reasonAt(later.getTime() + 5 * DAY)).toBe('expired');
    },
  );

  it('leaves the purposes that were not named as they were', () => {
    const before = record({ analytics: 'granted', marketing: 'withdrawn' });
    const after = say({ record: before }, { errors: true });
    expect(after.choices).toMatchObject(before.choices);
    expect(answers(after)).toEqual({ analytics: 'granted', marketing: 'withdrawn', errors: 'granted' });
  });

  it('calls it a withdrawal only where a yes was taken back', () => {
    const before = record({ analytics: 'granted', marketing: 'denied' });
    const after = say({ record: before }, { analytics: false, marketing: false, errors: false });
    expect(answers(after)).toEqual({ analytics: 'withdrawn', marketing: 'denied', errors: 'denied' });
  });

  it('keeps what was said to an older policy, which counts for no more than it did', () => {
    const before = record({ analytics: 'granted', marketing: 'denied' }, { version: '1' });
    const after = say({ record: before }, { errors: true });
    expect(answers(after)).toEqual({ analytics: 'granted', marketing: 'denied', errors: 'granted' });
    const { analytics, marketing, errors } = verdictsOn({ record: after });
    expect([analytics?.reason, marketing?.reason, errors?.reason]).toEqual(['outdated', 'denied', 'granted']);
  });

  it('keeps a doubt, for the unreadable record may have refused what was not named now', () => {
    const doubted = record({}, { doubt: 'unreadable' });
    const after = say({ region: 'US-CA', record: doubted }, { marketing: true });
    expect(after.doubt).toBe('unreadable');
    const verdicts = verdictsOn({ region: 'US-CA', record: after });
    expect(verdicts.marketing?.granted).toBe(true);
    expect(verdicts.analytics).toEqual({ state: 'denied', granted: false, reason: 'unreadable' });
  });

  it('does not write down a yes of somebody too young, and does write down a no', () => {
    const signals = { gpc: false, age: 15 };
    expect(say({ signals }, { analytics: true, marketing: true })).toBeNull();
    expect(answers(say({ signals }, { analytics: false }))).toEqual({ analytics: 'denied' });
    expect(answers(sayAll({ signals: { gpc: false, age: 17 } }, true))).toEqual({ analytics: 'granted', errors: 'granted' });
  });

  it.each(['DE', 'US-CA', 'CH'])('overrides the signal in %s by naming the purpose (11 CCR 7025(c)(3))', (region) => {
    const after = say({ region, signals: GPC }, { marketing: true });
    expect(after.choices.marketing?.answer).toBe('override');
    expect(verdictsOn({ region, signals: GPC, record: after }).marketing?.reason).toBe('override');
    expect(verdictsOn({ region, record: after }).marketing?.granted).toBe(true);
  });

  it('overrides nothing where there is no signal, or none about this purpose', () => {
    expect(say({}, { marketing: true }).choices.marketing?.answer).toBe('granted');
    expect(say({ signals: GPC }, { analytics: true }).choices.analytics?.answer).toBe('granted');
  });

  it('records nothing about a purpose that nobody declared, and nothing that is neither yes nor no', () => {
    expect(say({}, { anaytics: true })).toBeNull();
    for (const nothing of ['yes', null, undefined]) expect(decide(given(), NOW, () => nothing)).toBeNull();
    const before = record({ marketing: 'denied' });
    expect(decide(given({ record: before }), NOW, () => undefined)).toBe(before);
  });

  it.each([
    ['DE', ['marketing']],
    ['US-CA', ['marketing']],
    ['CH', ['analytics', 'marketing']],
  ])('leaves off in %s, at "Accept all", what the signal denies: %j', (region, denied) => {
    const after = sayAll({ region, signals: GPC }, true);
    const bySignal = Object.entries(answers(after)).filter(([, answer]) => answer === 'gpc');
    expect(bySignal.map(([id]) => id)).toEqual(denied);
    expect(after.choices.errors?.answer).toBe('granted');
    expect(isAsked({ region, signals: GPC, record: after })).toBe(false);
  });

  it('keeps an override through "Accept all", and refuses it by "Reject all"', () => {
    const before = say({ signals: GPC }, { marketing: true });
    const accepted = sayAll({ signals: GPC, record: before }, true);
    expect(verdictsOn({ signals: GPC, record: accepted }).marketing?.reason).toBe('override');
    const rejected = sayAll({ signals: GPC, record: before }, false);
    expect(rejected.choices.marketing?.answer).toBe('withdrawn');
  });

  it('grants by "Accept all" exactly what the signal does not deny, whatever was said before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DE', 'US-CA', 'CH', 'ZZ'),
        fc.boolean(),
        fc.dictionary(fc.constantFrom('analytics', 'marketing', 'errors'), fc.constantFrom<Answer>('granted', 'denied', 'gpc')),
        (region, gpc, before) => {
          const setting = { region, signals: { gpc }, record: record(before) };
          const verdicts = verdictsOn({ ...setting, record: sayAll(setting, true) });
          for (const rule of given(setting).policy.purposes)
            expect(verdicts[rule.id]?.granted, rule.id).toBe(!(gpc && rule.gpc));
        },
      ),
    );
  });
});

describe('the signal where the law binds to it', () => {
  const hear = (setting: Setting): ConsentRecord | null => {
    const after = keepsSignal(given(setting)) ? decide(given(setting), NOW, () => null) : null;
    return after === setting.record ? null : after;
  };

  it('is written down as a refusal of what it denies, and of nothing else', () => {
    const after = hear({ region: 'US-CA', signals: GPC });
    expect(answers(after ?? record({}))).toEqual({ marketing: 'gpc' });
  });

  it('has nothing to add when there is none, after a refusal by hand, after an override, or where it does not bind', () => {
    expect(hear({ region: 'US-CA' })).toBeNull();
    expect(hear({ region: 'US-CA', signals: GPC, record: record({ marketing: 'denied' }) })).toBeNull();
    expect(hear({ region: 'US-CA', signals: GPC, record: record({ marketing: 'override' }) })).toBeNull();
    expect(hear({ region: 'DE', signals: GPC })).toBeNull();
  });

  it.each<[string, Signals]>([
    ['anybody', GPC],
    ['a minor, for the next page may not know the age', { gpc: true, age: 15 }],
  ])('takes back an older yes of %s, for good (11 CCR 7025(c)(3), (c)(5))', (_, signals) => {
    const before = record({ marketing: 'granted', analytics: 'granted' });
    const after = hear({ region: 'US-CA', signals, record: before });
    expect(after && answers(after)).toEqual({ marketing: 'gpc-conflict', analytics: 'granted' });
    expect(verdictsOn({ region: 'US-CA', record: after }).marketing).toMatchObject({ state: 'denied', reason: 'gpc' });
  });
});

describe('asks', () => {
  const all = (answer: Answer) => record({ analytics: answer, marketing: answer, errors: answer });

  it.each<[string, Setting, boolean]>([
    ['a newcomer in Germany', {}, true],
    ['somebody who said yes', { record: all('granted') }, false],
    ['somebody who said no', { record: all('denied') }, false],
    ['somebody whose answer has ended', { record: all('denied'), now: NOW + 366 * DAY }, true],
    ['somebody who agreed to an older policy', { record: all('granted'), version: '3' }, true],
    ['somebody who refused under an older policy a month ago', { record: all('denied'), version: '3' }, false],
    ['and half a year later', { record: all('denied'), version: '3', now: NOW + 160 * DAY }, true],
    ['somebody whose older yes the signal has switched off', { record: all('granted'), signals: GPC }, true],
    ['a newcomer in California', { region: 'US-CA' }, false],
    ['the signal in California (11 CCR 7025(f)(3))', { region: 'US-CA', signals: GPC, record: all('granted') }, false],
    ['a newcomer in Switzerland', { region: 'CH' }, true],
    ['a minor', { signals: { gpc: false, minor: true } }, false],
  ])('%s: %o', (_, setting, expected) => expect(isAsked(setting)).toBe(expected));
});

describe('allGranted', () => {
  const verdicts = verdictsOn({ record: record({ analytics: 'granted', marketing: 'denied' }) });

  it.each<[string | string[], boolean]>([
    ['analytics', true],
    ['  necessary\n analytics ', true],
    [['necessary', 'analytics'], true],
    ['analytics errors', false],
    ['analytics marketing', false],
    ['analytics anaytics', false],
    ['constructor', false],
    ['', false],
    [[], false],
  ])('of %j: %o', (purposes, granted) => expect(allGranted(verdicts, purposes)).toBe(granted));
});
