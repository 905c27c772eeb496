import { complain } from './complain.js';
import { isPurposeId } from './policy/purposes.js';
import { isRegion } from './policy/regionCode.js';
import type { Gate, Purpose } from './types.js';

/** What a site may say. On the script tag each is an attribute: `policyVersion` is `data-policy-version`. */
export interface ConsentOptions<P extends readonly (string | Purpose)[] = readonly (string | Purpose)[]> {
  /** ISO 3166 code (`DE`, `US-CA`), or a function that asks for it; one second at most, then the strictest policy holds. */
  readonly region?: string | (() => Promise<string | undefined>) | undefined;
  /** An address that answers with `{ "country": "US", "region": "CA" }` or Cloudflare's trace text. */
  readonly regionUrl?: string | undefined;
  /** Purpose ids or objects; `analytics` and `marketing` unless given. `necessary` is always there. */
  readonly purposes?: P | undefined;
  /** At most 64 letters, digits, `.`, `-` and `_`. A new one asks every visitor again. */
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
  readonly gates?: readonly Gate[] | undefined;
  /** The nonce of the page's content security policy, for the scripts that gates insert. */
  readonly nonce?: string | undefined;
}

const REGION = 'an ISO 3166 code such as US-CA';
const VERSION = 'up to 64 letters, digits, . - _';

/** Every option with what it may be: a kind of value, or the very words. The last seven are the script tag's. */
const ALLOWED: Readonly<Record<string, string>> = {
  region: `${REGION}, function`,
  policyVersion: VERSION,
  position: '"bottom", "corner", "center"',
  control: '"auto", "off"',
  age: 'number',
  minor: 'boolean',
  debug: 'boolean',
  purposes: 'array',
  gates: 'array',
  regionUrl: 'string',
  controller: 'string',
  privacyUrl: 'string',
  rightsUrl: 'string',
  lang: 'string',
  cookieDomain: 'string',
  nonce: 'string',
  posthogKey: 'string',
  posthogHost: 'string',
  metaPixel: 'string',
  googleTag: 'string',
  posthog: 'object',
  meta: 'object',
  google: 'object',
};

/** Everything that a value can be called. */
const namesOf = (value: unknown): (string | false)[] => [
  typeof value,
  `"${value}"`,
  Array.isArray(value) && 'array',
  isRegion(value) && REGION,
  /^string:[\w.-]{0,64}$/.test(`${typeof value}:${value}`) && VERSION,
];

/**
 * The options that can be used; each mistake is named with what is allowed, and what it would have said is taken in the
 * strictest way: nowhere known, a minor, or the default.
 */
export const readOptions = (given: object): ConsentOptions & Record<string, unknown> => {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const allowed = ALLOWED[name];
    if (value === undefined) continue;
    if (namesOf(value).some((word) => word && allowed?.includes(word))) options[name] = value;
    else {
      complain(`${name}: "${value}"`, allowed ?? Object.keys(ALLOWED).join(', '));
      if (name === 'region') options.region = 'ZZ';
      if (/age|minor/.test(name)) options.minor = true;
    }
  }
  const { purposes } = options as ConsentOptions;
  if (purposes) {
    options.purposes = purposes.filter((purpose) => {
      const id = (purpose as Purpose)?.id ?? purpose;
      if (!isPurposeId(id)) complain(`purpose "${id}"`, 'up to 32 letters, digits, - _');
      return isPurposeId(id) && id !== 'necessary';
    });
  }
  return options;
};
