import { asked, type Rows } from './row.js';

/** Africa, its islands, and the Middle East. */
export const africaAndMiddleEast: Rows = {
  ZA: asked('South Africa', 'POPIA ss. 11, 18, 69', 18, ['en-ZA', 'af-ZA', 'zu-ZA', 'xh-ZA']),
  NG: {
    ...asked('Nigeria', 'NDPA 2023 ss. 26, 36; GAID 2025 art. 7', 18, ['en-NG'], 'GAID 2025, on cookies'),
    // In the middle, at the left or at the right, and in plain view (GAID 2025).
    notAtBottom: true,
    rejectSameLayer: true,
  },
  KE: asked('Kenya', 'Data Protection Act 2019 ss. 30, 32, 33, 37', 18, ['en-KE', 'sw-KE']),
  GH: asked('Ghana', 'Data Protection Act 2012 (Act 843)', 18, ['en-GH']),
  EG: asked('Egypt', 'Law 151/2020; MCIT Decree 816/2025', 18, ['ar-EG', 'en-EG']),
  MA: asked('Morocco', 'Law 09-08 art. 4', 18, ['fr-MA', 'ar-MA']),
  TN: asked('Tunisia', 'Organic Law 2004-63', 18, ['fr-TN', 'ar-TN']),
  MU: asked('Mauritius', 'Data Protection Act 2017 s. 24', 16, ['en-MU', 'fr-MU']),
  SA: asked(
    'Saudi Arabia',
    'PDPL arts. 5, 6, 26; Implementing Regulation arts. 16, 29',
    18,
    ['ar-SA', 'en-SA'],
    'PDPL arts. 5, 6, 26; Implementing Regulation arts. 16, 29',
  ),
  AE: asked(
    'United Arab Emirates',
    'Decree-Law 45/2021 arts. 4-6; Decree-Law 26/2025; DIFC Regulation 9 and ADGM DPR 2021 in the free zones',
    18,
    ['ar-AE', 'en-AE'],
    'Decree-Law 45/2021 arts. 4-6; DIFC Regulation 9',
  ),
  QA: asked('Qatar', 'Law 13/2016', 18, ['ar-QA', 'en-QA']),
  BH: asked('Bahrain', 'Law 30/2018', 18, ['ar-BH', 'en-BH']),
  IL: asked('Israel', 'Privacy Protection Law 5741-1981, with Amendment 13', 18, ['he-IL', 'en-IL', 'ar-IL']),
};
