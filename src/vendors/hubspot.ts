import type { VendorFacts } from '../facts.js';
import { purposeList } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { defineVendor } from './defineVendor.js';

export const hubspot: VendorFacts<'marketing'> = {
  id: 'hubspot',
  name: 'HubSpot',
  purpose: 'marketing',
  recipients: ['HubSpot Ireland Limited (Ireland)', 'HubSpot, Inc. (USA)'],
  privacyUrl: 'https://legal.hubspot.com/privacy-policy',
  docs: [
    'https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api',
    'https://developers.hubspot.com/docs/api-reference/latest/account/settings/tracking-code/revoke-cookie-consent',
    'https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
  ],
  stops: 'reload',
  keys: {
    cookies: {
      ...{ __hstc: 180, hubspotutk: 180, __hssc: 1, __hssrc: 0, messagesUtk: 180, __hs_opt_out: 180 },
      ...{ __hs_do_not_track: 180, __hs_initial_opt_in: 7, __hs_cookie_cat_pref: 180, __hs_gpc_banner_dismiss: 180 },
      ...{ __hs_notify_banner_dismiss: 180, 'hs-messages-is-open': 1, 'hs-messages-hide-welcome-message': 1 },
    },
    refusals: ['__hs_opt_out', '__hs_do_not_track'],
    elsewhere: { 'hubspot.com': { __cf_bm: 1 } },
  },
};

/** Calls wait in arrays, as `[name, …]`: `_hsq` is for tracking, `_hsp` for consent. */
type Queue = Pick<unknown[][], 'push'>;
const page = globalThis as unknown as { _hsp?: Queue; disableHubSpotCookieBanner?: boolean };

/** HubSpot's three words for purposes. */
const CATEGORIES = { analytics: 'analytics', advertisement: 'marketing', functionality: 'preferences' } as const;

const USUAL = /^(necessary|analytics|marketing|preferences|errors)$/;

/**
 * What the visitor says of each. Behind a purpose of a site's own name, what it is for by HubSpot's names nobody knows: of those
 * that the site has not declared it hears a yes with a yes to all that have such names.
 */
const categoriesOf = (verdicts: Verdicts, own: string): Record<string, boolean> => {
  const others = Object.entries(verdicts).filter(([id]) => !USUAL.test(id));
  const isNamedOtherwise = purposeList(own).some((ids) => ids.split('|').some((id) => others.some(([other]) => other === id)));
  const isGranted = isNamedOtherwise && others.every(([, { granted }]) => granted);
  return Object.fromEntries(
    Object.entries(CATEGORIES).map(([name, purpose]) => [
      name,
      // For what makes a page more useful it is not put behind another purpose.
      verdicts[purpose]?.granted ?? (isGranted && purpose !== 'preferences'),
    ]),
  );
};

/**
 * HubSpot's tracking code behind consent, without its own banner. Refused, it goes on to count page views without cookies: so
 * a reload finishes a withdrawal.
 */
export const hubspotGate = /* @__PURE__ */ defineVendor(hubspot, {
  api: '_hsq',
  shapes: { id: [/^\d+$/, 'the number of one account'] },
  isAlone: true,
  src: ({ id, host = 'https://js.hs-scripts.com' }) => `${host}/${encodeURIComponent(id)}.js`,
  element: { id: 'hs-script-loader' },
  stub(): Queue {
    page.disableHubSpotCookieBanner = true;
    page._hsp = [];
    return [];
  },
  consent: (_hsq, verdicts, { purpose = hubspot.purpose }) =>
    void page._hsp?.push(['setHubSpotConsent', categoriesOf(verdicts, purpose)]),
  revoke: () => void page._hsp?.push(['revokeCookieConsent']),
});
