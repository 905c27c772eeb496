import type { Face, Model } from '../types.js';

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
  /** A "Do Not Sell or Share" link is due. */
  readonly saleLink?: true;
  /** The banner needs a close button, which refuses. */
  readonly closeButton?: true;
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
  /** What becomes of the row on a later day, ISO 8601, UTC. */
  readonly changes?: readonly (Partial<Pick<Jurisdiction, 'gpc' | 'saleLink'>> & { readonly from: string })[];
}

const CHECKED = '2026-11-21';

/** In days, whichever months they are: six at the most, six at the least, twelve at the most, twelve at the least. */
const HALF_YEAR = 181;
const LONG_HALF_YEAR = 184;
const YEAR = 365;
const LONG_YEAR = 366;

/** Where nothing optional may start before a yes, and the visitor is asked with a banner. */
const ASKED = {
  analytics: 'opt-in',
  marketing: 'opt-in',
  face: 'banner',
  gpc: 'voluntary',
  validity: YEAR,
  wait: HALF_YEAR,
  checked: CHECKED,
} as const;

/** The EEA: article 5(3) of Directive 2002/58/EC as each state has transposed it, with GDPR arts. 4(11), 7 and 8. */
const eea = (name: string, law: string, age: number, languages: readonly string[], source: string): Jurisdiction => ({
  ...ASKED,
  name,
  law: `${law}; GDPR arts. 4(11), 7, 8`,
  age,
  languages,
  source,
});

const TASKFORCE = 'EDPB, Report of the work of the Cookie Banner Taskforce, 17 January 2023';
const UNVERIFIED = 'unverified';

/** The United States: nothing is asked unbidden, a sale can be refused, and refusing is final for a year and more. */
const AMERICAN = {
  analytics: 'notice',
  marketing: 'opt-out',
  face: 'link',
  validity: 0,
  wait: LONG_YEAR,
  languages: ['en-US', 'es-US'],
  checked: CHECKED,
} as const;

/**
 * Whose law applies where, by ISO 3166 code. `US` is any state without a row of its own, or a state unknown, and then
 * California's rules hold; `ZZ` is any country without a row, or nowhere known, and is the strictest.
 */
export const jurisdictions: Readonly<Record<string, Jurisdiction>> = {
  ZZ: {
    ...ASKED,
    name: 'Unknown or unlisted',
    law: 'None assumed: the strictest rule',
    age: 16,
    languages: ['en'],
    source: UNVERIFIED,
  },

  AT: eea('Austria', 'TKG 2021 s. 165(3)', 14, ['de-AT'], 'BVwG W108 2284491-1, 31 July 2024'),
  BE: eea(
    'Belgium',
    'Act of 30 July 2018 art. 10/2',
    13,
    ['nl-BE', 'fr-BE', 'de-BE'],
    'APD/GBA cookie checklist, 20 October 2023',
  ),
  BG: eea('Bulgaria', 'Electronic Commerce Act art. 4a', 14, ['bg-BG'], UNVERIFIED),
  HR: eea('Croatia', 'Electronic Communications Act (NN 76/2022) art. 43(4)', 16, ['hr-HR'], UNVERIFIED),
  CY: eea('Cyprus', 'Law 112(I)/2004 s. 99(5)', 14, ['el-CY', 'en-CY'], UNVERIFIED),
  CZ: eea('Czechia', 'Act 127/2005 s. 89(3)', 15, ['cs-CZ'], 'UOOU guidance on cookies, 6 March 2023'),
  DK: eea('Denmark', 'Executive Order 1148/2011 s. 3', 15, ['da-DK'], 'Digitaliseringsstyrelsen decisions, 30 October 2023'),
  EE: eea('Estonia', 'Electronic Communications Act; consent by GDPR', 13, ['et-EE', 'ru-EE'], UNVERIFIED),
  FI: eea(
    'Finland',
    'Act 917/2014 on Electronic Communications Services s. 205',
    13,
    ['fi-FI', 'sv-FI'],
    'Traficom guidance on cookies',
  ),
  FR: {
    ...eea(
      'France',
      'Loi Informatique et Libertés art. 82',
      15,
      ['fr-FR'],
      'CNIL recommendation 2020-092, consolidated 16 January 2026',
    ),
    validity: HALF_YEAR,
  },
  DE: eea('Germany', 'TDDDG s. 25', 16, ['de-DE'], 'VG Hannover 10 A 5385/22, 19 March 2025'),
  GR: eea('Greece', 'Law 3471/2006 art. 4(5)', 15, ['el-GR'], 'HDPA recommendation 1/2020'),
  HU: eea('Hungary', 'Act C of 2003 s. 155(4)', 16, ['hu-HU'], UNVERIFIED),
  IE: {
    ...eea('Ireland', 'S.I. 336/2011 reg. 5(3)-(5)', 16, ['en-IE', 'ga-IE'], 'DPC guidance on cookies, April 2020'),
    validity: HALF_YEAR,
  },
  IT: {
    ...eea('Italy', 'Codice Privacy art. 122', 14, ['it-IT'], 'Garante, guidelines no. 231 of 10 June 2021 (doc. web 9677876)'),
    validity: LONG_HALF_YEAR,
    wait: LONG_HALF_YEAR,
    closeButton: true,
  },
  LV: eea('Latvia', 'Law on Information Society Services s. 7.1', 13, ['lv-LV', 'ru-LV'], 'DVI guidance, 16 March 2022'),
  LT: eea('Lithuania', 'Law on Electronic Communications art. 73(4)', 14, ['lt-LT'], UNVERIFIED),
  LU: {
    ...eea(
      'Luxembourg',
      'Act of 30 May 2005 art. 4',
      16,
      ['fr-LU', 'de-LU', 'lb-LU'],
      'CNPD guidelines on cookies, 26 October 2021',
    ),
    wait: YEAR,
  },
  MT: eea('Malta', 'S.L. 586.01 reg. 5', 13, ['mt-MT', 'en-MT'], UNVERIFIED),
  NL: eea('Netherlands', 'Telecommunicatiewet art. 11.7a', 16, ['nl-NL'], 'Telecommunicatiewet (BWBR0009950) art. 11.7a'),
  PL: eea('Poland', 'Electronic Communications Law of 12 July 2024 art. 399', 16, ['pl-PL'], UNVERIFIED),
  PT: eea('Portugal', 'Lei 41/2004 art. 5', 13, ['pt-PT'], UNVERIFIED),
  RO: eea('Romania', 'Law 506/2004 art. 4(5)', 16, ['ro-RO'], UNVERIFIED),
  SK: eea('Slovakia', 'Act 452/2021 s. 109(8)', 16, ['sk-SK'], 'Act 452/2021 s. 109(8)'),
  SI: eea('Slovenia', 'ZEKom-2 art. 225', 15, ['sl-SI'], UNVERIFIED),
  ES: {
    // The regulator accepts up to 24 months as good practice; a shorter term asks for more care, not less.
    ...eea(
      'Spain',
      'LSSI art. 22.2',
      14,
      ['es-ES', 'ca-ES', 'eu-ES', 'gl-ES'],
      'AEPD, Guía sobre el uso de las cookies, July 2023',
    ),
    wait: YEAR,
  },
  SE: eea('Sweden', 'LEK 2022:482 ch. 9 s. 28', 13, ['sv-SE'], UNVERIFIED),
  IS: eea('Iceland', 'Electronic Communications Act 70/2022 art. 88', 13, ['is-IS'], TASKFORCE),
  LI: eea('Liechtenstein', 'KomG (LGBl. 2023/216) art. 61', 16, ['de-LI'], TASKFORCE),
  NO: eea('Norway', 'Ekomloven s. 3-15', 15, ['nb-NO', 'nn-NO'], 'Ekomloven LOV-2024-12-13-76 s. 3-15'),

  GB: {
    ...ASKED,
    name: 'United Kingdom',
    law: 'PECR 2003 reg. 6 and sch. A1; UK GDPR arts. 4(11), 7, 8',
    age: 13,
    languages: ['en-GB', 'cy-GB'],
    source: 'PECR 2003 (SI 2003/2426) sch. A1, in force 5 February 2026 (SI 2026/82)',
  },
  CH: {
    ...ASKED,
    name: 'Switzerland',
    law: 'FMG art. 45c(b); FADP arts. 6, 30, 31',
    analytics: 'opt-out',
    // Art. 45c gives a right to refuse, and a browser's signal is a refusal.
    gpcDeniesAnalytics: true,
    age: 16,
    languages: ['de-CH', 'fr-CH', 'it-CH', 'rm-CH'],
    source: 'FDPIC, guide on cookies v1.1, 6 October 2025',
  },
  BR: {
    ...ASKED,
    name: 'Brazil',
    law: 'LGPD (Lei 13.709/2018) arts. 7, 8, 14',
    age: 12,
    languages: ['pt-BR'],
    source: 'ANPD, Guia orientativo: cookies e proteção de dados pessoais, 18 October 2022',
  },

  US: {
    ...AMERICAN,
    name: 'United States, no state known',
    law: 'FTC Act s. 5; COPPA; where the state is unknown, as California',
    gpc: 'binding',
    saleLink: true,
    age: 16,
    source: UNVERIFIED,
  },
  'US-CA': {
    ...AMERICAN,
    name: 'California',
    law: 'CCPA, Cal. Civ. Code 1798.100-.199; 11 CCR 7000 ff.',
    gpc: 'binding',
    saleLink: true,
    age: 16,
    source: '11 CCR 7004, 7025, 7026, as amended 1 January 2026',
  },
  'US-LA': {
    ...AMERICAN,
    name: 'Louisiana',
    law: 'LDPA (Act 502 of 2026), from 1 January 2027',
    gpc: 'voluntary',
    age: 13,
    source: 'Louisiana Act 502 of 2026 (SB 386)',
    changes: [{ from: '2027-01-01', gpc: 'binding' }],
  },
  'US-VT': {
    ...AMERICAN,
    name: 'Vermont',
    law: 'Data Privacy and Online Surveillance Act (Act 145 of 2026), from 1 January 2028',
    gpc: 'voluntary',
    age: 13,
    source: 'Vermont Act 145 of 2026 (S.71)',
    changes: [{ from: '2028-01-01', gpc: 'binding', saleLink: true }],
  },
};
