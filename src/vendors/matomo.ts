import type { VendorFacts } from '../facts.js';
import { isOn } from '../isOn.js';
import { defineVendor } from './defineVendor.js';
import type { VendorOptions } from './effect.js';
import { sweepCookiesEverywhere } from './sweepCookiesEverywhere.js';

export const matomo: VendorFacts<'analytics'> = {
  id: 'matomo',
  name: 'Matomo',
  purpose: 'analytics',
  recipients: ['The site itself, or InnoCraft Limited (New Zealand) for Matomo Cloud'],
  privacyUrl: 'https://matomo.org/matomo-cloud-privacy-policy/',
  docs: [
    'https://developer.matomo.org/guides/tracking-consent',
    'https://developer.matomo.org/api-reference/tracking-javascript',
    'https://matomo.org/faq/general/faq_146/',
  ],
  stops: 'live',
  keys: {
    cookies: {
      ...{ '_pk_id*': 393, '_pk_ref*': 183, '_pk_ses*': 1, '_pk_cvar*': 1, '_pk_hsr*': 1, '_pk_testcookie*': 0 },
      // Thirty years, as it asks for; browsers allow 400 days.
      ...{ mtm_consent: 10950, mtm_consent_removed: 10950, mtm_cookie_consent: 10950 },
    },
    refusals: ['mtm_consent_removed'],
  },
};

export interface MatomoOptions<Id extends string = string> extends VendorOptions<Id> {
  /** The site's number. */
  readonly id: string;
  /** Where Matomo is: `https://stats.example.org/`, `https://example.matomo.cloud`. */
  readonly host: string;
  /** `false`: the page says itself that it was seen. */
  readonly page?: boolean | string | undefined;
}

/** `_paq`, and what becomes of it. */
interface Paq {
  push(command: readonly unknown[]): unknown;
}

/** Kept of an `optUserOut`, by the page or by Matomo's own form for that: `setConsentGiven` would end it. */
const OPTED_OUT = /^mtm_consent_removed$/;

/** It would have to be asked for in the page's name, and answers late: so it is looked for. */
const isOptedOut = (): boolean => document.cookie.split('; ').some((pair) => OPTED_OUT.test(pair.split('=')[0]!));

const at = (host: string, file: string): string => `${host.replace(/\/$/, '')}/${file}`;

/**
 * Matomo behind consent, told so by its own consent calls. What is held back while it has none it would send with the next:
 * so what is asked for then is emptied first.
 */
export const matomoGate = /* @__PURE__ */ defineVendor<Paq, MatomoOptions>(matomo, {
  api: '_paq',
  shapes: {
    id: [/^\d+$/, "a site's number"],
    host: [/^https?:\/\/[^\s?#]+$/, 'where Matomo is, such as https://stats.example.org'],
  },
  isAlone: true,
  src: ({ host }) => at(host.replace(/^https:\/\/([\w-]+\.matomo\.cloud)\/?$/, 'https://cdn.matomo.cloud/$1'), 'matomo.js'),
  // Before anything else, as nothing that follows may be sent without.
  stub: () => [['requireConsent']],
  begin(paq, { id, host, page }) {
    paq.push(['setTrackerUrl', at(host, 'matomo.php')]);
    paq.push(['setSiteId', id]);
    if (isOn(page ?? true)) paq.push(['trackPageView']);
    paq.push(['enableLinkTracking']);
  },
  isEarly: ([, ...commands]) =>
    commands.every((command) => Array.isArray(command) && /^(set|disable|enable|require|add)/.test(command[0])),
  consent: (paq) => isOptedOut() || paq.push(['setConsentGiven']),
  revoke(paq, _page, _arrived, { isGranted }) {
    // To each of its trackers: a page may have added some, and have had the say on what is sent.
    paq.push(['setCustomRequestProcessing', (request: string) => (isGranted() ? request : '')]);
    if (isOptedOut()) return;
    paq.push(['forgetConsentGiven']);
    // Of which it keeps the same: but this answer is kept here, and may be another by the next page.
    sweepCookiesEverywhere(OPTED_OUT);
  },
});
