import { expect, it } from 'vitest';
import { taggedVendors } from './taggedVendors.js';

it.each([
  ['metaPixel', 'marketing', 'meta'],
  ['tiktokPixel', 'marketing', 'tiktok'],
  ['linkedinPartner', 'marketing', 'linkedin'],
  ['xPixel', 'marketing', 'x'],
  ['pinterestTag', 'marketing', 'pinterest'],
  ['snapPixel', 'marketing', 'snap'],
  ['redditPixel', 'marketing', 'reddit'],
  ['microsoftUet', 'marketing', 'microsoft'],
  ['hubspotPortal', 'marketing', 'hubspot'],
  ['googleAds', 'marketing', 'google'],
  ['googleTag', 'analytics', 'google'],
  ['posthogKey', 'analytics', 'posthog'],
  ['clarity', 'analytics', 'clarity'],
  ['hotjarSite', 'analytics', 'hotjar'],
  ['segmentKey', 'analytics', 'segment'],
  ['amplitudeKey', 'analytics', 'amplitude'],
  ['mixpanelKey', 'analytics', 'mixpanel'],
  ['plausibleSite', 'analytics', 'plausible'],
  ['matomoSite', 'analytics', 'matomo'],
  ['sentryDsn', 'errors', 'sentry'],
  ['intercomApp', 'preferences', 'intercom'],
  ['googleTagManager', 'analytics marketing', 'google'],
])('%s stands behind %s, in vendors/%s.js', (attribute, purpose, name) => {
  expect(taggedVendors({ [attribute]: 'id' })).toEqual([[purpose, name, 'id']]);
  expect(taggedVendors({ [attribute]: 'id', [`${attribute}Purpose`]: 'chat' })).toEqual([['chat', name, 'id']]);
  expect(taggedVendors({ [attribute]: '' })).toEqual([]);
});

it('goes by what JSON says of a vendor, and by the attribute of one tag before that', () => {
  const said = { metaPixel: 'id', meta: { purpose: 'chat' } };
  expect(taggedVendors(said)).toEqual([['chat', 'meta', 'id']]);
  expect(taggedVendors({ ...said, metaPixelPurpose: 'ads' })).toEqual([['ads', 'meta', 'id']]);
  expect(taggedVendors({ clarity: 'id' })).toEqual([['analytics', 'clarity', 'id']]);
});

it('moves each of three tags of one vendor by itself', () => {
  const tags = { googleTag: 'G-1', googleAds: 'AW-1', googleAdsPurpose: 'chat', googleTagManager: 'GTM-1' };
  expect(taggedVendors(tags).map(([purpose]) => purpose)).toEqual(['analytics', 'chat', 'analytics marketing']);
});

it('takes no other option for a vendor', () => {
  const options =
    'posthogHost region regionUrl policyVersion position control hints age minor debug exemptions purposes gates vendors controller ' +
    'privacyUrl rightsUrl lang cookieDomain nonce posthog meta google';
  expect(taggedVendors(Object.fromEntries(options.split(' ').map((name) => [name, 'x'])))).toEqual([]);
});
