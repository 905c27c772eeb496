import type { FoundRegion } from '../types.js';

/** ISO 3166-1 code of each IANA time zone's country, for the countries that have a row of their own. */
export type Zones = Readonly<Record<string, string>>;

/**
 * Where the time zone and the languages say the visitor is; neither is proof. Every country they name counts, and the
 * strictest wins: `strictest` picks it, the first on a tie. A zone that names no country is nowhere known. Never rejects.
 */
export const fromHints = async (
  loadZones: () => Promise<Zones>,
  strictest: (regions: readonly string[]) => string,
): Promise<FoundRegion> => {
  try {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const languages = navigator.languages.map((language) => /-([A-Z]{2})\b/.exec(language)?.[1]);
    const named = [(await loadZones())[zone] ?? 'ZZ', ...languages].filter((region) => region !== undefined);
    return { region: strictest(named), source: 'hints', confidence: 'low' };
  } catch {
    return { region: 'ZZ', source: 'unknown', confidence: 'none' };
  }
};
