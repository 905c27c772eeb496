// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConsent as createHeadless } from './headless.js';
import { createConsent } from './index.js';
import { googleAdsGate, googleGate, googleTagManagerGate } from './vendors/google.js';
import { metaGate } from './vendors/meta.js';
import { posthogGate } from './vendors/posthog.js';

afterEach(() => vi.restoreAllMocks());

describe.each([
  ['createConsent', createConsent],
  ['the headless createConsent', createHeadless],
])('%s on a server', (_, create) => {
  it('allows nothing, opens nothing, asks nothing and throws nothing', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch');
    const opened = vi.fn();
    const consent = create({ region: 'US-CA', regionUrl: '/region', gates: [{ purpose: 'analytics', open: opened }] });
    consent.gate('marketing', { open: opened });
    consent.subscribe(opened);
    consent.decide({ analytics: true });
    consent.acceptAll();
    consent.rejectAll();
    consent.withdraw('analytics');
    consent.open('preferences');
    consent.close();
    consent.reset();
    await Promise.resolve();
    expect(consent.allows('analytics')).toBe(false);
    expect(consent.allows('necessary')).toBe(false);
    expect(consent.state.view).toBe('none');
    expect(consent.receipt()).toBeNull();
    expect(opened).not.toHaveBeenCalled();
    expect(fetching).not.toHaveBeenCalled();
    consent.destroy();
  });

  it('survives whatever it is given', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    for (const given of [
      null,
      { gates: [null] },
      { purposes: [Symbol('a'), Object.create(null), null, 1n] },
      { lang: Symbol('a'), region: {}, regoin: Object.create(null), constructor: 1 },
    ]) {
      const consent = create(given as unknown as Parameters<typeof create>[0]);
      expect(() => consent.decide(null as unknown as Parameters<typeof consent.decide>[0])).not.toThrow();
      expect(consent.allows('analytics')).toBe(false);
    }
  });

  it('survives a task of the page that throws', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    vi.spyOn(console, 'error').mockReturnValue();
    create().push(() => {
      throw new Error('task');
    });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('gives each request an instance of its own', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    expect(create()).not.toBe(create());
    expect(error).not.toHaveBeenCalled();
  });

  it('explains that a purpose nobody declared is denied', () => {
    const consent = create();
    for (const id of ['anaytics', 'constructor', '__proto__', 'toString']) {
      expect(consent.explain(id as 'analytics')).toMatchObject({ state: 'denied', granted: false, reason: 'unknown-purpose' });
    }
  });
});

it.each([
  ['posthogGate', () => posthogGate({ key: 'phc_1' })],
  ['metaGate', () => metaGate({ id: '1' })],
  ['googleGate', () => googleGate({ id: 'G-1' })],
  ['googleAdsGate', () => googleAdsGate({ id: 'AW-1' })],
  ['googleTagManagerGate', () => googleTagManagerGate({ id: 'GTM-1' })],
])('%s can be made on a server, and leaves nothing there under a name', (_, make) => {
  const names = Object.getOwnPropertyNames(globalThis);
  expect(make).not.toThrow();
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(names);
});
