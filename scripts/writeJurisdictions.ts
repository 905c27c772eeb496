/** Writes `docs/jurisdictions.md`, the jurisdiction table for people. Run by the build; a test compares it with the table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { africaAndMiddleEast } from '../src/policy/jurisdictions/africaAndMiddleEast.js';
import { americas } from '../src/policy/jurisdictions/americas.js';
import { asiaPacific } from '../src/policy/jurisdictions/asiaPacific.js';
import { europeanEconomicArea } from '../src/policy/jurisdictions/europeanEconomicArea.js';
import { europeanTerritories } from '../src/policy/jurisdictions/europeanTerritories.js';
import { restOfEurope } from '../src/policy/jurisdictions/restOfEurope.js';
import type { Rows } from '../src/policy/jurisdictions/row.js';
import { unitedStates } from '../src/policy/jurisdictions/unitedStates.js';
import { type Jurisdiction, jurisdictions } from '../src/policy/jurisdictions.js';

const INTRO = `# Jurisdictions

Whose law this project applies where, as it understands that law. It is not legal advice. Written from the table in
\`src/policy/jurisdictions\` by \`scripts/writeJurisdictions.ts\`; do not edit.

- **Analytics, marketing**: \`opt-in\` starts after a yes; \`opt-out\` and \`notice\` run until a no. Marketing stands for
  whatever is a sale or sharing of personal data.
- **Shown**: what a visitor sees unasked: a banner that asks, a notice that tells, or only a link.
- **Signal**: whether the law binds a site to Global Privacy Control. It is honoured as a refusal of sale everywhere.
- **Link**: whether a "Do Not Sell or Share" link is due.
- **Lasts / wait**: days an answer lasts, and days to wait after a refusal before asking again. An answer that lasts 0
  days is never asked for unbidden.
- **Age**: from which a visitor can consent alone.
- **Besides**: *refusing beside accepting* is demanded by the law or the regulator, and done everywhere; a *close button*
  refuses; *exempt*: audience measurement can be exempt from consent, and is not unless a site switches that on.
- **Source**: the statute, judgment or regulator's text that was read, or *unverified*. Where no text was read, the row
  mostly asks for a yes: for want of knowledge, not because the law of the place is known to demand it.
- **Changes**: what becomes of the row on a later day (UTC). Where only the law changes, its rules hold already.

A subdivision without a row has its country's row, and a country without a row has that of \`ZZ\`.
`;

const GROUPS: readonly (readonly [string, Rows])[] = [
  ['Nowhere known', { ZZ: jurisdictions.ZZ! }],
  ['European Economic Area', europeanEconomicArea],
  ['The rest of Europe', restOfEurope],
  ['European territories', europeanTerritories],
  ['The Americas', americas],
  ['United States', unitedStates],
  ['Asia and the Pacific', asiaPacific],
  ['Africa and the Middle East', africaAndMiddleEast],
];

const HEAD = [
  'Code',
  'Place',
  'Analytics',
  'Marketing',
  'Shown',
  'Signal',
  'Link',
  'Lasts / wait',
  'Age',
  'Besides',
  'Law',
  'Source',
  'Changes',
];

const change = ({ from, law, gpc, saleLink }: NonNullable<Jurisdiction['changes']>[number]): string =>
  `${from}: ${[law, gpc && `signal ${gpc}`, saleLink && 'link due'].filter(Boolean).join('; ')}`;

const line = (row: Jurisdiction, codes: readonly string[]): string => {
  const besides = [
    row.rejectSameLayer && 'refusing beside accepting',
    row.closeButton && 'close button',
    row.notAtBottom && 'not at the bottom',
    row.gpcDeniesAnalytics && 'signal also denies analytics',
    row.googleAsks && "Google's tags ask first",
    row.exempt && 'exempt',
  ];
  const cells = [
    codes.join(' '),
    row.name,
    row.analytics,
    row.marketing,
    row.face,
    row.gpc,
    row.saleLink ? 'due' : '',
    `${row.validity} / ${row.wait}`,
    row.age,
    besides.filter(Boolean).join(', '),
    row.law,
    row.source,
    (row.changes ?? []).map(change).join('. '),
  ];
  return `| ${cells.join(' | ')} |`;
};

/** Codes with the same law share a row. */
const byRow = (rows: Rows): Map<Jurisdiction, string[]> => {
  const codes = new Map<Jurisdiction, string[]>();
  for (const [code, row] of Object.entries(rows)) codes.set(row, [...(codes.get(row) ?? []), code]);
  return codes;
};

const table = ([title, rows]: readonly [string, Rows]): string =>
  [
    `## ${title}\n`,
    `| ${HEAD.join(' | ')} |`,
    `|${HEAD.map(() => ' --- |').join('')}`,
    ...[...byRow(rows)].map(([row, codes]) => line(row, codes)),
    '',
  ].join('\n');

/** What `docs/jurisdictions.md` has to say. */
export const jurisdictionsText = (): string => {
  const rows = [...byRow(jurisdictions).keys()];
  const days = [...new Set(rows.map(({ checked }) => checked))].sort();
  const count = `${rows.length} rows, last checked ${days.join(', ')}.\n`;
  return [INTRO, count, ...GROUPS.map(table)].join('\n');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../docs/jurisdictions.md', import.meta.url));
  const text = jurisdictionsText();
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
}
