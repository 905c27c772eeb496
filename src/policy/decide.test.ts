import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, ConsentRecord, Inputs, Signals, Verdicts } from '../types.js';
import { asks } from './asks.js';
import { combine, purposeList } from './combine.js';
import { decide, decideAll, honourSignal } from './decide.js';
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

const given = ({ region = 'DE', record = null, signals = { gpc: false }, version = '2', now = NOW }: Setting = {}): Inputs => ({
  policy: resolvePolicy(region, { now, policyVersion: version, purposes: ['analytics', 'marketing', 'errors'] }),
  record,
  signals,
  now,
});

const said = (granted: boolean, more: Partial<Choice> = {}): Choice => ({
  granted,
  at: NOW - 30 * DAY,
  until: NOW + 300 * DAY,
  by: 'visitor',
  ...more,
});
const record = (choices: Record<string, Choice>, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  region: 'DE',
  version: '2',
  choices,
  ...more,
});
const answers = ({ choices }: ConsentRecord) =>
  Object.fromEntries(Object.entries(choices).map(([id, { granted }]) => [id, granted]));

describe('decide', () => {
  it('records what was said, when, until when, where and by whom', () => {
    expect(decide(given({ now: NOW + 789 }), { analytics: true }, 'visitor')).toEqual({
      region: 'DE',
      version: '2',
      choices: { analytics: { granted: true, at: NOW, until: Date.parse('2027-11-21T12:00:00Z'), by: 'visitor' } },
    });
  });

  it.each([
    ['FR', '2026-08-31T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['DE', '2028-02-29T12:00:00Z', '2029-02-28T12:00:00Z'],
    ['IT', '2026-11-21T12:00:00Z', '2027-05-21T12:00:00Z'],
  ])('lets an answer in %s of %s end on %s, never in the month after', (region, now, until) => {
    const { choices } = decide(given({ region, now: Date.parse(now) }), { analytics: true }, 'visitor');
    expect(new Date(choices.analytics?.until ?? 0).toISOString()).toBe(until.replace('Z', '.000Z'));
  });

  it('lets an answer stand for ever where nobody is asked again', () => {
    expect(decide(given({ region: 'US-CA' }), { marketing: false }, 'visitor').choices.marketing?.until).toBe(0);
  });

  it('leaves the purposes that were not named as they were', () => {
    const before = record({ analytics: said(true), marketing: said(false, { withdrawn: true }) });
    const after = decide(given({ record: before }), { errors: true }, 'visitor');
    expect(after.choices).toEqual({ ...before.choices, errors: expect.objectContaining({ granted: true, at: NOW }) });
  });

  it('calls it a withdrawal only where a yes was taken back', () => {
    const before = record({ analytics: said(true), marketing: said(false) });
    const { choices } = decide(given({ record: before }), { analytics: false, marketing: false, errors: false }, 'visitor');
    expect(choices.analytics?.withdrawn).toBe(true);
    expect(choices.marketing?.withdrawn).toBeUndefined();
    expect(choices.errors?.withdrawn).toBeUndefined();
  });

  it('drops a yes to an older policy and keeps a no', () => {
    const before = record({ analytics: said(true), marketing: said(false) }, { version: '1' });
    expect(answers(decide(given({ record: before }), { errors: true }, 'visitor'))).toEqual({ marketing: false, errors: true });
  });

  it('keeps a doubt, for the unreadable record may have refused what was not named now', () => {
    const doubted = record({}, { doubt: 'unreadable' });
    const after = decide(given({ region: 'US-CA', record: doubted }), { marketing: true }, 'visitor');
    expect(after.doubt).toBe('unreadable');
    const verdicts = evaluate(given({ region: 'US-CA', record: after }));
    expect(verdicts.marketing?.granted).toBe(true);
    expect(verdicts.analytics).toEqual({ state: 'denied', granted: false, reason: 'unreadable' });
  });

  it('does not write down a yes of somebody too young, and does write down a no', () => {
    const young = given({ signals: { gpc: false, age: 15 } });
    expect(decide(young, { analytics: true, marketing: true }, 'visitor').choices).toEqual({});
    expect(answers(decide(young, { analytics: false }, 'visitor'))).toEqual({ analytics: false });
    expect(answers(decideAll(given({ signals: { gpc: false, age: 17 } }), true, 'visitor'))).toEqual({
      analytics: true,
      errors: true,
    });
  });

  it('overrides the signal by naming the purpose, and only then (11 CCR 7025(c)(3))', () => {
    for (const region of ['DE', 'US-CA', 'CH']) {
      const after = decide(given({ region, signals: GPC }), { marketing: true }, 'visitor');
      expect(after.choices.marketing?.override).toBe(true);
      expect(evaluate(given({ region, signals: GPC, record: after })).marketing?.reason).toBe('override');
      expect(evaluate(given({ region, record: after })).marketing?.granted).toBe(true);
    }
    expect(decide(given(), { marketing: true }, 'visitor').choices.marketing?.override).toBeUndefined();
    expect(decide(given({ signals: GPC }), { analytics: true }, 'visitor').choices.analytics?.override).toBeUndefined();
  });

  it('records nothing about a purpose that nobody declared', () => {
    expect(decide(given(), { anaytics: true }, 'visitor').choices).toEqual({});
  });
});

describe('decideAll', () => {
  it('grants everything, or refuses everything', () => {
    expect(answers(decideAll(given(), true, 'visitor'))).toEqual({ analytics: true, marketing: true, errors: true });
    expect(answers(decideAll(given(), false, 'visitor'))).toEqual({ analytics: false, marketing: false, errors: false });
  });

  it.each([
    ['DE', ['marketing']],
    ['US-CA', ['marketing']],
    ['CH', ['analytics', 'marketing']],
  ])('leaves off in %s what the signal denies: %j', (region, denied) => {
    const after = decideAll(given({ region, signals: GPC }), true, 'visitor');
    const byGpc = Object.entries(after.choices).filter(([, { by }]) => by === 'gpc');
    expect(byGpc.map(([id]) => id).sort()).toEqual(denied);
    expect(byGpc.every(([, { granted }]) => !granted)).toBe(true);
    expect(after.choices.errors?.granted).toBe(true);
    expect(asks(given({ region }).policy, evaluate(given({ region, signals: GPC, record: after })))).toBe(false);
  });

  it('keeps an override that was given before', () => {
    const before = decide(given({ signals: GPC }), { marketing: true }, 'visitor');
    const after = decideAll(given({ signals: GPC, record: before }), true, 'visitor');
    expect(evaluate(given({ signals: GPC, record: after })).marketing?.reason).toBe('override');
  });

  it('refuses under the signal too, by the hand that refused', () => {
    const after = decideAll(given({ signals: GPC }), false, 'visitor');
    expect(after.choices.marketing).toMatchObject({ granted: false, by: 'visitor' });
  });

  it('grants exactly what is neither too old for nor denied by the signal, whatever was said before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DE', 'US-CA', 'CH', 'ZZ'),
        fc.boolean(),
        fc.dictionary(fc.constantFrom('analytics', 'marketing', 'errors'), fc.boolean()),
        (region, gpc, before) => {
          const choices = Object.fromEntries(Object.entries(before).map(([id, granted]) => [id, said(granted)]));
          const inputs = given({ region, signals: { gpc }, record: record(choices) });
          const verdicts = evaluate({ ...inputs, record: decideAll(inputs, true, 'visitor') });
          for (const rule of inputs.policy.purposes) expect(verdicts[rule.id]?.granted, rule.id).toBe(!(gpc && rule.gpc));
        },
      ),
    );
  });
});

describe('honourSignal', () => {
  it('writes a refusal by the signal down, and does not write it twice', () => {
    const first = honourSignal(given({ region: 'US-CA', signals: GPC }));
    expect(first?.choices).toEqual({ marketing: { granted: false, at: NOW, until: 0, by: 'gpc' } });
    expect(honourSignal(given({ region: 'US-CA', signals: GPC, record: first }))).toBeNull();
  });

  it('has nothing to add without the signal, after a refusal by hand, or after an override', () => {
    const refused = record({ marketing: said(false) });
    const overridden = record({ marketing: said(true, { override: true }) });
    expect(honourSignal(given({ region: 'US-CA' }))).toBeNull();
    expect(honourSignal(given({ region: 'US-CA', signals: GPC, record: refused }))).toBeNull();
    expect(honourSignal(given({ region: 'US-CA', signals: GPC, record: overridden }))).toBeNull();
  });

  it('takes back an older yes, for good (11 CCR 7025(c)(3), (c)(5))', () => {
    const before = record({ marketing: said(true), analytics: said(true) });
    const after = honourSignal(given({ region: 'US-CA', signals: GPC, record: before }));
    expect(after?.choices).toMatchObject({ marketing: { granted: false, by: 'gpc' }, analytics: { granted: true } });
    expect(evaluate(given({ region: 'US-CA', record: after })).marketing).toMatchObject({ state: 'denied', reason: 'gpc' });
  });
});

describe('honourSignal, to the young', () => {
  it('writes the signal of a minor down as well: the next page may not know the age (11 CCR 7025(c)(5))', () => {
    const before = record({ marketing: said(true) });
    const signals = { gpc: true, age: 15 };
    const after = honourSignal(given({ region: 'US-CA', signals, record: before }));
    expect(after?.choices.marketing).toMatchObject({ granted: false, by: 'gpc' });
    expect(evaluate(given({ region: 'US-CA', record: after })).marketing?.granted).toBe(false);
  });
});

describe('asks', () => {
  const asked = (setting: Setting): boolean => asks(given(setting).policy, evaluate(given(setting)));
  const all = (granted: boolean) => record({ analytics: said(granted), marketing: said(granted), errors: said(granted) });

  it.each<[string, Setting, boolean]>([
    ['a newcomer in Germany', {}, true],
    ['somebody who said yes', { record: all(true) }, false],
    ['somebody who said no', { record: all(false) }, false],
    ['somebody whose answer has ended', { record: all(false), now: NOW + 301 * DAY }, true],
    ['somebody who answered an older policy', { record: all(false), version: '3' }, true],
    ['somebody whose older yes the signal has switched off', { record: all(true), signals: GPC }, true],
    ['a newcomer in California', { region: 'US-CA' }, false],
    ['the signal in California (11 CCR 7025(f)(3))', { region: 'US-CA', signals: GPC, record: all(true) }, false],
    ['a newcomer in Switzerland', { region: 'CH' }, true],
    ['a minor', { signals: { gpc: false, minor: true } }, false],
  ])('%s: %o', (_, setting, expected) => expect(asked(setting)).toBe(expected));
});

describe('combine', () => {
  const verdicts: Verdicts = evaluate(given({ record: record({ analytics: said(true), marketing: said(false) }) }));

  it.each([
    ['necessary analytics', 'granted'],
    ['analytics errors', 'undecided'],
    ['analytics errors marketing', 'denied'],
    ['analytics anaytics', 'denied'],
    ['constructor', 'denied'],
    ['', 'undecided'],
  ])('says of "%s": %s', (purposes, state) => expect(combine(verdicts, purposeList(purposes))).toBe(state));
});
