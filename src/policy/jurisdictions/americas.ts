import { ASKED, asked, type Jurisdiction, type Rows, TOLD, UNVERIFIED, YEAR } from './row.js';

const quebec = asked(
  'Quebec',
  'Act P-39.1, on the private sector, ss. 8, 8.1, 9.1, 14, as amended by Law 25',
  14,
  ['fr-CA', 'en-CA'],
  'Act P-39.1 ss. 8.1, 9.1 (2021, c. 25)',
);

const restOfCanada: Jurisdiction = {
  ...TOLD,
  name: 'Canada, any other province',
  law: 'PIPEDA s. 6.1 and sch. 1 cl. 4.3; PIPA of Alberta and of British Columbia s. 8(3)',
  analytics: 'opt-out',
  wait: YEAR,
  age: 13,
  languages: ['en-CA', 'fr-CA'],
  source: 'OPC, guidelines on privacy and online behavioural advertising',
};

/** The Americas without the United States. */
export const americas: Rows = {
  'CA-QC': quebec,
  // Who is somewhere in Canada may be in Quebec.
  CA: quebec,
  'CA-AB': restOfCanada,
  'CA-BC': restOfCanada,
  'CA-MB': restOfCanada,
  'CA-NB': restOfCanada,
  'CA-NL': restOfCanada,
  'CA-NS': restOfCanada,
  'CA-NT': restOfCanada,
  'CA-NU': restOfCanada,
  'CA-ON': restOfCanada,
  'CA-PE': restOfCanada,
  'CA-SK': restOfCanada,
  'CA-YT': restOfCanada,
  BR: {
    ...ASKED,
    name: 'Brazil',
    law: 'LGPD (Lei 13.709/2018) arts. 7, 8, 14',
    rejectSameLayer: true,
    age: 12,
    languages: ['pt-BR'],
    source: 'ANPD, Guia orientativo: cookies e proteção de dados pessoais, 18 October 2022',
  },
  MX: {
    ...TOLD,
    name: 'Mexico',
    law: 'LFPDPPP of 21 March 2025; Reglamento art. 14',
    analytics: 'opt-out',
    age: 18,
    languages: ['es-MX'],
    source: UNVERIFIED,
  },
  AR: asked('Argentina', 'Ley 25.326 arts. 5, 6, 27', 18, ['es-AR']),
  CL: {
    ...asked('Chile', 'Ley 19.628', 14, ['es-CL'], 'Ley 21.719 (BCN idNorma 1209272)'),
    changes: [{ from: '2026-12-01', law: 'Ley 19.628, as replaced by Ley 21.719, arts. 12, 13, 16 quater' }],
  },
  CO: asked('Colombia', 'Ley 1581 de 2012 art. 9', 18, ['es-CO']),
  PE: asked('Peru', 'Ley 29733; DS 016-2024-JUS', 14, ['es-PE']),
  UY: asked('Uruguay', 'Ley 18.331 art. 9', 18, ['es-UY']),
  EC: asked('Ecuador', 'LOPDP 2021 arts. 7, 8, 21', 15, ['es-EC']),
  PA: asked('Panama', 'Ley 81 de 2019', 18, ['es-PA']),
  CR: asked('Costa Rica', 'Ley 8968 art. 5', 15, ['es-CR']),
  BM: asked('Bermuda', 'PIPA 2016', 14, ['en-BM']),
};
