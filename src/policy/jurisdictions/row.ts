import type { Face, Model } from '../../types.js';

/** One row of the table: the law of one place, as this project understands it. */
export interface Jurisdiction {
  readonly name: string;
  /** The statutes the row rests on. */
  readonly law: string;
  readonly analytics: Model;
  readonly marketing: Model;
  readonly face: Face;
  /** Whether a site is bound to honour Global Privacy Control. It is honoured as an opt-out of sale everywhere. */
  readonly gpc: 'binding' | 'voluntary';
  /** The signal also denies analytics. */
  readonly gpcDeniesAnalytics?: true;
  /**
   * Google lets its tags run here after a yes only, whatever the law says: its EU user consent policy, which covers the EEA
   * and the United Kingdom too, where everybody has to ask (https://www.google.com/about/company/user-consent-policy/).
   */
  readonly googleAsks?: true;
  /** A "Do Not Sell or Share" link is due. */
  readonly saleLink?: true;
  /** The banner needs a close button, which refuses. */
  readonly closeButton?: true;
  /** The law or the regulator demands that refusing is on the layer where accepting is. This project does so everywhere. */
  readonly rejectSameLayer?: true;
  /** The banner must not be a strip at the bottom. */
  readonly notAtBottom?: true;
  /**
   * Audience measurement can be exempt from consent, if it keeps to what the law or the regulator demands of it. It is
   * not exempt unless a site switches that on.
   */
  readonly exempt?: true;
  /** Days an answer is valid; 0: a visitor is never asked unbidden. */
  readonly validity: number;
  /** Days to wait after a refusal before asking again. */
  readonly wait: number;
  /** Age of digital consent, in years. */
  readonly age: number;
  /** Languages of the place, BCP 47. */
  readonly languages: readonly string[];
  /** A statute or regulator's text that was read for the row, or `unverified`. */
  readonly source: string;
  /** The day the row was last checked, ISO 8601. */
  readonly checked: string;
  /** What becomes of the row on a later day, ISO 8601, UTC. Where only the law changes, the row held its rules before. */
  readonly changes?: readonly (Partial<Pick<Jurisdiction, 'law' | 'gpc' | 'saleLink'>> & { readonly from: string })[];
}

/** Rows by ISO 3166 code. */
export type Rows = Readonly<Record<string, Jurisdiction>>;

const CHECKED = '2026-11-21';

/** In days, whichever months they are: six at the most, six at the least, twelve at the most, twelve at the least. */
const HALF_YEAR = 181;
export const LONG_HALF_YEAR = 184;
export const YEAR = 365;
const LONG_YEAR = 366;

/** Where an answer, yes or no, is kept for six months and then asked for again. */
export const HALF_YEARLY = { validity: HALF_YEAR, wait: HALF_YEAR } as const;

export const UNVERIFIED = 'unverified';

/** Where nothing optional may start before a yes, and the visitor is asked with a banner. */
export const ASKED = {
  analytics: 'opt-in',
  marketing: 'opt-in',
  face: 'banner',
  gpc: 'voluntary',
  validity: YEAR,
  wait: LONG_HALF_YEAR,
  checked: CHECKED,
} as const;

export const asked = (
  name: string,
  law: string,
  age: number,
  languages: readonly string[],
  source = UNVERIFIED,
): Jurisdiction => ({
  ...ASKED,
  name,
  law,
  age,
  languages,
  source,
});

/** The EEA: article 5(3) of Directive 2002/58/EC as each state has transposed it, with GDPR arts. 4(11), 7 and 8. */
export const eea = (...[name, law, ...rest]: Parameters<typeof asked>): Jurisdiction => ({
  ...asked(name, `${law}; GDPR arts. 4(11), 7, 8`, ...rest),
  // EDPB, Report of the work of the Cookie Banner Taskforce, 17 January 2023, para. 8.
  rejectSameLayer: true,
});

/** Where the visitor is told and can refuse, and nothing has to be asked. */
export const TOLD = { ...ASKED, analytics: 'notice', marketing: 'opt-out', face: 'notice' } as const;

/** The United States: nothing is asked unbidden, a sale can be refused, and refusing is final for a year and more. */
export const AMERICAN = {
  analytics: 'notice',
  marketing: 'opt-out',
  face: 'link',
  gpc: 'voluntary',
  validity: 0,
  wait: LONG_YEAR,
  languages: ['en-US', 'es-US'],
  checked: CHECKED,
} as const;
