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
  /** At most 64 characters. A new one asks every visitor again. */
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

/** Which values an option may have: a `typeof`, `array`, or one of the words listed. */
const ALLOWED = {
  region: 'string|function',
  regionUrl: 'string',
  purposes: 'array',
  policyVersion: 'string',
  controller: 'string',
  privacyUrl: 'string',
  rightsUrl: 'string',
  lang: 'string',
  age: 'number',
  minor: 'boolean',
  cookieDomain: 'string',
  position: '=bottom|corner|center',
  control: '=auto|off',
  debug: 'boolean',
  gates: 'array',
  nonce: 'string',
} satisfies Record<keyof ConsentOptions, string>;

const LONGEST_VERSION = 64;

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

const isAllowed = (value: unknown, allowed: string): boolean =>
  allowed[0] === '=' ? allowed.slice(1).split('|').includes(String(value)) : allowed.split('|').includes(kindOf(value));

/**
 * The options that can be used; each mistake is named with what is allowed, and what it would have said is taken in the
 * strictest way: an unknown region, a minor, the defaults.
 *
 * `extra` names further options that the caller reads itself.
 */
export const readOptions = (
  given: Readonly<Record<string, unknown>>,
  complain: (message: string) => void,
  extra: Readonly<Record<string, string>> = {},
): ConsentOptions & Readonly<Record<string, unknown>> => {
  const known: Readonly<Record<string, string>> = { ...ALLOWED, ...extra };
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const allowed = Object.hasOwn(known, name) ? known[name] : undefined;
    if (value === undefined) continue;
    if (!allowed) complain(`unknown option "${name}"; allowed: ${Object.keys(known).join(', ')}`);
    else if (isAllowed(value, allowed)) options[name] = value;
    else {
      complain(`option "${name}" is ${JSON.stringify(value) ?? kindOf(value)}; allowed: ${allowed.replace('=', '')}`);
      if (name === 'region') options.region = 'ZZ';
      if (name === 'age' || name === 'minor') options.minor = true;
    }
  }
  const { region, policyVersion = '', purposes, age } = options as ConsentOptions;
  if (typeof region === 'string' && !isRegion(region)) complain(`region "${region}" is no ISO 3166 code such as DE or US-CA`);
  if (policyVersion.length > LONGEST_VERSION) {
    complain(`option "policyVersion" has ${policyVersion.length} characters; allowed: ${LONGEST_VERSION}`);
    options.policyVersion = policyVersion.slice(-LONGEST_VERSION);
  }
  if (age !== undefined && !(age >= 0)) complain(`option "age" is ${age}; allowed: years`);
  if (purposes) options.purposes = readPurposes(purposes, complain);
  return options;
};

const readPurposes = (purposes: readonly unknown[], complain: (message: string) => void): (string | Purpose)[] => {
  const seen = new Set<string>(['necessary']);
  return purposes.filter((purpose): purpose is string | Purpose => {
    const id = typeof purpose === 'string' ? purpose : (purpose as Purpose | null)?.id;
    const good = isPurposeId(id) && !seen.has(id);
    if (isPurposeId(id)) seen.add(id);
    if (!good && id !== 'necessary')
      complain(`purpose ${JSON.stringify(id)} is not allowed: a new id of 2 to 32 letters, digits, - and _`);
    return good;
  });
};
