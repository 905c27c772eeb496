import { expect, it } from 'vitest';
import { taggedVendors } from './taggedVendors.js';

it.each([
  ['metaPixel', 'marketing', 'meta', 'fbq'],
  ['tiktokPixel', 'marketing', 'tiktok', 'ttq'],
  ['linkedinPartner', 'marketing', 'linkedin', 'lintrk'],
  ['xPixel', 'marketing', 'x', 'twq'],
  ['pinterestTag', 'marketing', 'pinterest', 'pintrk'],
  ['snapPixel', 'marketing', 'snap', 'snaptr'],
  ['redditPixel', 'marketing', 'reddit', 'rdt'],
  ['microsoftUet', 'marketing', 'microsoft', 'uetq'],
  ['hubspotPortal', 'marketing', 'hubspot', '_hsq'],
  ['googleAds', 'marketing', 'google', 'gtag'],
  ['googleTag', 'analytics', 'google', 'gtag'],
  ['posthogKey', 'analytics', 'posthog', 'posthog'],
  ['clarity', 'analytics', 'clarity', 'clarity'],
  ['hotjarSite', 'analytics', 'hotjar', 'hj'],
  ['segmentKey', 'analytics', 'segment', 'analytics'],
  ['amplitudeKey', 'analytics', 'amplitude', 'amplitude'],
  ['mixpanelKey', 'analytics', 'mixpanel', 'mixpanel'],
  ['plausibleSite', 'analytics', 'plausible', 'plausible'],
  ['matomoSite', 'analytics', 'matomo', '_paq'],
  ['sentryDsn', 'errors', 'sentry', 'Sentry'],
  ['intercomApp', 'preferences', 'intercom', 'Intercom'],
  ['googleTagManager', 'analytics marketing', 'google', 'gtag'],
])('%s stands behind %s, in vendors/%s.js, and is called by %s', (attribute, purpose, name, api) => {
  expect(taggedVendors({ [attribute]: 'id' })).toEqual([[purpose, name, api, 'id']]);
  expect(taggedVendors({ [attribute]: 'id', [`${attribute}Purpose`]: 'chat' })).toEqual([['chat', name, api, 'id']]);
  expect(taggedVendors({ [attribute]: '' })).toEqual([]);
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
