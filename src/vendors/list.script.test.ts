import { expect, it } from 'vitest';
import { list } from './list.script.js';
import { taggedVendors } from './taggedVendors.js';

/** The vendors that a script tag names, each with what it stands behind. */
const listed = async (said: Readonly<Record<string, unknown>>) => {
  const [, ...vendors] = await list({ ...said, vendors: taggedVendors(said), gates: new Map() });
  return vendors.map(({ name, purpose }) => `${name}: ${purpose}`);
};

const ALL = ['analytics', 'marketing', 'errors'];

it.each([
  [{ posthogKey: 'phc_1' }, ['PostHog: analytics']],
  [{ posthogKey: 'phc_1', purposes: ALL }, ['PostHog: analytics errors']],
  [{ posthogKey: 'phc_1', posthog: { features: { replay: 'marketing' } } }, ['PostHog: analytics marketing']],
  [
    { posthogKey: 'phc_1', purposes: ALL, posthog: { features: { replay: 'marketing', flags: 'chat' } } },
    ['PostHog: analytics errors marketing'],
  ],
  [{ posthogKey: 'phc_1', purposes: ['marketing'] }, []],
  [{ sentryDsn: 'key1', intercomApp: 'app1' }, []],
  [{ sentryDsn: 'key1', purposes: [{ id: 'errors' }] }, ['Sentry: errors']],
  [{ clarity: 'abc', clarityPurpose: 'chat' }, []],
  [{ googleTagManager: 'GTM-1', purposes: ['analytics'] }, []],
  [{ xPixel: 'past', snapPixel: 'c9215353-1234-4abc-8def-1234567890ab' }, ['Snapchat: marketing']],
  [{ hotjarSite: 'not a site', googleTag: 'UA-1' }, []],
  [{ clarity: { id: 'past' } }, []],
  [{ googleTag: 'GT-1' }, ['Google Analytics: analytics']],
  [{ googleAds: 'GT-1' }, ['Google Ads: marketing']],
  [{ googleTag: 'AW-1', googleTagManager: 'GT-1' }, []],
  [
    {
      googleTagManager: 'GTM-1',
      googleAds: 'AW-1',
      purposes: [{ id: 'analytics', vendors: [{ name: 'Google Tag Manager', retention: 60 }] }, { id: 'marketing' }],
    },
    ['Google Tag Manager: analytics marketing', 'Google Ads: marketing'],
  ],
])('a script tag that says %j lists %j', async (said, vendors) => {
  expect(await listed(said)).toEqual(vendors);
});

it.each([
  [{ googleTag: 'G-1 G-2' }, 'live'],
  [{ googleTag: 'G-1 GT-2' }, 'reload'],
  [{ googleTag: 'GT-1' }, 'reload'],
  [{ googleAds: 'GT-1' }, 'reload'],
  [{ googleTagManager: 'GTM-1' }, 'reload'],
])('what %j names stops as its gate does: %s', async (said, stops) => {
  const [, vendor] = await list({ ...said, vendors: taggedVendors(said), gates: new Map() });
  expect(vendor?.stops).toBe(stops);
});
