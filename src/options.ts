import type { OwnWords } from './locales/types.js';
import type { AccountAdapter, Gate, Purpose } from './types.js';

/** The ids of the purposes a site declares, as they are written. */
export type PurposeId<P extends readonly (string | Purpose)[]> = P[number] extends infer Item
  ? Item extends string
    ? Item
    : Item extends { readonly id: infer Id extends string }
      ? Id
      : never
  : never;

/** What a site may say. On the script tag each is an attribute: `policyVersion` is `data-policy-version`. */
export interface ConsentOptions<P extends readonly (string | Purpose)[] = readonly (string | Purpose)[]> {
  /** ISO 3166 code (`DE`, `US-CA`), or a function that asks for it; one second at most, then the strictest policy holds. */
  readonly region?: string | (() => Promise<string | undefined>) | undefined;
  /** An address that answers with `{ "country": "US", "region": "CA" }` or Cloudflare's trace text. */
  readonly regionUrl?: string | undefined;
  /** `'strict'`: time zone and languages, the last resort, may name no place that is more lenient than one unknown. */
  readonly hints?: 'on' | 'strict' | undefined;
  /** Purpose ids or objects; `analytics` and `marketing` unless given. `necessary` is always there. */
  readonly purposes?: P | undefined;
  /** At most 48 letters, digits, `.`, `-` and `_`. With a new one, every yes is asked for again. */
  readonly policyVersion?: string | undefined;
  /**
   * `['analytics']`: where the law exempts audience measurement from consent (France, Italy, the Netherlands, Spain, the
   * United Kingdom), it runs until it is refused. Only for a site that has seen to it that its own keeps to the limits:
   * docs/exemptions.md. PostHog is held to them; the Google tag waits for a yes.
   */
  readonly exemptions?: 'analytics' | readonly 'analytics'[] | undefined;
  /** Answers for the purposes of the account, and keeps what is said of them: `connectAccount`, from the start. */
  readonly account?: AccountAdapter | null | undefined;
  /** Who answers for the processing: named in the banner. */
  readonly controller?: string | undefined;
  readonly privacyUrl?: string | undefined;
  /** Where a visitor can exercise other rights. */
  readonly rightsUrl?: string | undefined;
  /** BCP 47; the page's and then the visitor's unless given. */
  readonly lang?: string | undefined;
  /** Words of the site's own, by language (BCP 47): `{ de: { banner: { title: 'Eine Frage vorab' } } }`. The others stay. */
  readonly texts?: Readonly<Record<string, OwnWords>> | undefined;
  /** The visitor's age in years, if the site knows it. Never stored. */
  readonly age?: number | undefined;
  /** The visitor is known to be a minor, though not of what age: nothing optional runs. */
  readonly minor?: boolean | undefined;
  /** Where to keep the record instead of on the widest domain that the browser accepts. */
  readonly cookieDomain?: string | undefined;
  readonly position?: 'bottom' | 'corner' | 'center' | undefined;
  /** `'off'`: draw no control on pages that show none. */
  readonly control?: 'auto' | 'off' | undefined;
  /** Lets `?consent-region=` and `?consent-gpc=` in the page's address override what is found. */
  readonly debug?: boolean | undefined;
  readonly gates?: readonly Gate<PurposeId<P>>[] | undefined;
  /** The nonce of the page's content security policy, for elements with `data-consent`; a vendor's gate takes its own. */
  readonly nonce?: string | undefined;
}
