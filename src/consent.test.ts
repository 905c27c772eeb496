// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createConsent } from './headless.js';
import { resolvePolicy } from './policy/resolvePolicy.js';
import type { Consent } from './types.js';

/**
 * The whole machine against a model that knows next to nothing: for each purpose the visitor's last word, and from that
 * what must never be running. Whatever happens in whatever order, a gate stands as its verdict says, and a no stays a no.
 */
const IDS = ['analytics', 'marketing', 'errors'] as const;
type Id = (typeof IDS)[number];

const REGIONS = ['DE', 'FR', 'CH', 'GB', 'US', 'US-CA', 'US-OH', 'US-LA', 'BR', 'ZZ', 'nonsense'] as const;
const DAY = 86_400_000;
const MONTH = 31 * DAY;
const START = Date.parse('2026-11-21T12:00:00Z');

const pages = fc.record({
  region: fc.constantFrom(...REGIONS),
  /** The region comes late, from a server. */
  late: fc.boolean(),
  gpc: fc.boolean(),
  version: fc.constantFrom('v1', 'v2'),
  age: fc.constantFrom<number | undefined>(undefined, undefined, undefined, 40, 17, 11),
});
type Page = typeof pages extends fc.Arbitrary<infer T> ? T : never;

type Step =
  | { readonly do: 'accept' | 'reject' | 'reset' | 'corrupt' | 'duplicate' }
  | { readonly do: 'choose'; readonly choice: Partial<Record<Id, boolean>> }
  | { readonly do: 'withdraw'; readonly id: Id }
  | { readonly do: 'clock'; readonly by: number }
  | { readonly do: 'load'; readonly page: Page };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('load' as const), page: pages }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('accept', 'reject', 'reset', 'corrupt', 'duplicate') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      choice: fc.dictionary(fc.constantFrom(...IDS), fc.boolean(), { noNullPrototype: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), id: fc.constantFrom(...IDS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      by: fc.constantFrom(0, DAY, 7 * MONTH, 13 * MONTH, 30 * MONTH, -DAY / 2, -3 * DAY, -10 * DAY),
    }),
  },
);

/** The visitor's last word on a purpose. `null`: nothing was ever said, or all of it is forgotten. */
interface Word {
  readonly yes: boolean;
  readonly at: number;
  readonly version: string;
  readonly override: boolean;
}

/** A visitor with a browser, and somebody who remembers what they said. */
const createWorld = () => {
  const words: Record<Id, Word | null> = { analytics: null, marketing: null, errors: null };
  const open: Record<Id, boolean> = { analytics: false, marketing: false, errors: false };
  let page: Page = { region: 'DE', late: false, gpc: false, version: 'v1', age: undefined };
  let consent: Consent<Id>;
  /** Something has written over the cookie, and no page has seen it yet. */
  let broken = false;
  /** Until when the browser keeps the cookie; the one of these tests counts from the last look at it. */
  let keptUntil = 0;
  /** A page keeps the rules that it was loaded with. */
  let loaded = START;
  const rules = () => resolvePolicy(page.region, { now: loaded, purposes: IDS });
  const tooYoung = (id: Id): boolean => page.age !== undefined && page.age < (id === 'marketing' ? 18 : rules().age);
  const signalDenies = (id: Id): boolean => page.gpc && (id === 'marketing' || (id === 'analytics' && page.region === 'CH'));

  const refuse = (id: Id): void => {
    words[id] = { yes: false, at: Date.now(), version: page.version, override: false };
  };
  const say = (id: Id, yes: boolean): void => {
    if (!yes) refuse(id);
    else if (!tooYoung(id)) {
      words[id] = { yes, at: Date.now(), version: page.version, override: signalDenies(id) };
    }
  };

  /** The cookie is read again. It may be forgotten, or unreadable, and then it may have been a refusal of everything. */
  const catchUp = (): void => {
    if (broken) IDS.forEach(refuse);
    broken = false;
    if (Date.now() >= keptUntil) for (const id of IDS) words[id] = null;
  };
  /** Where the law binds to it, or there is a record, the signal is the visitor's word, and it is written down. */
  const hearSignal = (): void => {
    if (!rules().gpcBinding && !IDS.some((id) => Number(words[id]?.at) <= Date.now() + DAY)) return; // a later one is none
    for (const id of IDS) if (signalDenies(id) && !words[id]?.override) refuse(id);
  };
  const written = (): void => {
    if (document.cookie.includes('minima_consent=')) keptUntil = Date.now() + 400 * DAY;
  };

  const load = async (next: Page): Promise<void> => {
    consent?.destroy();
    page = next;
    loaded = Date.now();
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: page.gpc, configurable: true });
    catchUp();
    hearSignal();
    const { region, late, version, age } = page;
    const turn = (id: Id, to: boolean) => () => Object.assign(open, { [id]: to });
    consent = createConsent({
      region: late ? async () => region : region,
      purposes: IDS,
      policyVersion: version,
      age,
      gates: IDS.map((id) => ({ purpose: id, open: turn(id, true), close: turn(id, false) })),
    });
    // Until a server has answered, the rules are those of the place where the record was made; a no is a no in each.
    for (const id of IDS) if (words[id]?.yes === false) expect(open[id], `${id} runs while loading`).toBe(false);
    if (page.gpc && !words.marketing?.override) expect(open.marketing, 'marketing runs while loading').toBe(false);
    await consent.ready;
    vi.advanceTimersByTime(0);
    written();
  };

  const decided = (act: () => unknown, said: Partial<Record<Id, boolean>>): void => {
    catchUp();
    act();
    for (const id of IDS) if (said[id] !== undefined) say(id, said[id]);
    written();
    for (const id of IDS) {
      if (said[id] && !tooYoung(id)) expect(open[id], `${id} runs after a yes`).toBe(true);
      if (said[id] === false) expect(open[id], `${id} stops at a no`).toBe(false);
    }
  };

  /** Overrides nothing: what the signal denies is refused by it, unless it was overridden before. */
  const accept = (): void => {
    // On a page that has opened on a Swiss record the Swiss rule for the signal holds to the end.
    const { gpc } = consent.state.policy.purposes[0]!;
    const heeded = (id: Id): boolean => signalDenies(id) || (page.gpc && page.late && gpc && id === 'analytics');
    const named = IDS.filter((id) => !heeded(id));
    const denied = IDS.filter((id) => heeded(id) && !words[id]?.override);
    decided(() => consent.acceptAll(), Object.fromEntries(named.map((id) => [id, true])));
    denied.forEach(refuse);
  };
  const reset = (): void => {
    catchUp();
    consent.reset();
    for (const id of IDS) words[id] = null;
    hearSignal();
    written();
  };
  /** Somebody else's script writes over the cookie, or beside it on this very host. */
  const damage = (beside: boolean): void => {
    if (!document.cookie.includes('minima_consent=')) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous
    document.cookie = `minima_consent=v=1&broken; path=/; secure; max-age=${400 * 86_400}${beside ? '' : '; domain=minima.co.uk'}`;
    broken ||= !beside;
    written();
  };

  const run = async (step: Step): Promise<void> => {
    if (step.do === 'load') await load(step.page);
    if (step.do === 'clock') {
      vi.setSystemTime(Date.now() + step.by);
      decided(() => document.dispatchEvent(new Event('visibilitychange')), {});
    }
    if (step.do === 'accept') accept();
    if (step.do === 'reject') decided(() => consent.rejectAll(), { analytics: false, marketing: false, errors: false });
    if (step.do === 'choose') decided(() => consent.decide(step.choice), step.choice);
    if (step.do === 'withdraw') decided(() => consent.withdraw(step.id), { [step.id]: false });
    if (step.do === 'reset') reset();
    if (step.do === 'corrupt' || step.do === 'duplicate') damage(step.do === 'duplicate');
  };

  /** What the last words forbid, whatever the machine thinks. */
  const mustNotRun = (when: string): void => {
    for (const { id, model } of rules().purposes as readonly { id: Id; model: string }[]) {
      if (!open[id]) continue;
      const word = words[id];
      expect(tooYoung(id), `${id} runs for a child ${when}`).toBe(false);
      expect(word?.yes, `${id} runs after a no ${when}`).not.toBe(false);
      if (signalDenies(id)) expect(word?.override, `${id} runs against the signal ${when}`).toBe(true);
      if (model !== 'opt-in') continue;
      expect(word?.yes, `${id} runs without a yes ${when}`).toBe(true);
      expect(word?.version, `${id} runs on a yes to another policy ${when}`).toBe(page.version);
      const days = rules().validity || 365; // the term of the place where the visitor is
      expect(Date.now() - (word?.at ?? 0), `${id} outlives its yes ${when}`).toBeLessThanOrEqual(days * DAY);
    }
  };

  const mustAgree = (when: string): void => {
    const { verdicts } = consent.state;
    for (const id of IDS) {
      expect(open[id], `the gate of ${id} agrees with its verdict ${when}`).toBe(verdicts[id].granted);
      expect(consent.allows(id), `allows(${id}) agrees with its verdict ${when}`).toBe(verdicts[id].granted);
    }
    mustNotRun(when);
  };

  return { load, run, mustAgree, destroy: () => consent?.destroy(), open };
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  document.body.innerHTML = '<button type="button" data-consent-open="preferences">Privacy choices</button>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wipe = (): void => {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START });
  for (const domain of ['', '; domain=minima.co.uk', '; domain=app.minima.co.uk']) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous
    document.cookie = `minima_consent=; path=/; max-age=0${domain}`;
  }
};

it('never runs what was refused, never leaves a gate apart from its verdict, in whatever order things happen', async () => {
  let grants = 0;
  await fc.assert(
    fc.asyncProperty(pages, fc.array(steps, { minLength: 12, maxLength: 18, size: 'max' }), async (first, story) => {
      wipe();
      const world = createWorld();
      try {
        await world.load(first);
        world.mustAgree('at first');
        for (const [i, step] of story.entries()) {
          await world.run(step);
          world.mustAgree(`after step ${i + 1}, ${JSON.stringify(step)}`);
          grants += Object.values(world.open).filter(Boolean).length;
        }
      } finally {
        world.destroy();
      }
      expect(Object.values(world.open), 'every gate closes with its page').toEqual([false, false, false]);
    }),
    { numRuns: 400 },
  );
  expect(grants, 'gates did open on the way').toBeGreaterThan(1000);
}, 60_000);
