import { describe, expect, it } from 'vitest';
import type { Policy } from '../types.js';
import { resolvePolicy } from './resolvePolicy.js';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const NOW = day('2026-11-21');
const policy = (region: string | undefined, now = NOW): Policy => resolvePolicy(region, { now });
const models = ({ purposes }: Policy) => Object.fromEntries(purposes.map(({ id, model }) => [id, model]));

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
const ASKING = [...EU, 'IS', 'LI', 'NO', 'GB', 'BR'];

describe('resolvePolicy', () => {
  it.each(ASKING)('asks with a banner before anything optional runs in %s', (region) => {
    expect(policy(region)).toMatchObject({ region, jurisdiction: region, face: 'banner', gpc: 'voluntary', saleLink: false });
    expect(models(policy(region))).toEqual({ analytics: 'opt-in', marketing: 'opt-in' });
  });

  it('knows all 27 states of the European Union', () => expect(new Set(EU).size).toBe(27));

  it('lets analytics run until refused in Switzerland, by the signal too, and asks about marketing (FMG art. 45c)', () => {
    const swiss = policy('CH');
    expect(swiss.face).toBe('banner');
    expect(swiss.purposes).toEqual([
      { id: 'analytics', model: 'opt-out', sale: false, gpc: true },
      { id: 'marketing', model: 'opt-in', sale: true, gpc: true },
    ]);
  });

  it.each(['US-CA', 'US', 'US-OH', 'US-PR'])('offers a refusal of sale and asks nothing unbidden in %s (CCPA)', (region) => {
    expect(policy(region)).toMatchObject({ region, face: 'link', gpc: 'binding', saleLink: true, validity: 0 });
    expect(models(policy(region))).toEqual({ analytics: 'notice', marketing: 'opt-out' });
    expect(policy(region).purposes.map(({ gpc }) => gpc)).toEqual([false, true]);
  });

  it('reads a state without a row of its own by the row of the country', () => {
    expect(policy('US-OH').jurisdiction).toBe('US');
    expect(policy('US-CA').jurisdiction).toBe('US-CA');
    expect(policy('DE-BY')).toMatchObject({ region: 'DE-BY', jurisdiction: 'DE' });
  });

  it.each([
    ['US-LA', '2026-12-31', 'voluntary', false],
    ['US-LA', '2027-01-01', 'binding', false],
    ['US-LA', '2030-01-01', 'binding', false],
    ['US-VT', '2027-12-31', 'voluntary', false],
    ['US-VT', '2028-01-01', 'binding', true],
  ])('in %s on %s: the signal is %s, a link is due: %s', (region, date, gpc, saleLink) => {
    expect(policy(region, day(date))).toMatchObject({ gpc, saleLink });
  });

  it('changes on the day a law starts and not a millisecond sooner', () => {
    expect(policy('US-LA', day('2027-01-01') - 1).gpc).toBe('voluntary');
    expect(policy('US-LA', day('2027-01-01')).gpc).toBe('binding');
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

  it('needs a close button that refuses in Italy and nowhere else (Garante, 10 June 2021)', () => {
    expect([...ASKING, 'CH', 'US', 'ZZ'].filter((region) => policy(region).closeButton)).toEqual(['IT']);
  });

  it.each([
    ['FR', 181],
    ['IE', 181],
    ['IT', 184],
  ])('asks again after six months in %s', (region, days) => expect(policy(region).validity).toBe(days));

  it.each(ASKING)('waits at least half a year before it asks again in %s', (region) => {
    expect(policy(region).validity).toBeGreaterThanOrEqual(181);
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
    expect(rule('US-CA', [{ id: 'partners', sale: true }])).toEqual({
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
