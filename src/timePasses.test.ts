// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from './headless.js';
import type { Consent } from './types.js';

let consent: Consent<'analytics' | 'marketing'>;
let log: string[];

/** An instance, and what its gates do. */
const start = (region: string | (() => Promise<string>)): void => {
  log = [];
  const gates = (['analytics', 'marketing'] as const).map((purpose) => ({
    purpose,
    open: () => void log.push(`open ${purpose}`),
    close: () => void log.push(`close ${purpose}`),
  }));
  consent = createConsent({ region, gates });
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval'], now: Date.parse('2026-11-21T12:00:00Z') });
});

afterEach(() => {
  consent.reset();
  consent.destroy();
  for (const name of ['globalPrivacyControl', 'cookieEnabled']) Reflect.deleteProperty(navigator, name);
  vi.useRealTimers();
});

describe('as time passes', () => {
  it('an answer ends on a page that stays open', async () => {
    start('FR');
    consent.acceptAll();
    expect(log).toEqual(['open analytics', 'open marketing']);
    vi.setSystemTime(Date.now() + 200 * 86_400_000);
    vi.advanceTimersByTime(60_000);
    expect(log.slice(2)).toEqual(['close analytics', 'close marketing']);
    expect(consent.explain('analytics').reason).toBe('expired');
  });

  it.each(['US-CA', 'DE', 'CH'])('a decision that says nothing has changed nothing in %s', async (region) => {
    start(region);
    await consent.ready;
    const before = { log: [...log], verdicts: consent.state.verdicts };
    consent.decide({});
    expect(consent.state.record).toBeNull();
    vi.advanceTimersByTime(61_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect({ log, verdicts: consent.state.verdicts }).toEqual(before);
    expect(document.cookie).toBe('');
  });

  it('a refusal made before the region is known opens nothing once it is', async () => {
    start(async () => 'US-CA');
    consent.rejectAll();
    await consent.ready;
    expect(log).toEqual([]);
  });

  it('starting over where cookies are blocked opens nothing', async () => {
    Object.defineProperty(navigator, 'cookieEnabled', { value: false, configurable: true });
    start('US-CA');
    await consent.ready;
    consent.acceptAll();
    expect(log).toEqual(['open analytics', 'open marketing']);
    consent.rejectAll();
    consent.reset();
    expect(log.slice(2)).toEqual(['close analytics', 'close marketing']);
    expect(consent.explain('marketing').reason).toBe('blocked');
  });

  it('a receipt says nothing of what was shown before the visitor started over', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    start('US-CA');
    await consent.ready;
    consent.decide({ marketing: true }, { shown: { text: 'the words' } });
    expect(consent.receipt()?.shown?.text).toBe('the words');
    consent.reset();
    consent.decide({ analytics: false });
    expect(consent.receipt()?.shown).toBeUndefined();
  });
});
