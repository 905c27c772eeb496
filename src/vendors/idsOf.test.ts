// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Gate } from '../types.js';
import { amplitudeGate } from './amplitude.js';
import { clarityGate } from './clarity.js';
import { hotjarGate } from './hotjar.js';
import { hubspotGate } from './hubspot.js';
import { intercomGate } from './intercom.js';
import { linkedinGate } from './linkedin.js';
import { matomoGate } from './matomo.js';
import { metaGate } from './meta.js';
import { microsoftGate } from './microsoft.js';
import { mixpanelGate } from './mixpanel.js';
import { pinterestGate } from './pinterest.js';
import { plausibleGate } from './plausible.js';
import { redditGate } from './reddit.js';
import { segmentGate } from './segment.js';
import { sentryGate } from './sentry.js';
import { snapGate } from './snap.js';
import { tiktokGate } from './tiktok.js';
import { xGate } from './x.js';

afterEach(() => vi.restoreAllMocks());

const BAD: readonly [what: string, make: () => Gate, named: RegExp][] = [
  ['no id', () => clarityGate({ id: undefined as never }), /clarity: id is undefined; allowed: the id of one project/],
  ['what a template makes of no id', () => xGate({ id: 'undefined' }), /x: id is "undefined"; allowed: .*o1abc/],
  ['a template that was not filled in', () => snapGate({ id: '{{ID}}' }), /snap: id is "{{ID}}"; allowed: .*c9215353/],
  ['a pixel that is no number', () => metaGate({ id: '111 YOUR_ID' }), /meta: id is "111 YOUR_ID"; allowed: the number/],
  ['a partner that is null', () => linkedinGate({ id: null as never }), /linkedin: id is null; allowed: the number/],
  ['a pixel in small letters', () => tiktokGate({ id: 'undefined' }), /tiktok: id is "undefined"; allowed: .*capital/],
  ['two tags at Pinterest', () => pinterestGate({ id: '1 2' }), /pinterest: id is "1 2"; allowed: the number of one tag/],
  ['a pixel of Reddit that is none', () => redditGate({ id: 'abc' }), /reddit: id is "abc"; allowed: .*a2_abc/],
  ['a tag in brackets', () => microsoftGate({ id: '<id>' }), /microsoft: id is "<id>"; allowed: the number/],
  ['a portal that is none', () => hubspotGate({ id: 'undefined' }), /hubspot: id is "undefined"; allowed: the number/],
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
  [
    'a Sentry of one’s own without its script',
    () => sentryGate({ id: 'https://key1@errors.example.org/2' }),
    /sentry: host is undefined; allowed: .*js-sdk-loader/,
  ],
  [
    'a Sentry of one’s own under a like name',
    () => sentryGate({ id: 'https://key1@sentry.io.example.org/2' }),
    /sentry: host is undefined; allowed: .*js-sdk-loader/,
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
