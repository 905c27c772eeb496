import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jurisdictionsText } from '../../scripts/writeJurisdictions.js';
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
  it('has all 142 rows', () => expect(new Set(ROWS.map(([, row]) => row)).size).toBe(142));

  it.each(ROWS)('says of %s what law it rests on, what was read, and when', (code, row) => {
    expect(isRegion(code)).toBe(true);
    expect(row.name).toMatch(/^\S.+\S$/);
    expect(row.law.length).toBeGreaterThan(5);
    expect(row.source.length).toBeGreaterThan(5);
    expect(row.checked).toMatch(ISO_DAY);
    expect(Number.isNaN(Date.parse(row.checked))).toBe(false);
  });

  it.each(ROWS)('gives %s languages, an age of consent, and terms that can be', (_, row) => {
    expect(row.languages.length).toBeGreaterThan(0);
    expect(Intl.getCanonicalLocales([...row.languages])).toEqual(row.languages);
    expect(row.age).toBeGreaterThanOrEqual(12);
    expect(row.age).toBeLessThanOrEqual(20);
    expect([181, 184, 365, 366]).toContain(row.wait);
    expect([0, 181, 184, 365]).toContain(row.validity);
  });

  it('cites texts of law by their names, never a page on the web', () => {
    const web = /https?:|www\.|\.(com|org|net|eu|io)\b/i;
    expect(ROWS.filter(([, { law, source }]) => web.test(law + source)).map(([code]) => code)).toEqual([]);
  });

  it('shows a link in the United States, a banner where a yes is needed, and a notice elsewhere', () => {
    for (const [code, { face, analytics, marketing }] of ROWS) {
      const asks = [analytics, marketing].includes('opt-in');
      expect(face, code).toBe(/^(US|PR|GU|VI)/.test(code) ? 'link' : asks ? 'banner' : 'notice');
      expect(marketing, code).not.toBe('notice');
    }
    const provinces = 'CA-AB CA-BC CA-MB CA-NB CA-NL CA-NS CA-NT CA-NU CA-ON CA-PE CA-SK CA-YT';
    const told = ROWS.filter(([, { face }]) => face === 'notice').map(([code]) => code);
    expect(told).toEqual(`${provinces} MX JP AU`.split(' '));
  });

  it('binds to the signal in twelve states, and where the state is not known', () => {
    const now = Date.parse('2026-11-21');
    const bound = ROWS.filter(([code]) => resolvePolicy(code, { now }).gpcBinding).map(([code]) => code);
    const states = 'US-CA US-CO US-CT US-DE US-MD US-MN US-MT US-NE US-NH US-NJ US-OR US-TX';
    expect(bound.sort()).toEqual(`GU PR US ${states} VI`.split(' '));
    expect(
      ROWS.filter(([, { gpc }]) => gpc === 'binding')
        .map(([code]) => code)
        .sort(),
    ).toEqual(bound);
  });

  it('asks for a link wherever the signal binds, but in Texas and Nebraska', () => {
    const bare = ROWS.filter(([, { gpc, saleLink }]) => (gpc === 'binding') !== (saleLink === true)).map(([code]) => code);
    expect(bare).toEqual(['US-TX', 'US-NE']);
  });

  it('holds the rules of a law to come already, unless the signal or the link changes with it', () => {
    const changes = ROWS.flatMap(([code, row]) => (row.changes ?? []).map((change) => ({ code, ...change })));
    const lawOnly = changes.filter(({ gpc, saleLink }) => !gpc && !saleLink);
    expect(changes.filter((change) => !lawOnly.includes(change)).map(({ code }) => code)).toEqual(['US-LA', 'US-VT']);
    expect(lawOnly.map(({ code, from }) => `${code} ${from}`).sort()).toEqual([
      'CL 2026-12-01',
      'ID 2027-01-16',
      'IN 2027-05-13',
      'US-AL 2027-05-01',
      'US-DE 2027-01-01',
      'US-KY 2027-07-01',
      'US-NH 2027-01-01',
      'US-OK 2027-01-01',
    ]);
    for (const { code, law } of changes) expect(law, code).not.toBe(jurisdictions[code]?.law);
  });

  it('gives the French lands overseas the rules of France', () => {
    const { analytics, marketing, validity, wait, age } = jurisdictions.FR!;
    for (const code of 'GF GP MQ RE YT MF BL PM PF NC WF TF'.split(' '))
      expect(jurisdictions[code], code).toMatchObject({ analytics, marketing, validity, wait, age, rejectSameLayer: true });
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

  it('asks nowhere for more than it does where nothing is known', () => {
    expect(jurisdictions.ZZ).toMatchObject({ analytics: 'opt-in', marketing: 'opt-in', face: 'banner' });
  });

  it('reads Canada as Quebec where no province of it is known, and a state or territory of the US as California', () => {
    expect(jurisdictions.CA).toBe(jurisdictions['CA-QC']);
    for (const region of ['CA', 'CA-XX', 'CA-QC']) {
      expect(
        resolvePolicy(region, { now: 0 }).purposes.map(({ model }) => model),
        region,
      ).toEqual(['opt-in', 'opt-in']);
    }
    const rules = ({ region, jurisdiction, ...policy }: ReturnType<typeof resolvePolicy>) => policy;
    const california = rules(resolvePolicy('US-CA', { now: 0 }));
    for (const region of ['US', 'US-XX', 'US-OH', 'PR', 'GU', 'VI']) {
      expect(rules(resolvePolicy(region, { now: 0 })), region).toEqual(california);
    }
  });

  it.each(DATES.map((date) => [new Date(date).toISOString(), date] as const))(
    'is the same as what the core carries, row by row, on %s',
    (_, now) => {
      const fingerprint = expect.any(Array);
      for (const [code, row] of ROWS) {
        const { face, gpc, saleLink, exempt, validity, wait, age, ...today } = onDay(row, now);
        expect(resolvePolicy(code, { now, policyVersion: 'v', exemptions: ['analytics'] }), code).toEqual({
          region: code,
          jurisdiction: code,
          face,
          gpcBinding: gpc === 'binding',
          saleLink: saleLink === true,
          validity,
          wait,
          age,
          version: 'v',
          purposes: [
            {
              id: 'analytics',
              model: exempt ? 'notice' : today.analytics,
              sale: false,
              gpc: exempt === true || today.gpcDeniesAnalytics === true,
              exempt: exempt === true,
              fingerprint,
            },
            { id: 'marketing', model: today.marketing, sale: true, gpc: true, exempt: false, fingerprint },
          ],
          account: [],
        });
      }
    },
  );
});

describe('docs/jurisdictions.md', () => {
  it('says what the table says', () => {
    const file = new URL('../../docs/jurisdictions.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(jurisdictionsText());
  });

  it('has a line for every row', () => {
    const cells = jurisdictionsText()
      .split('\n')
      .map((line) => line.split(' | ').map((cell) => cell.replace('| ', '')));
    for (const [code, { name }] of ROWS) {
      expect(
        cells.some(([codes = '', place]) => codes.split(' ').includes(code) && place === name),
        code,
      ).toBe(true);
    }
  });
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
    ['Asia/Tokyo', 'JP'],
    ['America/Toronto', 'CA'],
    ['Indian/Reunion', 'RE'],
  ])('place %s in %s', (zone, country) => expect(zones[zone]).toBe(country));

  it.each(['UTC', 'Etc/UTC', 'Etc/GMT+1', 'Asia/Karachi', 'Mars/Olympus'])('place %s nowhere', (zone) => {
    expect(zones[zone]).toBeUndefined();
  });
});
