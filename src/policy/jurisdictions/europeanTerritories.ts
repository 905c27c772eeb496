import { ASKED, asked, eea, HALF_YEARLY, type Jurisdiction, type Rows } from './row.js';

const CNIL = 'CNIL, Comment la loi s’applique-t-elle à l’outre-mer';
const JOURNAL = 'Journal officiel, article JORFARTI000038230152';

/** French land overseas, by whatever way the law of France comes there. */
const french = (name: string, language: string, law: string, source: string): Jurisdiction => ({
  ...ASKED,
  name,
  law: `Loi Informatique et Libertés art. 82, ${law}`,
  ...HALF_YEARLY,
  rejectSameLayer: true,
  age: 15,
  languages: [language],
  source,
});

/** Part of the European Union: all of the law of France holds, with what it exempts. */
const outermost = (name: string, language: string): Jurisdiction => ({
  ...french(name, language, 'and GDPR arts. 4(11), 7, 8, in full (TFEU art. 355(1))', CNIL),
  exempt: true,
});

/** Not part of the Union, though the law of France holds. */
const associated = (name: string, language: string): Jurisdiction => ({
  ...french(name, language, 'as in France; GDPR not as EU law', `${CNIL}; ${JOURNAL}`),
  exempt: true,
});

/** The Act was extended here; whether what is exempt in France is exempt here has not been looked up, so nothing is. */
const extended = (name: string, language: string): Jurisdiction =>
  french(name, language, 'extended on 1 June 2019; GDPR not as EU law', JOURNAL);

/** Lands that belong to states of Europe, or to their crowns. */
export const europeanTerritories: Rows = {
  GF: outermost('French Guiana', 'fr-GF'),
  GP: outermost('Guadeloupe', 'fr-GP'),
  MQ: outermost('Martinique', 'fr-MQ'),
  RE: outermost('Réunion', 'fr-RE'),
  YT: outermost('Mayotte', 'fr-YT'),
  MF: outermost('Saint-Martin (French part)', 'fr-MF'),
  BL: associated('Saint-Barthélemy', 'fr-BL'),
  PM: associated('Saint-Pierre-et-Miquelon', 'fr-PM'),
  PF: extended('French Polynesia', 'fr-PF'),
  NC: extended('New Caledonia', 'fr-NC'),
  WF: extended('Wallis and Futuna', 'fr-WF'),
  TF: extended('French Southern Territories', 'fr'),

  AX: eea('Åland Islands', 'Act 917/2014, on Electronic Communications Services, s. 205, as in Finland', 13, [
    'sv-AX',
    'fi-AX',
  ]),
  GL: asked('Greenland', 'Danish Personal Data Act of 2000, by royal decree of 2016', 16, ['kl-GL', 'da-GL']),
  FO: asked('Faroe Islands', 'Faroese Data Protection Act of 2020', 16, ['fo-FO', 'da-FO']),
  // Outside the EEA Agreement; nobody has looked up what of Norwegian law holds here.
  SJ: asked('Svalbard and Jan Mayen', 'None established; as in Norway', 15, ['nb-NO']),

  // Neither the GDPR nor the Dutch Telecommunicatiewet holds here.
  AW: asked('Aruba', 'Data protection ordinance of Aruba', 16, ['nl-AW', 'pap-AW']),
  CW: asked('Curaçao', 'Data protection ordinance of Curaçao', 16, ['nl-CW', 'pap-CW', 'en-CW']),
  SX: asked('Sint Maarten', 'Data protection ordinance of Sint Maarten', 16, ['nl-SX', 'en-SX']),
  BQ: asked('Caribbean Netherlands', 'Wet bescherming persoonsgegevens BES', 16, ['nl-BQ', 'pap-BQ', 'en-BQ']),

  // What the United Kingdom exempts since 2026 is not exempt here.
  GI: asked(
    'Gibraltar',
    'Gibraltar GDPR; Communications (Personal Data and Privacy) Regulations 2006 reg. 5',
    13,
    ['en-GI', 'es-GI'],
    'GRA guidance note GN28, 23 May 2023',
  ),
  JE: asked('Jersey', 'Data Protection (Jersey) Law 2018', 13, ['en-JE', 'fr-JE']),
  GG: asked('Guernsey', 'Data Protection Law 2017; Implementation of Privacy Directive (Guernsey) Ordinance 2004', 13, [
    'en-GG',
  ]),
  IM: asked('Isle of Man', 'Data Protection (Application of GDPR) Order 2018', 13, ['en-IM']),
};
