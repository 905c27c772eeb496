import { ASKED, asked, type Rows } from './row.js';

/** States of Europe, and its neighbours, outside the European Economic Area. */
export const restOfEurope: Rows = {
  GB: {
    ...ASKED,
    name: 'United Kingdom',
    law: 'PECR 2003 reg. 6 and sch. A1; UK GDPR arts. 4(11), 7, 8',
    rejectSameLayer: true,
    exempt: true,
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
  TR: {
    ...ASKED,
    name: 'Türkiye',
    law: 'KVKK (Law 6698) arts. 5, 9, 10',
    rejectSameLayer: true,
    age: 18,
    languages: ['tr-TR'],
    source: 'KVKK, guide on cookies, s. 5.9; KVKK decision 2022/229',
  },
  UA: asked('Ukraine', 'Law 2297-VI', 14, ['uk-UA']),
  RS: asked('Serbia', 'ZZPL 2018 art. 16; Electronic Communications Act 2023', 15, ['sr-RS']),
  GE: asked('Georgia', 'Law on Personal Data Protection 2023', 16, ['ka-GE']),
  MD: asked('Moldova', 'Law 195/2024', 16, ['ro-MD']),
  AL: asked('Albania', 'Law 124/2024', 18, ['sq-AL']),
  BA: asked('Bosnia and Herzegovina', 'Data protection law of 2025', 18, ['bs-BA']),
  ME: asked('Montenegro', 'Data protection law', 18, ['sr-ME']),
  MK: asked('North Macedonia', 'Law on Personal Data Protection 2020', 14, ['mk-MK']),
  XK: asked('Kosovo', 'Law 06/L-082', 18, ['sq-XK', 'sr-XK']),
  AD: asked('Andorra', 'Law 29/2021', 16, ['ca-AD']),
  MC: asked('Monaco', 'Law 1.565 of 2024', 15, ['fr-MC']),
  SM: asked('San Marino', 'Law 171/2018', 16, ['it-SM']),
  VA: asked('Vatican City', 'No rule on cookies made public', 18, ['it-VA']),
  RU: asked('Russia', 'Federal Law 152-FZ arts. 6, 9, 18(5)', 18, ['ru-RU']),
};
