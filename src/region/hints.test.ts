import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jurisdictions } from '../policy/jurisdictions.js';
import { resolvePolicy } from '../policy/resolvePolicy.js';
import type { Policy } from '../types.js';
import type { RegionOptions } from './findRegion.js';
import { find } from './hints.js';
import { zones } from './zones.js';

const NOW = Date.parse('2026-11-22');
/** Policies by region, each made once. */
const policiesWith = (exemptions: readonly string[]) => {
  const policies = new Map<string, Policy>();
  return (region: string): Policy => {
    const policy = policies.get(region) ?? resolvePolicy(region, { now: NOW, exemptions });
    policies.set(region, policy);
    return policy;
  };
};
const asking = policiesWith([]);
const exempting = policiesWith(['analytics']);

const browser = { timeZone: '', languages: [] as readonly string[] };

beforeEach(() => {
  vi.stubGlobal('navigator', browser);
  vi.spyOn(Intl, 'DateTimeFormat').mockReturnValue({ resolvedOptions: () => browser } as unknown as Intl.DateTimeFormat);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Hints ask for no further file. */
const unused = (() => Promise.reject()) as unknown as RegionOptions['loadLate'];

const locate = async (
  timeZone: string,
  languages: readonly string[],
  { hints, policyFor = asking }: { hints?: RegionOptions['hints']; policyFor?: typeof asking } = {},
): Promise<string> => {
  Object.assign(browser, { timeZone, languages });
  const [source, region = ''] = await find({ hints, loadLate: unused }, policyFor);
  expect(source).toBe('hints');
  return region;
};

const RANK = ['notice', 'opt-out', 'exempt', 'opt-in'];
const ranks = ({ purposes }: Policy): number[] => purposes.map(({ model, exempt }) => RANK.indexOf(exempt ? 'exempt' : model));

describe('time zone and languages', () => {
  it.each([
    ['Europe/Berlin', ['en-US'], 'DE'],
    ['America/New_York', ['en-US', 'en'], 'US'],
    ['America/New_York', ['de-DE', 'en-US'], 'DE'],
    ['America/New_York', ['de', 'en'], 'US'],
    ['Asia/Tokyo', ['ja'], 'JP'],
    ['Asia/Tokyo', ['zh-Hans-CN'], 'CN'],
    ['Europe/Zurich', ['de-CH', 'fr-CH'], 'CH'],
    ['Europe/Berlin', ['fr-FR'], 'FR'], // whose answers last six months
    ['Asia/Tokyo', ['en-US'], 'US'], // where the signal binds
    ['Australia/Sydney', ['en-AU', 'en-US'], 'US'],
    ['Europe/Berlin', ['es-ES'], 'ES'], // where a refusal is left alone for longer
    ['Asia/Singapore', ['de-CH'], 'CH'], // where the signal denies analytics too
    ['America/New_York', ['de-de'], 'DE'],
    ['Asia/Tokyo', ['zh-hans-cn'], 'CN'],
    ['UTC', ['en-US'], 'ZZ'],
    ['Etc/GMT+8', ['en-US'], 'ZZ'],
    ['Asia/Karachi', ['en-US'], 'ZZ'],
    ['America/Los_Angeles', ['es-419', 'en-US'], 'US'],
    ['America/Los_Angeles', ['en-PK'], 'ZZ'],
  ])('of %s and %j: the strictest place is %s', async (zone, languages, region) => {
    expect(await locate(zone, languages)).toBe(region);
  });

  it.each([
    ['America/New_York', ['en-US'], 'ZZ'],
    ['Europe/Paris', ['fr-FR'], 'FR'],
    ['Europe/Berlin', ['de'], 'DE'],
  ])('that are strict, of %s and %j: none more lenient than nowhere known, but %s', async (zone, languages, region) => {
    expect(await locate(zone, languages, { hints: 'strict' })).toBe(region);
  });

  it.each([
    ['Europe/Zurich', ['ja-JP'], 17, 'JP'],
    ['Europe/Lisbon', ['th-TH'], 14, 'TH'],
    ['Europe/Zurich', ['ja-JP'], 30, 'CH'],
  ])('of %s and %j, of a visitor of %i: %s, where they are too young if anywhere', async (zone, languages, age, region) => {
    Object.assign(browser, { timeZone: zone, languages });
    expect(await find({ age, loadLate: unused }, asking)).toEqual(['hints', region]);
  });

  it('that are something else are strict', async () => {
    expect(await locate('America/New_York', ['en-US'], { hints: 'srtict' as 'strict' })).toBe('ZZ');
  });

  it.each([
    ['Europe/Madrid', ['es-MX'], 'ES'],
    ['Europe/London', ['en-SG'], 'GB'],
    ['Europe/Paris', ['fr-CH'], 'FR'],
    ['Europe/London', ['de-DE'], 'DE'], // where nothing is exempt
  ])('of %s and %j, on a site that exempts its analytics: %s', async (zone, languages, region) => {
    expect(await locate(zone, languages, { policyFor: exempting })).toBe(region);
  });

  it.each([
    ['that asks for everything', asking],
    ['that exempts its analytics', exempting],
  ])(
    'never give a place more lenient than the strictest of those that either names, on a site %s',
    async (_, policyFor) => {
      const countries = [...new Set(Object.keys(jurisdictions).map((code) => code.slice(0, 2)))];
      const tag = fc
        .tuple(
          fc.constantFrom('en', 'de', 'pt', 'zh-Hant', 'sr-Latn', 'es'),
          fc.option(fc.constantFrom(...countries, 'PK', 'QQ')),
        )
        .map(([language, country]) => (country ? `${language}-${country}` : language));
      const lists = fc.sample(fc.array(tag, { maxLength: 5 }), { numRuns: 100, seed: 1 });
      const all = [
        ...new Set([...Object.keys(zones), ...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT-14', 'Nowhere/Known', '']),
      ];
      expect(all.length).toBeGreaterThan(400);
      for (const zone of all) {
        for (const languages of lists) {
          const chosen = ranks(policyFor(await locate(zone, languages, { policyFor })));
          const named = [zones[zone] ?? 'ZZ', ...languages.flatMap((language) => /-([A-Z]{2})$/.exec(language)?.[1] ?? [])];
          for (const place of named) {
            ranks(policyFor(place)).forEach((rank, i) => {
              if (!((chosen[i] ?? -1) >= rank)) throw new Error(`${zone} ${languages}: ${place} is stricter`);
            });
          }
        }
      }
    },
    30_000,
  );
});
