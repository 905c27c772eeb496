/**
 * Writes `src/policy/encoded.ts`, the jurisdiction table as the core carries it: rules without names, laws and sources,
 * rows that share a rule side by side. Run by the build; a test compares it with the readable table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Jurisdiction, jurisdictions } from '../src/policy/jurisdictions.js';

/** Flags: `b`inding signal, which also denies `a`nalytics; `s`ale link; `x`, the close button; `-` for none. */
const encodeRule = (row: Jurisdiction, from: string): string => {
  const flags = [row.gpc === 'binding' && 'b', row.gpcDeniesAnalytics && 'a', row.saleLink && 's', row.closeButton && 'x'];
  return [from, row.face, row.analytics, row.marketing, flags.filter(Boolean).join('') || '-', row.validity, row.age].join(' ');
};

const groups = new Map<string, string[]>();
const add = (rule: string, code: string) => groups.set(rule, [...(groups.get(rule) ?? []), code]);
for (const [code, row] of Object.entries(jurisdictions)) add(encodeRule(row, '1970'), code);
for (const [code, row] of Object.entries(jurisdictions)) {
  for (const { from, ...change } of row.changes ?? []) add(encodeRule({ ...row, ...change }, from), code);
}
const encoded = [...groups].map(([rule, codes]) => [rule, ...codes].join(' ')).join(';');

const file = fileURLToPath(new URL('../src/policy/encoded.ts', import.meta.url));
const text = `/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */\nexport const ENCODED =\n  '${encoded}';\n`;
if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
