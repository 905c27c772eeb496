import { IN_BROWSER } from '../environment.js';
import type { VendorFacts } from '../facts.js';
import type { JoiningGate } from '../gates/addGates.js';
import { isOn } from '../isOn.js';
import type { Gate } from '../types.js';
import { command } from './googleCommand.js';
import { google, googleAds, googleTagManager } from './googleFacts.js';
import { type GoogleHub, googleHub } from './googleHub.js';
import { prefixOf, withPrefix } from './googlePrefix.js';
import { googleStops } from './googleStops.js';
import type { GoogleKind, GoogleTag } from './googleTag.js';
import { keepCalls } from './keepCalls.js';
import { once } from './once.js';
import { onlyOne } from './onlyOne.js';
import type { Call } from './standIn.js';
import { withoutAllowances } from './withoutAllowances.js';

export { google, googleAds, googleTagManager } from './googleFacts.js';

/** What is said of any of Google's tags. */
interface CommonOptions<Id extends string> {
  /** Where its script comes from, if not from Google: a tag gateway, or a server of the site's own. */
  readonly src?: string | undefined;
  /** The name of the page's data layer, `dataLayer` unless given. */
  readonly dataLayer?: string | undefined;
  /**
   * Where ads are denied, what an advertisement's click has left in the address is passed on from page to page.
   * https://developers.google.com/tag-platform/security/guides/consent#passthroughs
   */
  readonly urlPassthrough?: boolean | undefined;
  /**
   * Where ads are denied, what is sent says nothing of the advertisement's click, and goes to a domain without cookies.
   * https://developers.google.com/tag-platform/security/guides/consent#redact_ads_data
   */
  readonly adsDataRedaction?: boolean | undefined;
  /**
   * Which of the site's purposes stands for what Consent Mode knows, where they have other names:
   * `{ analytics: 'statistics', marketing: 'ads' }`. What nobody says is denied.
   */
  readonly consentPurposes?:
    | { readonly [Name in 'analytics' | 'marketing' | 'preferences']?: string | readonly string[] }
    | undefined;
  /** The purpose it stands behind, or several of which each is needed; what it usually serves unless given. */
  readonly purpose?: Id | readonly Id[] | undefined;
  readonly nonce?: string | undefined;
}

export interface GoogleOptions<Id extends string = string> extends CommonOptions<Id> {
  /**
   * The tag's id, `G-…` or `GT-…`, or several separated by spaces; `past`: it is no longer used here, and what it has left is
   * removed. By its id `GT-…` a tag goes to all that it is connected with, and stops with a reload: where Google Ads is among
   * that, its purpose is `analytics marketing`.
   */
  readonly id: string;
  /** More of the tag's own configuration. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

export interface GoogleAdsOptions<Id extends string = string> extends CommonOptions<Id> {
  /**
   * The account's id, `AW-…`, or its tag's, `GT-…`, or several separated by spaces; or `past`. A tag `GT-…` that the site names
   * here and for Google Analytics waits for the purposes of both.
   */
  readonly id: string;
  /** More of the tag's own configuration. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

export interface GoogleTagManagerOptions<Id extends string = string> extends CommonOptions<Id> {
  /** The container's id, `GTM-…`; or `past`. */
  readonly id: string;
  /** Of an environment: `gtm_auth` and `gtm_preview` in its snippet. https://support.google.com/tagmanager/answer/6311518 */
  readonly auth?: string | undefined;
  readonly preview?: string | undefined;
}

/** All that a kind of tag may be given, and what the script tag gives. */
export type AnyGoogleOptions = CommonOptions<string> &
  GoogleOptions &
  GoogleTagManagerOptions & {
    /** Calls kept since before this gate was made. */
    readonly calls?: Call[] | undefined;
    /** It was refused on this page before this gate was made. */
    readonly isRefused?: boolean | undefined;
  };

/** The one hub of a data layer. */
const hubOf = (name: string): GoogleHub => onlyOne(`google/${name}`, () => googleHub(name));

const addressOf = (kind: GoogleKind, id: string, { src, dataLayer, auth, preview }: AnyGoogleOptions): string => {
  const file = kind === 'GTM-' ? 'gtm.js' : 'gtag/js';
  const address = new URL(src ?? `https://www.googletagmanager.com/${file}`, document.baseURI);
  const parameters = {
    id,
    l: dataLayer !== 'dataLayer' && dataLayer,
    gtm_auth: auth,
    gtm_preview: preview,
    gtm_cookies_win: preview && 'x',
  };
  for (const [name, value] of Object.entries(parameters)) if (value) address.searchParams.set(name, value);
  return address.href;
};

const tagFor = (kind: GoogleKind, options: AnyGoogleOptions, calls: Call[]): GoogleTag => {
  const { id, nonce, purpose = '' } = options;
  const ids = id === 'past' ? [] : `${id}`.trim().split(/\s+/);
  return {
    kind,
    purpose,
    ids,
    nonce,
    calls,
    isRefused: options.isRefused,
    openings: 0,
    urlPassthrough: isOn(options.urlPassthrough),
    adsDataRedaction: isOn(options.adsDataRedaction),
    consentPurposes: options.consentPurposes,
    address: () => addressOf(kind, ids[0]!, options),
    begin: (said) =>
      kind === 'GTM-'
        ? [{ 'gtm.start': Date.now(), event: 'gtm.js' }]
        : ids.map((one) => command(...withoutAllowances(['config', one, { ...options.config, ...said(one) }]))),
  };
};

const keyOf = ({ kind, ids, purpose }: GoogleTag): string => `${[kind, ids, purpose]}`;

/** @internal A gate of its own each time, as the script tag makes one a page. */
export const makeGoogleGate = (kind: GoogleKind, options: AnyGoogleOptions): JoiningGate => {
  const page = globalThis as { gtag?: unknown };
  const { id, dataLayer = 'dataLayer', calls = [] } = options;
  // A Google tag has an id of its own, whatever it sends to (https://developers.google.com/tag-platform/gtagjs/configure).
  const kinds = kind === 'GTM-' ? [kind] : [kind, 'GT-'];
  const one = `(${kinds.join('|')})\\w+`;
  const isId = RegExp(`^(past|${one}${kinds[1] ? `( ${one})*` : ''})$`).test(`${id}`.trim());
  if (!isId) console.error(`[consent] Google id ${id}; allowed: ${kinds.map((begin) => `${begin}…, `).join('')}past`);
  const hub = hubOf(dataLayer);
  const made = tagFor(kind, isId ? options : { ...options, id: 'past' }, calls);
  // Of several copies of one tag, each is a gate of it.
  const tag = hub.tags.find((other) => keyOf(other) === keyOf(made)) ?? made;
  if (tag === made) hub.tags.push(tag);
  hub.prefixes.add(prefixOf(options.config));
  hub.keepBy(page.gtag);
  const isUsed = tag.ids[0] !== undefined;
  return {
    purpose: tag.purpose,
    vendor: 'google',
    stops: googleStops(tag.ids),
    join: hub.join,
    update: hub.update,
    open: () => isUsed && hub.open(tag),
    close: (verdicts) => isUsed && hub.close(tag, !verdicts),
  };
};

/** The gates of one kind. On npm the calls of a page are kept from when any is made, until all are denied. */
const gatesOf = (kind: GoogleKind, facts: VendorFacts) =>
  once((options: AnyGoogleOptions) => {
    const page = globalThis as { gtag?: unknown };
    const { calls } = hubOf(options.dataLayer ?? 'dataLayer');
    if (IN_BROWSER) page.gtag ??= keepCalls(calls);
    const purpose = options.purpose ?? facts.purpose.split(' ');
    const gate = makeGoogleGate(kind, { ...options, purpose, calls });
    return { ...gate, facts: { ...facts, stops: googleStops(options.id), keys: withPrefix(facts.keys, options.config) } };
  });

const googleGates = /* @__PURE__ */ gatesOf('G-', google);
const googleAdsGates = /* @__PURE__ */ gatesOf('AW-', googleAds);
const googleTagManagerGates = /* @__PURE__ */ gatesOf('GTM-', googleTagManager);

/** Google Analytics with Consent Mode v2: not loaded and told nothing before a grant, kept up to date after it. */
export const googleGate = <Id extends string = 'analytics'>(options: GoogleOptions<Id>): Gate<NoInfer<Id>> =>
  googleGates(options as AnyGoogleOptions) as Gate<NoInfer<Id>>;

/** Google Ads, in the same way. It cannot be silenced on the same page: a reload finishes a withdrawal. */
export const googleAdsGate = <Id extends string = 'marketing'>(options: GoogleAdsOptions<Id>): Gate<NoInfer<Id>> =>
  googleAdsGates(options as AnyGoogleOptions) as Gate<NoInfer<Id>>;

/**
 * Google Tag Manager, in the same way: the container hears of the page's events only while it is granted. What it has loaded
 * runs on until the page is loaded again.
 */
export const googleTagManagerGate = <Id extends string = 'analytics' | 'marketing'>(
  options: GoogleTagManagerOptions<Id>,
): Gate<NoInfer<Id>> => googleTagManagerGates(options as AnyGoogleOptions) as Gate<NoInfer<Id>>;
