import { eea, HALF_YEARLY, LONG_HALF_YEAR, type Rows, UNVERIFIED, YEAR } from './row.js';

const TASKFORCE = 'EDPB, Report of the work of the Cookie Banner Taskforce, 17 January 2023';

/** The states of the European Union, and Iceland, Liechtenstein and Norway. */
export const europeanEconomicArea: Rows = {
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
  CZ: eea('Czechia', 'Act 127/2005 s. 89(3)', 15, ['cs-CZ'], 'ÚOOÚ guidance on cookies, 6 March 2023'),
  DK: eea('Denmark', 'Executive Order 1148/2011 s. 3', 15, ['da-DK'], 'Digitaliseringsstyrelsen decisions, 30 October 2023'),
  EE: eea('Estonia', 'Electronic Communications Act; consent by GDPR', 13, ['et-EE', 'ru-EE'], UNVERIFIED),
  FI: eea('Finland', 'Act 917/2014, on Electronic Communications Services, s. 205', 13, ['fi-FI', 'sv-FI'], UNVERIFIED),
  FR: {
    ...eea(
      'France',
      'Loi Informatique et Libertés art. 82',
      15,
      ['fr-FR'],
      'CNIL recommendation 2020-092, consolidated 16 January 2026',
    ),
    ...HALF_YEARLY,
    exempt: true,
  },
  DE: eea('Germany', 'TDDDG s. 25', 16, ['de-DE'], 'VG Hannover 10 A 5385/22, 19 March 2025'),
  GR: eea('Greece', 'Law 3471/2006 art. 4(5)', 15, ['el-GR'], UNVERIFIED),
  HU: eea('Hungary', 'Act C of 2003 s. 155(4)', 16, ['hu-HU'], UNVERIFIED),
  IE: {
    ...eea('Ireland', 'S.I. 336/2011 reg. 5(3)-(5)', 16, ['en-IE', 'ga-IE'], 'DPC guidance on cookies, April 2020'),
    ...HALF_YEARLY,
  },
  IT: {
    ...eea('Italy', 'Codice Privacy art. 122', 14, ['it-IT'], 'Garante, guidelines no. 231 of 10 June 2021 (doc. web 9677876)'),
    validity: LONG_HALF_YEAR,
    closeButton: true,
    exempt: true,
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
  NL: {
    ...eea('Netherlands', 'Telecommunicatiewet art. 11.7a', 16, ['nl-NL'], 'Telecommunicatiewet (BWBR0009950) art. 11.7a'),
    exempt: true,
  },
  PL: eea('Poland', 'Electronic Communications Law, 12 July 2024, art. 399', 16, ['pl-PL'], UNVERIFIED),
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
    exempt: true,
  },
  SE: eea('Sweden', 'LEK 2022:482 ch. 9 s. 28', 13, ['sv-SE'], UNVERIFIED),
  IS: eea('Iceland', 'Electronic Communications Act 70/2022 art. 88', 13, ['is-IS'], TASKFORCE),
  LI: eea('Liechtenstein', 'KomG (LGBl. 2023/216) art. 61', 16, ['de-LI'], TASKFORCE),
  // 13 is the law; the government proposes 15, and the higher age asks for more care.
  NO: eea('Norway', 'Ekomloven s. 3-15', 15, ['nb-NO', 'nn-NO'], 'Ekomloven LOV-2024-12-13-76 s. 3-15'),
};
