/**
 * Writes `src/policy/spoken.ts`: which of the languages that have words is spoken where, from the jurisdiction table. Of each
 * place the first that has words; English is not said. Run by the build; a test compares it with the readable table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pickLanguage } from '../src/language.js';
import { jurisdictions } from '../src/policy/jurisdictions.js';

const places = new Map<string, string[]>();
for (const [code, { languages }] of Object.entries(jurisdictions)) {
  const language = pickLanguage(languages);
  if (language && language !== 'en-US') places.set(language, [...(places.get(language) ?? []), code]);
}
const lines = [...places].map(([language, codes]) => `${language} ${codes.join(' ')}`);

const text = `/** Written by scripts/encodeSpoken.ts from jurisdictions.ts. Do not edit. */
export const SPOKEN = \`${lines.join('\n')}\`;
`;
const file = fileURLToPath(new URL('../src/policy/spoken.ts', import.meta.url));
if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
