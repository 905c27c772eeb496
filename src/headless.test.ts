// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from './headless.js';
import { formatRecord } from './policy/record.js';
import { resolvePolicy } from './policy/resolvePolicy.js';

const START = Date.parse('2026-11-21T12:00:00Z');
const NAME = 'minima_consent';

type Options = NonNullable<Parameters<typeof createConsent>[0]>;

const instances: { destroy(): void }[] = [];
const errors: unknown[] = [];

/** An instance, and what its gates did. */
const start = (options: Options = {}) => {
  const log: string[] = [];
  const gate = (purpose: string) => ({
    purpose,
    open: () => void log.push(`open ${purpose}`),
    close: () => void log.push(`close ${purpose}`),
  });
  const consent = createConsent({ gates: [gate('analytics'), gate('marketing')], ...options } as { region?: string });
  instances.push(consent);
  return { consent, log };
};

const setCookie = (text: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous
  document.cookie = text;
};
/** A record as it was left behind by an earlier page. */
const keep = (region: string, granted: boolean, ids = ['analytics', 'marketing']): void => {
  const said = { answer: granted ? 'granted' : 'denied', at: START - 1000 } as const;
  const { purposes } = resolvePolicy(region, { now: START, purposes: ids });
  const choices = Object.fromEntries(purposes.map(({ id, fingerprint }) => [id, { ...said, fingerprint }]));
  setCookie(`${NAME}=${formatRecord({ region, version: '', choices })}; path=/; domain=minima.co.uk`);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval'], now: START });
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('reportError', (error: unknown) => errors.push(error));
  errors.length = 0;
  document.body.innerHTML = '<button type="button" data-consent-open="preferences">Privacy choices</button>';
});

afterEach(() => {
  for (const instance of instances.splice(0)) instance.destroy();
  Reflect.deleteProperty(document, 'cookie');
  for (const domain of ['', '; domain=minima.co.uk']) setCookie(`${NAME}=; path=/; max-age=0${domain}`);
  for (const name of ['globalPrivacyControl', 'cookieEnabled']) Reflect.deleteProperty(navigator, name);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('before an answer', () => {
  it('stores nothing and opens nothing where a yes is needed, dismissed or not', async () => {
    const { consent, log } = start({ region: 'DE' });
    await consent.ready;
    expect(consent.state.view).toBe('banner');
    consent.close();
    expect(consent.state.view).toBe('none');
    vi.advanceTimersByTime(10_000);
    expect(log).toEqual([]);
    expect(document.cookie).toBe('');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
    expect(consent.explain('analytics')).toMatchObject({ state: 'undecided', reason: 'no-decision' });
  });

  it('asks nothing and stores nothing in California, and starts what runs until refused', async () => {
    const { consent, log } = start({ region: 'US-CA' });
    await consent.ready;
    expect(consent.state.view).toBe('none');
    expect(log).toEqual(['open analytics', 'open marketing']);
    expect(document.cookie).toBe('');
  });

  it('keeps everything off when the cookie cannot be parsed, until the visitor chooses', async () => {
    setCookie(`${NAME}=garbage; path=/; domain=minima.co.uk`);
    const { consent, log } = start({ region: 'US-CA' });
    await consent.ready;
    expect(log).toEqual([]);
    expect(consent.explain('analytics')).toMatchObject({ state: 'denied', reason: 'unreadable' });
    consent.decide({ analytics: true });
    expect(log).toEqual(['open analytics']);
    expect(consent.explain('marketing').reason).toBe('unreadable');
  });

  it('honours the signal in California at once, and still when it is gone (11 CCR 7025(c)(5))', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    const first = start({ region: 'US-CA' });
    await first.consent.ready;
    expect(first.log).toEqual(['open analytics']);
    expect(first.consent.state.view).toBe('none');
    await expect.poll(() => document.cookie).toContain('marketing=gpc');
    first.consent.destroy();
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    const second = start({ region: 'US-CA' });
    await second.consent.ready;
    expect(second.log).toEqual(['open analytics']);
    expect(second.consent.explain('marketing').reason).toBe('gpc');
  });
});

describe('while the region is awaited', () => {
  it('opens nothing, and takes a server that is silent for a second for nowhere known', async () => {
    let answer: (region: string) => void = () => {};
    const region = () => new Promise<string>((resolve) => (answer = resolve));
    const { consent, log } = start({ region });
    expect(consent.allows('analytics')).toBe(false);
    // What asks is fetched first.
    await vi.waitUntil(() => vi.getTimerCount() > 1 && vi.advanceTimersByTime(1000));
    await consent.ready;
    expect(consent.state.policy.jurisdiction).toBe('ZZ');
    answer('US-CA');
    await Promise.resolve();
    expect(log).toEqual([]);
    expect(consent.state.policy.jurisdiction).toBe('ZZ');
  });

  it.each([() => Promise.reject(new Error('down')), async () => undefined, async () => 'nonsense'])(
    'takes an answer that is none for nowhere known',
    async (region) => {
      const { consent, log } = start({ region });
      await consent.ready;
      expect(consent.state.region).toEqual({ region: 'ZZ', source: 'endpoint', confidence: 'none' });
      expect(log).toEqual([]);
    },
  );

  it('opens nothing, whatever a record from elsewhere says', async () => {
    keep('US-CA', true, ['marketing']);
    const { consent, log } = start({ region: async () => 'DE' });
    expect(log).toEqual([]);
    expect(consent.allows('marketing')).toBe(false);
    await consent.ready;
    expect(log).toEqual(['open marketing']);
  });

  it('opens nothing on a refusal', async () => {
    keep('US-CA', false);
    const { consent, log } = start({ region: async () => 'US-OH' });
    await consent.ready;
    expect(log).toEqual([]);
  });
});

describe('on one page', () => {
  it('there is one instance: a second createConsent returns the first and says so', async () => {
    const { consent } = start({ region: 'DE' });
    expect(start({ region: 'US-CA' }).consent).toBe(consent);
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('a destroyed instance allows nothing, opens no later gate and writes nothing', async () => {
    const { consent, log } = start({ region: 'US-CA' });
    await consent.ready;
    consent.destroy();
    expect(log).toEqual(['open analytics', 'open marketing', 'close analytics', 'close marketing']);
    const opened = vi.fn();
    consent.gate('analytics', { open: opened });
    consent.acceptAll();
    expect(opened).not.toHaveBeenCalled();
    expect(consent.allows('analytics')).toBe(false);
    expect(document.cookie).toBe('');
  });

  it('a subscriber that throws stops neither gates nor other subscribers', async () => {
    const { consent, log } = start({ region: 'DE' });
    await consent.ready;
    const seen: string[] = [];
    consent.subscribe(() => {
      throw new Error('subscriber');
    });
    consent.subscribe(({ verdicts }) => seen.push(verdicts.analytics.reason));
    consent.acceptAll();
    expect(log).toEqual(['open analytics', 'open marketing']);
    expect(seen).toEqual(['no-decision', 'granted']);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('the record is written before any gate moves, and gates close before any opens', async () => {
    keep('DE', true);
    const cookies: string[] = [];
    const note = () => void cookies.push(document.cookie);
    const { consent } = start({ region: 'DE', gates: [{ purpose: 'marketing', open() {}, close: note }] });
    await consent.ready;
    consent.withdraw('marketing');
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/marketing=withdrawn/);
  });

  it('the state is frozen, all the way down', async () => {
    const { consent } = start({ region: 'DE' });
    await consent.ready;
    expect(() => Object.assign(consent.state.verdicts.analytics, { granted: true })).toThrow(TypeError);
    expect(() => Object.assign(consent.state, { view: 'none' })).toThrow(TypeError);
    expect(consent.allows('analytics')).toBe(false);
  });

  it('cookies that are blocked refuse what silence would open, and a choice holds for the visit', async () => {
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => {}, configurable: true });
    Object.defineProperty(navigator, 'cookieEnabled', { value: false, configurable: true });
    const { consent, log } = start({ region: 'US-CA' });
    await consent.ready;
    expect(log).toEqual([]);
    expect(consent.explain('marketing').reason).toBe('blocked');
    consent.decide({ analytics: true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(log).toEqual(['open analytics']);
    expect(consent.explain('marketing').reason).toBe('blocked');
  });

  it('another tab is heard when this one is looked at again', async () => {
    keep('DE', true);
    const { consent, log } = start({ region: 'DE' });
    await consent.ready;
    keep('DE', false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(log).toEqual(['open analytics', 'open marketing', 'close analytics', 'close marketing']);
    expect(consent.allows('analytics')).toBe(false);
  });

  it('a gate for a purpose nobody declared is named, and stays shut', async () => {
    const open = vi.fn();
    const { consent } = start({ region: 'US-CA', gates: [{ purpose: 'anaytics', open }] } as unknown as Options);
    await consent.ready;
    expect(open).not.toHaveBeenCalled();
    expect(vi.mocked(console.error).mock.calls.join()).toMatch(/anaytics.*analytics/);
  });

  it('a policy version of any length and content can be recorded', async () => {
    const { consent } = start({ region: 'DE', policyVersion: `${'😀'.repeat(32)}x` });
    await consent.ready;
    expect(() => consent.acceptAll()).not.toThrow();
    expect(consent.allows('analytics')).toBe(true);
  });
});
