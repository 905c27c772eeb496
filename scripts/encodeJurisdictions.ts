/**
 * Writes `src/policy/encoded.ts`, the jurisdiction table as the core carries it: rules without names, laws and sources,
 * codes that share a rule side by side. Run by the build; a test compares it with the readable table.
 *
 *     US- 2028 link notice opt-out bs 0 dVT
 *
 * The country whose subdivisions follow, or nothing before countries; the day the rule begins, if it has one, as short as
 * ISO 8601 allows; face, models, flags, days of validity; then ages, to the base of 36, each before the codes it holds for.
 * What begins later stands before what it changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Jurisdiction, jurisdictions } from '../src/policy/jurisdictions.js';

/**
 * Flags: `b`inding signal, which also denies `a`nalytics; `g`oogle asks; `s`ale link; what can be `e`xempt.
 */
const encodeRule = (code: string, row: Jurisdiction, from: string): string => {
  const flags = [
    row.gpc === 'binding' && 'b',
    row.gpcDeniesAnalytics && 'a',
    row.googleAsks && 'g',
    row.saleLink && 's',
    row.exempt && 'e',
  ];
  const day = from.replace(/(-01)+$/, '');
  const models = `${row.analytics} ${row.marketing}`;
  return `${code.slice(0, -2)} ${day} ${row.face} ${models} ${flags.filter(Boolean).join('')} ${row.validity} ${row.wait} `;
};

const rules = new Map<string, Map<string, string>>();
const add = (from: string, code: string, row: Jurisdiction): void => {
  const rule = encodeRule(code, row, from);
  const age = row.age.toString(36);
  const ages = rules.get(rule) ?? new Map<string, string>();
  rules.set(rule, ages.set(age, (ages.get(age) ?? age) + code.slice(-2)));
};
const changes = Object.entries(jurisdictions).flatMap(([code, row]) =>
  (row.changes ?? [])
    .map(({ from, ...change }) => ({ from, code, row: { ...row, ...change } }))
    // A new law that says what the row has said before is no news to the core.
    .filter((change) => encodeRule(code, change.row, '') !== encodeRule(code, row, '')),
);
for (const { from, code, row } of changes) add(from, code, row);
for (const [code, row] of Object.entries(jurisdictions)) add('', code, row);
const lines = [...rules].map(([rule, ages]) => rule + [...ages.values()].join(''));
// The latest first; and side by side what is alike, which compresses better.
const dayOf = (line: string): string => line.split(' ')[1]!;
const encoded = lines.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a < b ? -1 : 1)).join('\n');

const write = (path: string, text: string): void => {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const whole = `/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */\n${text}\n`;
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== whole) writeFileSync(file, whole);
};

write('../src/policy/encoded.ts', `export const ENCODED = \`${encoded}\`;`);

/** What only the banner asks of the table travels with the banner. */
const rowsWith = (demand: 'closeButton' | 'notAtBottom'): string =>
  JSON.stringify(Object.keys(jurisdictions).filter((code) => jurisdictions[code]?.[demand])).replaceAll('"', "'");

write(
  '../src/ui/layouts.ts',
  `export const CLOSE_BUTTON = ${rowsWith('closeButton')};\nexport const NOT_AT_BOTTOM = ${rowsWith('notAtBottom')};`,
);
