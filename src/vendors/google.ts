import type { Gate, Verdicts } from '../types.js';
import { loadScript } from './loadScript.js';
import { onPage } from './onPage.js';
import { playCalls } from './playCalls.js';
import type { Call } from './standIn.js';
import { sweep, sweepAway } from './sweep.js';

const SCRIPT = 'https://www.googletagmanager.com/gtag/js';
/** https://developers.google.com/analytics/devguides/collection/gtagjs/cookie-usage */
const KEYS = /^_(ga[ct]?|gcl|gid|dc_gtm)(_|$)/;
const AD_KEYS = /^_g(cl|ac)_/;

/** Which purpose each consent type stands for. https://developers.google.com/tag-platform/security/concepts/consent-mode */
const TYPES = {
  analytics_storage: 'analytics',
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences',
  security_storage: 'necessary',
} as const;

type GoogleConsent = Record<keyof typeof TYPES, 'granted' | 'denied'>;
type GoogleWindow = {
  dataLayer?: unknown[];
  gtag?: (...command: unknown[]) => void;
  [disable: `ga-disable-${string}`]: boolean;
};

export interface GoogleOptions<Id extends string = string> {
  /** The tag's id: `G-…`. */
  readonly id: string;
  /** Where its script comes from, if not from Google: a tag gateway of the site's own. */
  readonly src?: string | undefined;
  /** More of the tag's own configuration. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The purpose it stands behind, `analytics` unless given. */
  readonly purpose?: Id | undefined;
  readonly nonce?: string | undefined;
  /** @internal Calls kept since before this gate was made. */
  readonly calls?: Call[] | undefined;
  /** @internal What keeps them; what the page has unless given. */
  readonly standIn?: ((...args: unknown[]) => unknown) | undefined;
}

/**
 * Google's view of the verdicts. It knows no third state: so it is told nothing before its tag may load. Where a site calls
 * its analytics something else, that is the purpose its tag stands behind, `own`.
 */
export const googleConsent = (verdicts: Verdicts, own = 'analytics'): GoogleConsent =>
  Object.fromEntries(
    Object.entries(TYPES).map(([type, purpose]) => [
      type,
      (verdicts[purpose] ?? (purpose === 'analytics' ? verdicts[own] : undefined))?.granted ? 'granted' : 'denied',
    ]),
  ) as GoogleConsent;

const nothing = googleConsent({});

/** Lets whoever waits for a command to be done go on: a link that is followed once its click was counted. */
const answer = (last: unknown): void => {
  const done = (last as { event_callback?: unknown } | undefined)?.event_callback ?? last;
  if (typeof done === 'function') done();
};

/** @internal A gate of its own each time, as the script tag makes one a page. */
export const makeGoogleGate = ({
  id,
  src = SCRIPT,
  config,
  purpose = 'analytics',
  nonce,
  calls,
  standIn,
}: GoogleOptions): Gate => {
  const page = globalThis as unknown as GoogleWindow;
  let consent = nothing;
  let configured = false;
  let arrived = false;
  let wanted = false;
  let keepAgain = (): void => {};
  let loading: Promise<unknown> | undefined;

  /** What the tag was told and has not read: with the next grant it is all said anew. The page's own entries stay. */
  const forget = (): void => {
    const isCommand = (entry: unknown): boolean => Object.prototype.toString.call(entry) === '[object Arguments]';
    if (!arrived) page.dataLayer?.splice(0, Number.POSITIVE_INFINITY, ...page.dataLayer.filter((entry) => !isCommand(entry)));
  };
  /** Tells the tag, of consent too. It tells its commands from other entries of the layer by their being `arguments`. */
  const gtag: (...command: unknown[]) => void = function () {
    // biome-ignore lint/complexity/noArguments: a rest array would be ignored by the tag
    (page.dataLayer ??= []).push(arguments);
  };
  // On the script tag the page has had a stand-in from the start.
  const keep = standIn ?? (calls && page.gtag);
  /** The tag's function as the page sees it: of consent only the gate speaks. */
  const ask = (...command: unknown[]): void => {
    if (command[0] === 'consent') return;
    if (wanted) gtag(...command);
    else if (keep) keep(...command);
    else answer(command.at(-1));
  };
  /** What the tag may do for ads beyond consent's own types. */
  const adSignals = () => {
    const allowed = consent.ad_storage === 'granted';
    return { allow_google_signals: allowed, allow_ad_personalization_signals: allowed };
  };
  const begin = (): void => {
    if (configured) return;
    gtag('js', new Date());
    gtag('config', id, { ...config, ...(consent.ad_storage === 'denied' && adSignals()) });
    configured = true;
  };

  return {
    purpose,
    vendor: 'google',
    update(verdicts) {
      const before = consent;
      consent = googleConsent(verdicts, purpose);
      if (configured && JSON.stringify(consent) !== JSON.stringify(before)) {
        gtag('consent', 'update', consent);
        if (consent.ad_storage !== before.ad_storage) gtag('set', adSignals());
      }
      // What a yes has left that was taken back, or ended, on this page or another.
      if (!verdicts[purpose]?.granted) sweepAway(KEYS, () => wanted);
      else if (consent.ad_storage === 'denied') sweep(AD_KEYS);
    },
    async open() {
      page[`ga-disable-${id}`] = false;
      wanted = true;
      page.gtag = ask;
      if (!configured) {
        forget();
        gtag('consent', 'default', nothing);
        gtag('consent', 'update', consent);
      }
      keepAgain = playCalls(calls ?? [], (method, ...command) => method || ask(...command), {
        isEarly: ([, command]) => command === 'set',
        begin,
      });
      loading ??= loadScript(`${src}?id=${encodeURIComponent(id)}`, nonce);
      await loading.then(
        () => {
          arrived = true;
        },
        (error) => {
          loading = undefined; // the next grant tries again
          throw error;
        },
      );
    },
    close() {
      wanted = false;
      keepAgain();
      page[`ga-disable-${id}`] = true;
      forget();
      configured &&= arrived;
      sweepAway(KEYS, () => wanted);
    },
  };
};

const googleGates = onPage('gtag', makeGoogleGate);

/** The Google tag with Consent Mode v2: not loaded and told nothing before a grant, kept up to date after it. */
export const googleGate = <Id extends string = 'analytics'>(options: GoogleOptions<Id>): Gate<NoInfer<Id>> =>
  googleGates(options) as Gate<NoInfer<Id>>;
