import { describe, expect, it } from 'vitest';
import type { Policy } from '../types.js';
import { jurisdictions } from './jurisdictions.js';
import { resolvePolicy } from './resolvePolicy.js';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const NOW = day('2026-11-21');
const policy = (region: string | undefined, now = NOW): Policy => resolvePolicy(region, { now });
const models = ({ purposes }: Policy) => Object.fromEntries(purposes.map(({ id, model }) => [id, model]));

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
const REST = 'IS LI NO GB GI TR UA RU GF RE AX GL CW CA-QC BR AR CL CO PE KR CN HK TH IN NZ VN NG ZA EG SA AE IL'.split(' ');
const ASKING = [...EU, ...REST];

const ROWS = Object.keys(jurisdictions);

describe('resolvePolicy', () => {
  it.each(ASKING)('asks with a banner before anything optional runs in %s', (region) => {
    expect(policy(region)).toMatchObject({ region, jurisdiction: region, face: 'banner', gpcBinding: false, saleLink: false });
    expect(models(policy(region))).toEqual({ analytics: 'opt-in', marketing: 'opt-in' });
  });

  it('knows all 27 states of the European Union', () => expect(new Set(EU).size).toBe(27));

  it('lets analytics run until refused in Switzerland, by the signal too, and asks about marketing (FMG art. 45c)', () => {
    const swiss = policy('CH');
    expect(swiss.face).toBe('banner');
    expect(swiss.purposes).toEqual([
      { id: 'analytics', model: 'opt-out', sale: false, gpc: true, exempt: false, fingerprint: expect.any(Array) },
      { id: 'marketing', model: 'opt-in', sale: true, gpc: true, exempt: false, fingerprint: expect.any(Array) },
    ]);
  });

  it.each(['US-CA', 'US', 'US-OH', 'US-PR'])('offers a refusal of sale and asks nothing unbidden in %s (CCPA)', (region) => {
    expect(policy(region)).toMatchObject({ region, face: 'link', gpcBinding: true, saleLink: true, validity: 0 });
    expect(models(policy(region))).toEqual({ analytics: 'notice', marketing: 'opt-out' });
    expect(policy(region).purposes.map(({ gpc }) => gpc)).toEqual([false, true]);
  });

  it.each([
    ['CA-ON', 'CA-ON'],
    ['CA-BC', 'CA-BC'],
    ['CA-AB', 'CA-AB'],
    ['MX', 'MX'],
    ['MX-CMX', 'MX'],
  ])('tells in %s, and lets both run until refused', (region, jurisdiction) => {
    expect(policy(region)).toMatchObject({ region, jurisdiction, face: 'notice', saleLink: false });
    expect(models(policy(region))).toEqual({ analytics: 'opt-out', marketing: 'opt-out' });
  });

  it.each(['JP', 'AU'])('tells in %s, and lets marketing be refused', (region) => {
    expect(policy(region)).toMatchObject({ region, jurisdiction: region, face: 'notice', gpcBinding: false });
    expect(models(policy(region))).toEqual({ analytics: 'notice', marketing: 'opt-out' });
  });

  it('lets analytics run until refused in Singapore, and asks about marketing', () => {
    expect(policy('SG').face).toBe('banner');
    expect(models(policy('SG'))).toEqual({ analytics: 'opt-out', marketing: 'opt-in' });
  });

  it('takes a Canadian whose province is not known for one from Quebec (P-39.1 s. 8.1)', () => {
    for (const region of ['CA', 'CA-XX', 'CA-CA']) {
      expect(policy(region)).toEqual({ ...policy('CA-QC'), region, jurisdiction: 'CA' });
      expect(policy(region)).toMatchObject({ face: 'banner', age: 14 });
    }
    expect(policy('CA-QC').region).toBe('CA-QC');
  });

  it('takes somebody in the United States whose state is not known for one from California', () => {
    expect(policy('US')).toEqual({ ...policy('US-CA'), region: 'US', jurisdiction: 'US' });
  });

  it.each(['PR', 'GU', 'VI'])('reads %s, an island of the United States with a code of its own, by their row', (region) => {
    expect(policy(region)).toEqual({ ...policy('US'), region, jurisdiction: region });
  });

  it.each(['AS', 'MP', 'UM'])('knows nothing of %s', (region) => expect(policy(region).jurisdiction).toBe('ZZ'));

  it.each([
    ['CA', 'US-CA'],
    ['CO', 'US-CO'],
    ['IN', 'US-IN'],
    ['DE', 'US-DE'],
    ['AL', 'US-AL'],
    ['MT', 'US-MT'],
    ['MD', 'US-MD'],
    ['VA', 'US-VA'],
    ['NE', 'US-NE'],
    ['GA', 'US-GA'],
    ['ME', 'US-ME'],
    ['IL', 'US-IL'],
    ['AR', 'US-AR'],
    ['PA', 'US-PA'],
    ['SC', 'US-SC'],
    ['MS', 'US-MS'],
    ['AZ', 'US-AZ'],
  ])('does not take the country %s for the state %s', (country, state) => {
    expect(policy(country).face).toBe('banner');
    expect(['ZZ', 'CA-QC', country]).toContain(policy(country).jurisdiction);
    expect(policy(state).face).toBe('link');
    expect(['US', state]).toContain(policy(state).jurisdiction);
  });

  it('takes no part of another country for a state or a province', () => {
    for (const region of ['DE-CA', 'FR-QC', 'IN-CO', 'BR-US', 'GB-DE'])
      expect(policy(region)).toMatchObject({ region, jurisdiction: region.slice(0, 2) });
    expect(policy('US-QC').jurisdiction).toBe('US');
    expect(policy('CA-CA').jurisdiction).toBe('CA');
    expect(policy('ZZ-DE').jurisdiction).toBe('ZZ');
  });

  it('knows every pair of letters, or says that it does not', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const known = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => policy(code).jurisdiction !== 'ZZ');
    const rows = Object.keys(jurisdictions).filter((code) => code.length === 2 && code !== 'ZZ');
    expect(known).toEqual(rows.sort());
  });

  it('reads a state without a row of its own by the row of the country', () => {
    expect(policy('US-OH').jurisdiction).toBe('US');
    expect(policy('US-CA').jurisdiction).toBe('US-CA');
    expect(policy('DE-BY')).toMatchObject({ region: 'DE-BY', jurisdiction: 'DE' });
  });

  it.each([
    ['US-LA', '2026-12-31', false, false],
    ['US-LA', '2027-01-01', true, false],
    ['US-LA', '2030-01-01', true, false],
    ['US-VT', '2027-12-31', false, false],
    ['US-VT', '2028-01-01', true, true],
    ['US-OK', '2027-01-01', false, false],
    ['US-AL', '2027-05-01', false, false],
  ])('in %s on %s: the signal binds: %s, a link is due: %s', (region, date, gpcBinding, saleLink) => {
    expect(policy(region, day(date))).toMatchObject({ gpcBinding, saleLink });
  });

  it('changes on the day a law starts and not a millisecond sooner', () => {
    expect(policy('US-LA', day('2027-01-01') - 1).gpcBinding).toBe(false);
    expect(policy('US-LA', day('2027-01-01')).gpcBinding).toBe(true);
  });

  it.each([
    'Germany',
    'de',
    'us-ca',
    '',
    ' DE',
    'DE ',
    'DE\n',
    'DEU',
    'USA',
    'us',
    'ca-qc',
    'US_CA',
    'US-CALI',
    'Ca',
    '16',
    'XX',
    'EU',
    'UK',
    'EN',
    'US-',
    'DE-bavaria',
    'constructor',
    '__proto__',
    'ZZ',
    undefined,
  ])('takes %j for nowhere known: the strictest policy', (region) => {
    expect(policy(region)).toMatchObject({ region: 'ZZ', jurisdiction: 'ZZ', face: 'banner' });
    expect(models(policy(region))).toEqual({ analytics: 'opt-in', marketing: 'opt-in' });
  });

  it.each([null, 7, {}, ['DE'], Number.NaN])('takes %j, which is no text at all, for nowhere known', (region) => {
    expect(policy(region as unknown as string).jurisdiction).toBe('ZZ');
  });

  it('knows where audience measurement can be exempt, and asks there all the same', () => {
    const exempt = ROWS.filter((region) => resolvePolicy(region, { now: NOW, exemptions: ['analytics'] }).purposes[0]?.exempt);
    expect(exempt.sort()).toEqual('BL ES FR GB GF GP IT MF MQ NL PM RE YT'.split(' '));
    for (const region of exempt) expect(models(policy(region)).analytics).toBe('opt-in');
  });

  it.each([
    ['FR', 181],
    ['IE', 181],
    ['RE', 181],
    ['IT', 184],
  ])('asks again after six months in %s', (region, days) => expect(policy(region).validity).toBe(days));

  it.each(ASKING)('waits at least half a year before it asks again in %s', (region) => {
    expect(policy(region).validity).toBeGreaterThanOrEqual(181);
  });
});

describe('where Google wants a yes', () => {
  const analyticsIn = (region: string, vendors?: [string, string][]) =>
    resolvePolicy(region, { now: NOW, vendors }).purposes.find(({ id }) => id === 'analytics');

  it('analytics asks in Switzerland if Google is part of it, and the signal denies it as before', () => {
    expect(analyticsIn('CH', [['analytics', 'google']])).toMatchObject({ model: 'opt-in', gpc: true });
  });

  it.each([
    ['other vendors', 'CH', [['analytics', 'posthog']], 'opt-out'],
    ['Google for another purpose', 'CH', [['marketing', 'google']], 'opt-out'],
    ['a place that its terms leave alone', 'US', [['analytics', 'google']], 'notice'],
    ['a place that its terms leave alone', 'SG', [['analytics', 'google']], 'opt-out'],
  ] as const)('nothing changes with %s', (_, region, vendors, model) => {
    expect(analyticsIn(region, vendors as unknown as [string, string][])?.model).toBe(model);
  });
});

describe('resolvePolicy, purpose by purpose', () => {
  const rule = (region: string, purpose: Parameters<typeof resolvePolicy>[1]['purposes'], index = 0) =>
    resolvePolicy(region, { now: NOW, purposes: purpose }).purposes[index];

  it('asks everywhere about purposes that no table knows, and about error reports', () => {
    for (const region of ['DE', 'CH', 'US-CA', 'ZZ']) {
      expect(rule(region, ['forum'])?.model).toBe('opt-in');
      expect(rule(region, ['errors'])?.model).toBe('opt-in');
      expect(rule(region, [{ id: 'chat', title: 'Chat' }])?.model).toBe('opt-in');
    }
  });

  it('treats a purpose of the site as a sale when it says so', () => {
    expect(rule('US-CA', [{ id: 'partners', sale: true }])).toMatchObject({
      id: 'partners',
      model: 'opt-out',
      sale: true,
      gpc: true,
    });
  });

  it('takes marketing for a sale unless the site says otherwise', () => {
    expect(rule('US-CA', ['marketing'])?.sale).toBe(true);
    expect(rule('US-CA', [{ id: 'marketing', sale: false }])).toMatchObject({ sale: false, gpc: false });
  });

  it('takes analytics that is sold for a sale', () => {
    expect(rule('US-CA', [{ id: 'analytics', sale: true }])).toMatchObject({ model: 'opt-out', sale: true, gpc: true });
  });

  it('carries the policy version of the site', () => {
    expect(resolvePolicy('DE', { now: NOW, policyVersion: '2026-11-01' }).version).toBe('2026-11-01');
    expect(policy('DE').version).toBe('');
  });
});
