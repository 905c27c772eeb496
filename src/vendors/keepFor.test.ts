import { describe, expect, it, vi } from 'vitest';
import type { CallQueue } from './keepCalls.js';
import { keepFor } from './keepFor.js';

// biome-ignore lint/suspicious/noExplicitAny: whatever a page takes it for
type Page = any;

const make = (api: string): { calls: CallQueue; page: Page } => {
  const calls: CallQueue = [];
  return { calls, page: keepFor(calls, api) };
};

describe('what a page waits for', () => {
  it.each([
    ['mixpanel', (page, done) => page.track('Order', {}, done), ['track', 'Order', {}]],
    ['mixpanel', (page, done) => page.track.call(page, 'Order', {}, done), ['track', 'Order', {}]],
    ['mixpanel', (page, done) => page.people.set('plan', 'free', done), ['set', 'plan', 'free']],
    ['analytics', (page, done) => page.track('Order', {}, {}, done), ['track', 'Order', {}, {}]],
    // With what its newer snippet says last of the page.
    ['analytics', (page, done) => page.track('Order', done, { __t: 'bpc' }), ['track', 'Order', { __t: 'bpc' }]],
    ['plausible', (page, done) => page('Order', { props: { a: 1 }, callback: done }), ['', 'Order', { props: { a: 1 } }]],
    [
      '_paq',
      (page, done) => page.push(['trackEvent', 'a', 'b', '', 1, {}, done]),
      ['push', ['trackEvent', 'a', 'b', '', 1, {}]],
    ],
    ['pintrk', (page, done) => page('track', 'checkout', {}, done), ['', 'track', 'checkout', {}]],
  ] as [api: string, use: (page: Page, done: () => void) => void, kept: unknown][])(
    '%s: is done at once, and once',
    (api, use, kept) => {
      const { calls, page } = make(api);
      const done = vi.fn();
      use(page, done);
      expect(done).toHaveBeenCalledOnce();
      expect(calls).toEqual([kept]);
    },
  );

  it('is done after a no, too, and nothing is kept', () => {
    const { calls, page } = make('mixpanel');
    calls.room = () => 0;
    const done = vi.fn();
    page.track('Order', {}, done);
    expect(done).toHaveBeenCalledOnce();
    expect(calls).toHaveLength(0);
  });
});

it.each([
  ['analytics', (page, listener) => page.ready(listener)],
  ['analytics', (page, listener) => page.on('track', listener)],
  ['mixpanel', (page, listener) => page.track_links('a', 'Link', listener)],
  ['_paq', (page, listener) => page.push([listener])],
  ['_hsq', (page, listener) => page.push(['addPrivacyConsentListener', listener])],
  ['Intercom', (page, listener) => page('onUnreadCountChange', listener)],
  ['clarity', (page, listener) => page('metadata', listener)],
  ['Sentry', (page, listener) => page.onLoad(listener)],
] as [api: string, use: (page: Page, listener: () => void) => void][])(
  '%s: who listens is kept, and hears nothing',
  (api, use) => {
    const { calls, page } = make(api);
    const listener = vi.fn();
    use(page, listener);
    expect(listener).not.toHaveBeenCalled();
    expect(calls.flat(2)).toContain(listener);
  },
);

describe('what a page builds on', () => {
  it('is there: a group of Mixpanel’s, a scope of Sentry’s', () => {
    make('mixpanel').page.get_group('company', 'Acme').set({ plan: 'free' });
    make('Sentry').page.getCurrentScope().setTag('a', 'b');
  });

  it('is a promise where there is one, and settles: of a call to Amplitude, of a flush of Sentry', async () => {
    const { calls, page } = make('amplitude');
    expect(await page.track('Order').promise.then(({ code }: { code: number }) => code)).toBe(0);
    expect(await page).toBe(page);
    expect(calls).toEqual([['track', 'Order']]);
    expect(await make('Sentry').page.flush(2000).then(String)).toBe('false');
  });

  it('is the page’s own work, where that is measured', () => {
    const { page } = make('Sentry');
    expect(page.startSpan({ name: 'order' }, (span: { end(): void }) => [span.end(), 42][1])).toBe(42);
  });

  it.each(['getClient', 'getActiveSpan', 'getReplay', 'getFeedback'])(
    'is not there where it may not be: Sentry.%s()',
    (name) => {
      expect(make('Sentry').page[name]()).toBeUndefined();
    },
  );

  it('is no answer to a question', () => {
    expect(make('mixpanel').page.get_distinct_id()).toBe(false);
    expect(make('mixpanel').page.has_opted_in_tracking()).toBe(false);
  });
});
