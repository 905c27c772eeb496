// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createConsent } from './headless.js';

const said = (): string => vi.mocked(console.warn).mock.calls.join();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
  localStorage.setItem('stranger', '1');
  localStorage.setItem('acme.queue', '1');
});

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const start = (debug: boolean) =>
  createConsent({
    region: 'DE',
    debug,
    purposes: [{ id: 'analytics', vendors: [{ name: 'Acme', keys: { local: ['acme.queue'] } }] }],
  });

it('V-5: without a UI, too, what is kept under a name that no vendor declares is named in debug, until the end', async () => {
  const consent = start(true);
  await vi.waitFor(() => expect(said()).toContain('localStorage stranger is kept here'));
  localStorage.setItem('later', '1');
  await vi.advanceTimersByTimeAsync(6000);
  expect(said()).toContain('localStorage later is kept here');
  expect(said()).not.toContain('acme');
  consent.destroy();
  localStorage.setItem('last', '1');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said()).not.toContain('last');
});

it('and otherwise nothing is', async () => {
  const consent = start(false);
  await consent.ready;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said()).toBe('');
  consent.destroy();
});
