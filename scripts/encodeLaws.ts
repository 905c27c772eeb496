/**
 * Writes `src/policy/laws.ts`, the short names of the laws in the jurisdiction table, as the file `law.js` carries them.
 * Run by the build; a test compares it with the readable table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jurisdictions } from '../src/policy/jurisdictions.js';
import { shortName } from './shortName.js';

const places = new Map<string, string[]>();
const add = (law: string, place: string): void => {
  places.set(shortName(law), [...(places.get(shortName(law)) ?? []), place]);
};
for (const [code, { law, changes = [] }] of Object.entries(jurisdictions)) {
  add(law, code);
  for (const { from, law: next = law } of changes) if (shortName(next) !== shortName(law)) add(next, `${from}${code}`);
}
const lines = [...places].map(([law, codes]) => `${law}|${codes.join(' ')}`);

const file = fileURLToPath(new URL('../src/policy/laws.ts', import.meta.url));
const text = `/** Written by scripts/encodeLaws.ts from jurisdictions.ts. Do not edit. */
export const LAWS = \`
${lines.join('\n')}
\`;
`;
if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
