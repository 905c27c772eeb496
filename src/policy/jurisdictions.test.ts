import { describe, expect, it } from 'vitest';
import { zones } from '../region/zones.js';
import { type Jurisdiction, jurisdictions } from './jurisdictions.js';
import { isRegion } from './regionCode.js';
import { resolvePolicy } from './resolvePolicy.js';

const DAY = 86_400_000;
const ROWS = Object.entries(jurisdictions);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every day on which some row could read differently. */
const DATES = [
  Date.parse('2026-11-21'),
  ...ROWS.flatMap(([, row]) => row.changes ?? [])
    .map(({ from }) => Date.parse(from))
    .flatMap((from) => [from - DAY, from - 1, from, from + DAY]),
];

/** A row as it reads on a day, by the readable table alone. */
const onDay = (row: Jurisdiction, now: number): Jurisdiction => {
  const changes = (row.changes ?? []).map(({ from, ...change }) => (Date.parse(from) <= now ? change : {}));
  return Object.assign({}, row, ...changes);
};

describe('the jurisdiction table', () => {
  it.each(ROWS)('says of %s what law it rests on, what was read, and when', (code, row) => {
    expect(isRegion(code)).toBe(true);
    expect(row.name).not.toBe('');
    expect(row.law.length).toBeGreaterThan(5);
    expect(row.source.length).toBeGreaterThan(5);
    expect(row.checked).toMatch(ISO_DAY);
    expect(Number.isNaN(Date.parse(row.checked))).toBe(false);
  });

  it.each(ROWS)('gives %s languages, an age of consent and a wait that can be', (_, row) => {
    expect(row.languages.length).toBeGreaterThan(0);
    expect(() => Intl.getCanonicalLocales([...row.languages])).not.toThrow();
    expect(row.age).toBeGreaterThanOrEqual(12);
    expect(row.age).toBeLessThanOrEqual(16);
    expect(row.wait).toBeGreaterThanOrEqual(120);
    expect(row.validity).toBeLessThanOrEqual(730);
  });

  it('asks again no sooner than a refusal may be questioned', () => {
    for (const [code, row] of ROWS) if (row.face === 'banner') expect(row.validity, code).toBeGreaterThanOrEqual(row.wait);
  });

  it('never lets a yes outlast the term after which a visitor must be asked again', () => {
    const asking = ROWS.filter(([, row]) => row.face === 'banner');
    expect(asking.length).toBeGreaterThan(30);
    for (const [, row] of asking) expect(row.validity).toBeGreaterThan(0);
  });

  it('dates every change to come by the day, in order', () => {
    for (const [, { changes = [] }] of ROWS) {
      const days = changes.map(({ from }) => from);
      for (const from of days) expect(from).toMatch(ISO_DAY);
      expect(days).toEqual([...days].sort());
    }
  });

  it('has no row stricter than that for nowhere known', () => {
    expect(jurisdictions.ZZ).toMatchObject({ analytics: 'opt-in', marketing: 'opt-in', face: 'banner' });
    for (const [code, row] of ROWS) {
      expect(row.age, code).toBeLessThanOrEqual(jurisdictions.ZZ?.age ?? 0);
    }
  });

  it.each(DATES.map((date) => [new Date(date).toISOString(), date] as const))(
    'is the same as what the core carries, row by row, on %s',
    (_, now) => {
      for (const [code, row] of ROWS) {
        const { face, gpc, saleLink, closeButton, validity, age, ...today } = onDay(row, now);
        expect(resolvePolicy(code, { now, policyVersion: 'v' }), code).toEqual({
          region: code,
          jurisdiction: code,
          face,
          gpc,
          saleLink: saleLink === true,
          closeButton: closeButton === true,
          validity,
          age,
          version: 'v',
          purposes: [
            { id: 'analytics', model: today.analytics, sale: false, gpc: today.gpcDeniesAnalytics === true },
            { id: 'marketing', model: today.marketing, sale: true, gpc: true },
          ],
        });
      }
    },
  );
});

describe('the time zones', () => {
  it('name only countries that have a row of their own', () => {
    expect(Object.values(zones).filter((country) => !(country in jurisdictions))).toEqual([]);
  });

  it.each([
    ['Europe/Berlin', 'DE'],
    ['Europe/Busingen', 'DE'],
    ['Atlantic/Canary', 'ES'],
    ['America/Sao_Paulo', 'BR'],
    ['America/Los_Angeles', 'US'],
    ['Europe/London', 'GB'],
  ])('place %s in %s', (zone, country) => expect(zones[zone]).toBe(country));

  it.each(['UTC', 'Etc/UTC', 'Etc/GMT+1', 'Asia/Tokyo', 'Mars/Olympus'])('place %s nowhere', (zone) => {
    expect(zones[zone]).toBeUndefined();
  });
});
