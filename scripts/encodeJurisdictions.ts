/**
 * Writes `src/policy/encoded.ts`, the jurisdiction table as the core carries it: rules without names, laws and sources,
 * rows that share a rule side by side. Run by the build; a test compares it with the readable table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Jurisdiction, jurisdictions } from '../src/policy/jurisdictions.js';

const encodeRule = (row: Jurisdiction): string => {
  const flags =
    (row.gpc === 'binding' ? 1 : 0) | (row.gpcDeniesAnalytics ? 2 : 0) | (row.saleLink ? 4 : 0) | (row.closeButton ? 8 : 0);
  const letter = (model: string) => (model === 'opt-in' ? 'i' : model === 'opt-out' ? 'o' : 'n');
  const numbers = [flags, row.validity, row.wait, row.age].map((n) => n.toString(36));
  return row.face.charAt(0) + letter(row.analytics) + letter(row.marketing) + numbers.join('');
};

const encode = (): string => {
  const groups = new Map<string, string>();
  const add = (rule: string, code: string) => groups.set(rule, (groups.get(rule) ?? '') + code);
  for (const [code, row] of Object.entries(jurisdictions)) add(encodeRule(row), code);
  for (const [code, row] of Object.entries(jurisdictions)) {
    for (const { from, ...change } of row.changes ?? []) add(`${encodeRule({ ...row, ...change })}@${from}`, code);
  }
  return [...groups].map(([rule, codes]) => rule + codes).join(' ');
};

const file = fileURLToPath(new URL('../src/policy/encoded.ts', import.meta.url));
const text = `/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */\nexport const ENCODED =\n  '${encode()}';\n`;
if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
