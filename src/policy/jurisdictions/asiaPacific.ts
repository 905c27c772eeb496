import { ASKED, asked, type Rows, TOLD } from './row.js';

/** Asia from India eastwards, and the Pacific. */
export const asiaPacific: Rows = {
  KR: asked(
    'South Korea',
    'PIPA arts. 15, 17, 22, 22-2, 30(1)7',
    14,
    ['ko-KR'],
    'PIPC policy on behavioural advertising, 31 January 2024',
  ),
  JP: {
    ...TOLD,
    name: 'Japan',
    law: 'Telecommunications Business Act art. 27-12; APPI art. 31',
    age: 18,
    languages: ['ja-JP'],
    source: 'MIC, questions and answers on Telecommunications Business Act art. 27-12',
  },
  CN: asked(
    'China (mainland)',
    'PIPL arts. 13-17, 23, 24, 29, 31, 39; Network Data Security Regulations',
    14,
    ['zh-Hans-CN'],
    'PIPL arts. 13-17, 23, 24, 29, 31, 39',
  ),
  HK: asked('Hong Kong', 'PDPO, Cap. 486, DPP 1(3), DPP 3, part VIA', 18, ['zh-Hant-HK', 'en-HK']),
  MO: asked('Macau', 'Act 8/2005', 18, ['zh-Hant-MO', 'pt-MO']),
  TW: asked('Taiwan', 'PDPA arts. 8, 19, 20', 18, ['zh-Hant-TW']),
  SG: {
    ...ASKED,
    name: 'Singapore',
    law: 'PDPA 2012 ss. 13, 15, 15A',
    analytics: 'opt-out',
    age: 13,
    languages: ['en-SG', 'zh-Hans-SG', 'ms-SG', 'ta-SG'],
    source: 'PDPC, Advisory Guidelines on Selected Topics, 23 May 2024, paras. 7.9-7.14',
  },
  TH: asked('Thailand', 'PDPA B.E. 2562 ss. 19, 20, 24, 26, 32', 20, ['th-TH'], 'PDPA B.E. 2562 ss. 19, 20, 24'),
  MY: asked('Malaysia', 'PDPA 2010 ss. 6, 7, 43, 45(2)(c)', 18, ['ms-MY', 'en-MY'], 'PDPA 2010 ss. 6, 7, 43, 45(2)(c)'),
  ID: {
    ...asked('Indonesia', 'Law 27/2022 arts. 20-25', 18, ['id-ID'], 'Law 27/2022 arts. 20-25'),
    changes: [{ from: '2027-01-16', law: 'Law 27/2022 arts. 20-25; PP 33/2026' }],
  },
  PH: asked('Philippines', 'Data Privacy Act (RA 10173)', 18, ['en-PH', 'fil-PH'], 'NPC Circulars 2023-04 and 2023-07'),
  VN: asked(
    'Vietnam',
    'Law 91/2025/QH15 arts. 9, 19, 28(8), 29; Decree 356/2025',
    16,
    ['vi-VN'],
    'Law 91/2025/QH15 arts. 9, 19, 28(8), 29',
  ),
  BN: asked('Brunei', 'PDPO 2025 ss. 8, 11-13', 18, ['ms-BN', 'en-BN'], 'PDPO 2025 ss. 8, 11-13'),
  IN: {
    ...asked(
      'India',
      'IT Act 2000 s. 43A and SPDI Rules; DPDP Act 2023, so far as it is in force',
      18,
      ['en-IN', 'hi-IN'],
      'DPDP Rules 2025 (G.S.R. 846(E)), 13 November 2025',
    ),
    changes: [{ from: '2027-05-13', law: 'DPDP Act 2023 ss. 4-9; DPDP Rules 2025' }],
  },
  AU: {
    ...TOLD,
    name: 'Australia',
    law: 'Privacy Act 1988, APPs 3, 5, 6, 7',
    age: 15,
    languages: ['en-AU'],
    source: 'OAIC guidance on tracking pixels, 4 November 2024',
  },
  NZ: asked('New Zealand', 'Privacy Act 2020, IPPs 1-4, 10, 11', 18, ['en-NZ', 'mi-NZ']),
};
