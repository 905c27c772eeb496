/** Writes `src/region/zones.ts`: the country of every IANA time zone and alias, where the country has a row in the table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getAllTimezones } from 'countries-and-timezones';
import { jurisdictions } from '../src/policy/jurisdictions.js';

const byCountry = new Map<string, string[]>();
for (const { name, countries } of Object.values(getAllTimezones({ deprecated: true }))) {
  const [country] = countries;
  // A zone that several countries share lists first the one it is named after.
  if (country && country in jurisdictions && !/^(Etc|UTC)/.test(name)) {
    byCountry.set(country, [...(byCountry.get(country) ?? []), name]);
  }
}

const lines = [...byCountry].sort().map(([country, zones]) => `  '${country} ${zones.sort().join(' ')}',`);
const text = `/** Written by scripts/encodeZones.ts from the IANA time zone database. Do not edit. */
const COUNTRIES = [
${lines.join('\n')}
];

/** ISO 3166-1 code of each IANA time zone's country, for the countries that have a row of their own. */
export const zones: Readonly<Record<string, string>> = Object.fromEntries(
  COUNTRIES.flatMap((line) => {
    const [country = 'ZZ', ...names] = line.split(' ');
    return names.map((name) => [name, country]);
  }),
);
`;
const file = fileURLToPath(new URL('../src/region/zones.ts', import.meta.url));
if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
