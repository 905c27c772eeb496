// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Gate } from '../types.js';
import { amplitudeGate } from './amplitude.js';
import { hotjarGate } from './hotjar.js';
import { intercomGate } from './intercom.js';
import { matomoGate } from './matomo.js';
import { mixpanelGate } from './mixpanel.js';
import { plausibleGate } from './plausible.js';
import { segmentGate } from './segment.js';
import { sentryGate } from './sentry.js';

afterEach(() => vi.restoreAllMocks());

const BAD: readonly [what: string, make: () => Gate, named: RegExp][] = [
  ['a Hotjar id that is none', () => hotjarGate({ id: 'UA-1' }), /hotjar: id is "UA-1"; allowed: .*1234567/],
  ['a version of the snippet that is none', () => hotjarGate({ id: '1', sv: 'six' }), /hotjar: sv is "six"; allowed: a number/],
  ['a write key that is an address', () => segmentGate({ id: 'https://a' }), /segment: id .*allowed: the write key/],
  [
    'a host without https',
    () => segmentGate({ id: 'a', host: 'cdn.example' }),
    /segment: host is "cdn.example"; allowed: .*https:/,
  ],
  [
    'a zone that does not exist',
    () => amplitudeGate({ id: 'a', zone: 'eu' as 'EU' }),
    /amplitude: zone is "eu"; allowed: US, EU/,
  ],
  [
    'a share above one',
    () => amplitudeGate({ id: 'a2', replay: 50 }),
    /amplitude: replay is 50; allowed: a number from 0 to 1/,
  ],
  ['a host that is a name', () => mixpanelGate({ id: 'a', host: 'EU' }), /mixpanel: host is "EU"/],
  ['neither script nor domain', () => plausibleGate({ id: 'abc' }), /plausible: id is "abc"; allowed: .*pa-abc123/],
  ['Matomo without its host', () => matomoGate({ id: '3' } as never), /matomo: host is undefined; allowed: where Matomo is/],
  [
    'a site that is no number',
    () => matomoGate({ id: 'shop', host: 'https://a.example' }),
    /matomo: id is "shop"; allowed: .*number/,
  ],
  ['a loader key that is an address', () => sentryGate({ id: 'http://a' }), /sentry: id .*allowed: a DSN/],
  [
    'a region that does not exist',
    () => intercomGate({ id: 'a', region: 'de' as 'eu' }),
    /intercom: region is "de"; allowed: us, eu, au/,
  ],
];

const YES = { state: 'granted', granted: true, reason: 'granted' } as const;

describe('options of vendors', () => {
  it.each(BAD)('with %s one error says so, and nothing is begun', async (_, make, named) => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    const gate = make();
    gate.update?.({ [`${gate.purpose}`]: YES });
    await gate.open();
    expect(complain.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(named)]);
    expect(document.querySelector('script')).toBeNull();
  });
});
