import { AMERICAN, type Jurisdiction, type Rows, UNVERIFIED } from './row.js';

const FEDERAL = 'FTC Act s. 5; COPPA';

/** A state whose law names no signal. */
const silent = (name: string, law: string, source: string, age = 13): Jurisdiction => ({ ...AMERICAN, name, law, age, source });

/** A state whose law binds a site to the signal. */
const bound = (...row: Parameters<typeof silent>): Jurisdiction => ({ ...silent(...row), gpc: 'binding' });

/** And which demands a plain way to refuse a sale besides. */
const linked = (...row: Parameters<typeof silent>): Jurisdiction => ({ ...bound(...row), saleLink: true });

const anyState = linked(
  'United States, another state or none known',
  `${FEDERAL}; where the state is unknown, as California`,
  UNVERIFIED,
  16,
);

/** The states with a law of their own, or one to come, and territories with a code of their own. */
export const unitedStates: Rows = {
  US: anyState,
  PR: anyState,
  GU: anyState,
  VI: anyState,
  'US-CA': {
    ...linked(
      'California',
      'CCPA, Cal. Civ. Code 1798.100-.199; 11 CCR 7000 ff.',
      '11 CCR 7004, 7025, 7026, as amended 1 January 2026',
      16,
    ),
    // "Accept all" beside nothing but "Preferences" is no symmetry of choice (11 CCR 7004(a)(2)(C)).
    rejectSameLayer: true,
  },
  'US-CO': {
    ...linked(
      'Colorado',
      'Colorado Privacy Act, C.R.S. 6-1-1301 ff.; 4 CCR 904-3',
      'C.R.S. 6-1-1306(1)(a)(IV); 4 CCR 904-3 rules 5.06-5.09',
    ),
    // Where consent is sought at all (4 CCR 904-3 rule 7.04).
    rejectSameLayer: true,
  },
  'US-CT': linked(
    'Connecticut',
    'CTDPA, Conn. Gen. Stat. 42-515 ff., with Public Act 25-113',
    'Connecticut Attorney General, questions and answers on the CTDPA',
    18,
  ),
  'US-TX': bound('Texas', 'TDPSA, Bus. & Com. Code ch. 541', 'Bus. & Com. Code 541.055(e)-(f)'),
  'US-OR': linked('Oregon', 'OCPA, ORS 646A.570-.589, with HB 2008 (2025)', 'ORS 646A.578(5)(c)', 16),
  'US-MT': linked('Montana', 'MCDPA, MCA 30-14-2801 ff.', 'MCA 30-14-2809'),
  'US-DE': {
    ...linked('Delaware', 'DPDPA, 6 Del. C. ch. 12D', '6 Del. C. 12D-106(e)(1)a.2', 18),
    changes: [{ from: '2027-01-01', law: 'DPDPA, 6 Del. C. ch. 12D, with HB 380 and HB 381 (2026)' }],
  },
  'US-NE': bound('Nebraska', 'NDPA, Neb. Rev. Stat. 87-1101 ff.', 'Neb. Rev. Stat. 87-1111(5)-(6)'),
  'US-NH': {
    ...linked('New Hampshire', 'RSA 507-H', UNVERIFIED),
    changes: [{ from: '2027-01-01', law: 'RSA 507-H, with HB 1460' }],
  },
  'US-NJ': linked(
    'New Jersey',
    'NJDPA, N.J.S.A. 56:8-166.4 ff.',
    'New Jersey Division of Consumer Affairs, questions and answers on the NJDPA',
    17,
  ),
  'US-MN': linked('Minnesota', 'MCDPA, Minn. Stat. ch. 325M', 'Minn. Stat. 325M.14 subd. 3', 17),
  // The text says that a controller may rely on the signal; it is read here as a duty.
  'US-MD': linked('Maryland', 'MODPA, Md. Com. Law 14-4701 ff.', 'Md. Com. Law 14-4707(f)(3)', 18),

  'US-VA': silent('Virginia', 'VCDPA, Va. Code 59.1-575 ff.', 'Va. Code 59.1-575 ff.'),
  'US-UT': silent('Utah', 'UCPA, Utah Code 13-61', 'Utah Code 13-61'),
  'US-IA': silent('Iowa', 'ICDPA, Iowa Code ch. 715D', 'Iowa Code ch. 715D'),
  'US-IN': silent('Indiana', 'ICDPA, Ind. Code 24-15', 'Ind. Code 24-15'),
  'US-KY': {
    ...silent('Kentucky', 'KCDPA, KRS 367.3611 ff.', 'KRS 367.3611 ff.'),
    changes: [{ from: '2027-07-01', law: 'KCDPA, the text that succeeds KRS 367.3611 ff.' }],
  },
  'US-RI': silent('Rhode Island', 'RIDTPPA, R.I. Gen. Laws ch. 6-48.1', 'R.I. Gen. Laws ch. 6-48.1'),
  'US-TN': silent('Tennessee', 'TIPA, Tenn. Code 47-18-3301 ff.', 'Tenn. Code 47-18-3301 ff.'),
  'US-FL': silent('Florida', 'FDBR, Fla. Stat. 501.701 ff.', 'Fla. Stat. 501.701 ff.', 18),
  'US-NV': silent('Nevada', 'NRS 603A.300-.360', 'NRS 603A.345'),
  'US-WA': silent('Washington', 'My Health My Data Act, RCW 19.373', 'RCW 19.373.030, 19.373.070'),
  'US-MA': silent('Massachusetts', `No law of the state in force; ${FEDERAL}`, UNVERIFIED),

  'US-OK': {
    ...silent('Oklahoma', FEDERAL, 'Oklahoma SB 546 (2026)'),
    changes: [{ from: '2027-01-01', law: 'OCDPA (SB 546 of 2026)' }],
  },
  'US-LA': {
    ...silent('Louisiana', FEDERAL, 'Louisiana Act 502 of 2026 (SB 386)'),
    changes: [{ from: '2027-01-01', law: 'LDPA (Act 502 of 2026)', gpc: 'binding' }],
  },
  'US-AL': {
    ...silent('Alabama', FEDERAL, 'Alabama HB 351, 17 April 2026'),
    changes: [{ from: '2027-05-01', law: 'APDPA (HB 351 of 2026)' }],
  },
  'US-VT': {
    ...silent('Vermont', FEDERAL, 'Vermont Act 145 of 2026 (S.71)'),
    changes: [
      {
        from: '2028-01-01',
        law: 'Data Privacy and Online Surveillance Act (Act 145 of 2026)',
        gpc: 'binding',
        saleLink: true,
      },
    ],
  },
};
