import { complain } from './complain.js';
import { isPurposeId, PURPOSE_ID } from './policy/purposes.js';
import type { Gate, Purpose } from './types.js';

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
  /** Purpose ids or objects; `analytics` and `marketing` unless given. `necessary` is always there. */
  readonly purposes?: P | undefined;
  /** At most 48 letters, digits, `.`, `-` and `_`. A new one asks every visitor again. */
  readonly policyVersion?: string | undefined;
  /** Who answers for the processing: named in the banner. */
  readonly controller?: string | undefined;
  readonly privacyUrl?: string | undefined;
  /** Where a visitor can exercise other rights. */
  readonly rightsUrl?: string | undefined;
  /** BCP 47; the page's and then the visitor's unless given. */
  readonly lang?: string | undefined;
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

/**
 * What each option may be, as patterns: its name, a colon, the kind of its value, and of a string what it may say. From
 * the script tag numbers and booleans come as strings. The last three lines are the script tag's own.
 */
const ALLOWED = String.raw`
region:(function|string:[A-Z]{2}(-[A-Z\d]{1,3})?$)|
policyVersion:string:[\w.-]{0,48}$|
position:string:(bottom|corner|center)$|
control:string:(auto|off)$|
age:(number|string:\d+$)|
minor:boolean|
debug:(boolean|string)|
(purposes|gates):array|
(regionUrl|controller|privacyUrl|rightsUrl|lang|cookieDomain|nonce):string|
(posthogKey|posthogHost|metaPixel|googleTag):string|
(posthog|meta|google):object`;

/**
 * The options that can be used. A mistake is named with what is allowed, and what it would have said is taken in the
 * strictest way: nowhere known, a minor, or the default.
 */
export const readOptions = (given: object): ConsentOptions & Record<string, unknown> => {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    const said = `${name}:${Array.isArray(value) ? 'array' : typeof value}:${typeof value === 'string' ? value : ''}`;
    if (RegExp(`^(${ALLOWED})`).test(`\n${said}`)) options[name] = value;
    else if (value !== undefined) {
      complain(said, ALLOWED);
      if (/^(age|minor)$/.test(name)) options.minor = true;
      if (/^region/.test(name)) options.region = 'ZZ';
    }
  }
  const { purposes } = options as ConsentOptions;
  options.purposes = purposes?.filter((purpose) => {
    const id = (purpose as Purpose)?.id ?? purpose;
    if (!isPurposeId(id)) complain(`purpose ${typeof id === 'string' ? id : typeof id}`, PURPOSE_ID);
    return isPurposeId(id) && id !== 'necessary';
  });
  return options;
};
