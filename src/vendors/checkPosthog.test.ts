import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../types.js';
import { checkFeatures, checkPosthog } from './checkPosthog.js';

const complaints = (run: () => void): string[] => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  run();
  return error.mock.calls.map(([text]) => String(text));
};
afterEach(() => void vi.restoreAllMocks());

describe('what is wrong in the options of PostHog’s gate', () => {
  it.each([
    ['nothing, where nothing is', { key: 'phc_1', host: '/ingest', features: { replay: 'replay' }, flags: { nav: true } }, []],
    ['nothing, of what is left out', { key: 'phc_1', host: undefined }, []],
    ['nothing, of an instance without a key', { instance: () => {} }, []],
    ['an option that there is not', { key: 'phc_1', hots: 'x' }, [/option "hots"; allowed: key, host, nonce, name, purpose/]],
    ['a value of another kind', { key: 'phc_1', load: 'posthog-js' }, [/load: string; allowed: function/]],
    [
      'a feature that there is not',
      { key: 'phc_1', features: { recording: 'x' } },
      [/feature "recording"; allowed: events, replay/],
    ],
    ['features that are no object', { key: 'phc_1', features: 'replay' }, [/features: string; allowed: object/]],
    ['no key', {}, [/key: undefined; allowed: the API key of the project/]],
    [
      'events of who has refused',
      { key: 'phc_1', config: { cookieless_mode: 'on_reject' } },
      [/cookieless_mode "on_reject", which sends events of who has refused; allowed: 'always'/],
    ],
  ] as const)('is named, with what is allowed: %s', (_, options, expected) => {
    const said = complaints(() => checkPosthog(options));
    expect(said).toHaveLength(expected.length);
    expected.forEach((text, i) => expect(said[i]).toMatch(text));
    for (const text of said) expect(text).toMatch(/^\[consent] posthog /);
  });

  it('is a purpose that nobody has declared, once verdicts are there', () => {
    const verdict: Verdict = { state: 'undecided', granted: false, reason: 'no-decision' };
    const said = complaints(() =>
      checkFeatures({ replay: 'repaly', events: 'analytics' }, { analytics: verdict, replay: verdict }),
    );
    expect(said).toEqual(['[consent] posthog feature replay: purpose "repaly"; allowed: analytics, replay']);
  });
});
