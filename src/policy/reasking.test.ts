import { describe, expect, it } from 'vitest';
import type { ConsentRecord, Inputs } from '../types.js';
import { decide, type Situation } from './decide.js';
import { evaluate } from './evaluate.js';
import { resolvePolicy } from './resolvePolicy.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;

describe('a yes on a site whose pages have different vendors', () => {
  const page = (vendors: string[], record: ConsentRecord | null, now = NOW) => {
    const policy = resolvePolicy('DE', { now, vendors: vendors.map((vendor) => ['analytics', vendor] as const) });
    const inputs: Inputs = { policy, record, signals: { gpc: false }, now };
    return { ...inputs, verdicts: evaluate(inputs) } satisfies Situation;
  };
  const reason = (situation: Situation) => situation.verdicts.analytics?.reason;
  const accept = (situation: Situation, now = NOW) => decide(situation, now, () => true);
  const tag = ['google', 'posthog'];

  it('to more counts where there is less', () => {
    const yes = accept(page(tag, null));
    expect(['posthog', 'google'].map((vendor) => reason(page([vendor], yes)))).toEqual(['granted', 'granted']);
    expect(reason(page([], yes))).toBe('granted');
  });

  it('to less is asked for more once, and then counts on every page, in whatever order', () => {
    const first = accept(page(['posthog'], null));
    expect(reason(page(tag, first))).toBe('outdated');
    const second = accept(page(tag, first));
    expect([['posthog'], tag, [...tag].reverse()].map((vendors) => reason(page(vendors, second)))).toEqual(
      Array(3).fill('granted'),
    );
    const aside = accept(page(['clarity'], first));
    expect([['posthog'], ['clarity']].map((vendors) => reason(page(vendors, aside)))).toEqual(['granted', 'granted']);
  });

  it.each<[string, ConsentRecord, number]>([
    ['refused', decide(page(tag, null), NOW, () => false)!, NOW],
    ['ended by time', accept(page(tag, null))!, NOW + 400 * DAY],
  ])('covers nothing that was %s elsewhere', (_, before, now) => {
    const yes = accept(page(['posthog'], before, now), now);
    expect(reason(page(['posthog'], yes, now))).toBe('granted');
    expect(reason(page(tag, yes, now))).toBe('outdated');
  });

  it('renews, when it adds up, what it was added to, and ends with it', () => {
    const first = accept(page(['posthog'], null));
    const second = accept(page(['clarity'], first, NOW + 300 * DAY), NOW + 300 * DAY);
    for (const vendor of ['posthog', 'clarity']) {
      expect(reason(page([vendor], second, NOW + 664 * DAY))).toBe('granted');
      expect(reason(page([vendor], second, NOW + 665 * DAY))).toBe('expired');
    }
    const third = accept(page(['clarity'], second, NOW + 666 * DAY), NOW + 666 * DAY);
    expect(reason(page(['posthog'], third, NOW + 667 * DAY))).toBe('outdated');
  });

  it.each([
    ['FR', { exemptions: ['analytics'] }, false],
    ['US-CA', {}, false],
    ['JP', {}, false],
    ['DE', {}, true],
  ])('covers nothing that was ended by time elsewhere, seen from %s %j (signal %s)', (region, more, gpc) => {
    const id = gpc ? 'marketing' : 'analytics';
    const look = (place: string, vendor: string, record: ConsentRecord | null, day: number) => {
      const now = NOW + day * DAY;
      const policy = resolvePolicy(place, { now, vendors: [[id, vendor]], ...more });
      const inputs: Inputs = { policy, record, signals: { gpc }, now };
      return { ...inputs, verdicts: evaluate(inputs) };
    };
    const yes = decide(look('DE', 'google', null, 0), NOW, () => true);
    const later = decide(look(region, 'posthog', yes, 400), NOW + 400 * DAY, () => true);
    const back = look('DE', 'google', later, 400).verdicts[id];
    expect(back?.granted).toBe(false);
  });

  it.each(['DE', 'US-CA', 'CH'])(
    'in full view of the signal adds up as any other in %s, and outlives a look at other pages',
    (region) => {
      const look = (vendor: string, record: ConsentRecord | null) => {
        const policy = resolvePolicy(region, { now: NOW, vendors: [['marketing', vendor]] });
        const inputs: Inputs = { policy, record, signals: { gpc: true }, now: NOW };
        return { ...inputs, verdicts: evaluate(inputs) };
      };
      const say = (vendor: string, record: ConsentRecord | null) =>
        decide(look(vendor, record), NOW, ({ id }) => (id === 'marketing' ? true : undefined));
      const first = say('meta', null);
      const visited = decide(look('tiktok', first), NOW, () => null);
      expect(look('tiktok', visited).verdicts.marketing?.granted).toBe(false);
      expect(look('meta', visited).verdicts.marketing?.reason).toBe('override');
      const second = say('tiktok', visited);
      for (const vendor of ['meta', 'tiktok']) expect(look(vendor, second).verdicts.marketing?.reason).toBe('override');
    },
  );

  it('leaves the wait after a refusal whole', () => {
    const refuse = (situation: Situation, now: number) => decide(situation, now, () => false);
    const first = refuse(page(['posthog'], null), NOW);
    const second = refuse(page(['clarity'], first, NOW + 170 * DAY), NOW + 170 * DAY);
    expect(second?.choices.analytics?.at).toBe(NOW + 170 * DAY);
  });
});

describe('a yes on a site in two languages', () => {
  const page = (purpose: { id: string; title?: string; description?: string }, record: ConsentRecord | null) => {
    const policy = resolvePolicy('DE', { now: NOW, purposes: [purpose] });
    const inputs: Inputs = { policy, record, signals: { gpc: false }, now: NOW };
    return { ...inputs, verdicts: evaluate(inputs) } satisfies Situation;
  };
  const german = { id: 'chat', title: 'Unterhaltung' };
  const english = { id: 'chat', title: 'Chat' };
  const reason = (situation: Situation) => situation.verdicts.chat?.reason;

  it('is asked for in each language once', () => {
    const first = decide(page(german, null), NOW, () => true);
    expect(reason(page(english, first))).toBe('outdated');
    const second = decide(page(english, first), NOW, () => true);
    expect([german, english].map((purpose) => reason(page(purpose, second)))).toEqual(['granted', 'granted']);
  });

  it('is asked for again when a description changes', () => {
    const yes = decide(page(english, null), NOW, () => true);
    expect(reason(page({ ...english, description: 'Talk to us, and to a machine.' }, yes))).toBe('outdated');
  });
});
