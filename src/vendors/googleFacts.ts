import type { VendorFacts } from '../facts.js';

const COMMON = {
  recipients: ['Google Ireland Limited (Ireland)', 'Google LLC (USA)'],
  privacyUrl: 'https://policies.google.com/privacy',
} as const;

const COOKIES = 'https://developers.google.com/tag-platform/security/concepts/cookies';
const CONSENT = 'https://developers.google.com/tag-platform/security/guides/consent';

/** Where a server of the site's own sets cookies that its pages cannot see. */
const OWN_SERVER = 'the site itself (HttpOnly)';

// `FPLC` is set by a server of the site's own, for pages to read: it says who the visitor is, to be taken along to another domain
// (https://www.simoahava.com/gtm-tips/cross-domain-tracking-server-side-fpid-cookie/).
const ANALYTICS_KEYS = { _ga: 730, '_ga_*': 730, _gid: 1, '_gat*': 1, '_dc_gtm_*': 1, FPLC: 1 };
const ADS_KEYS = { '_gcl_*': 90, '_gac_*': 90 };
const ANALYTICS_ELSEWHERE = { FPID: 730 };
const ADS_ELSEWHERE = { FPAU: 90, FPGCLAW: 90, FPGCLGB: 90, FPGCLDC: 90 };
const ADS_DOMAINS = { 'doubleclick.net': { IDE: 730, DSID: 14, test_cookie: 1 }, 'google.com': { NID: 180 } };

const allFor = (purpose: string, keys: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(keys).map((name) => [name, purpose]));

/** Which of them are for ads, whichever tag writes them: told to wait by `ad_storage`. */
const ADS = /* @__PURE__ */ allFor('marketing', { ...ADS_KEYS, ...ADS_ELSEWHERE });
const ANALYTICS = /* @__PURE__ */ allFor('analytics', { ...ANALYTICS_KEYS, ...ANALYTICS_ELSEWHERE });
const OTHER_ADS = { IDE: 'marketing', DSID: 'marketing', test_cookie: 'marketing', NID: 'marketing', _gcl_ls: 'marketing' };

export const google: VendorFacts = {
  ...COMMON,
  id: 'google',
  name: 'Google Analytics',
  purpose: 'analytics',
  docs: [CONSENT, COOKIES, 'https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out'],
  // By `ga-disable-…`: asked before anything is set or sent.
  stops: 'live',
  keys: { cookies: { ...ANALYTICS_KEYS, ...ADS_KEYS }, elsewhere: { [OWN_SERVER]: ANALYTICS_ELSEWHERE }, purposes: ADS },
};

export const googleAds: VendorFacts = {
  ...COMMON,
  id: 'google-ads',
  name: 'Google Ads',
  purpose: 'marketing',
  docs: [CONSENT, COOKIES, 'https://developers.google.com/tag-platform/gtagjs/routing'],
  // There is no such word for ads: denied, they go on without cookies.
  stops: 'reload',
  keys: { cookies: ADS_KEYS, local: ['_gcl_ls'], elsewhere: { [OWN_SERVER]: ADS_ELSEWHERE, ...ADS_DOMAINS } },
};

export const googleTagManager: VendorFacts = {
  ...COMMON,
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  purpose: 'analytics marketing',
  docs: [CONSENT, COOKIES, 'https://developers.google.com/tag-platform/tag-manager/datalayer'],
  // What a container has loaded is not ours to stop.
  stops: 'reload',
  // It keeps nothing itself: this is what Google's tags in a container keep. Whoever else is in it is the site's to name.
  keys: {
    cookies: { ...ANALYTICS_KEYS, ...ADS_KEYS },
    local: ['_gcl_ls'],
    elsewhere: { [OWN_SERVER]: { ...ANALYTICS_ELSEWHERE, ...ADS_ELSEWHERE }, ...ADS_DOMAINS },
    purposes: { ...ANALYTICS, ...ADS, ...OTHER_ADS },
  },
};
