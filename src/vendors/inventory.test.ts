import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vendorsDocument } from '../../scripts/writeVendors.js';
import type { VendorFacts } from '../facts.js';
import { keysOf } from '../ui/keysOf.js';
import { FACTS } from './all.js';
import { keyPattern } from './keyPattern.js';
import { listVendors } from './listVendors.js';
import { posthog } from './posthog.facts.js';
import { posthogGate } from './posthog.js';

/*
 * What visitors are told of vendors is an inventory of keys: every one has a purpose and a time, and it is the purpose that
 * everybody else gives it.
 */

/** Well-known names, and what they are for wherever they are listed. */
const USUAL: Readonly<Record<string, string>> = {
  _ga: 'analytics',
  _ga_ABC123: 'analytics',
  _gid: 'analytics',
  FPLC: 'analytics',
  _gcl_au: 'marketing',
  _fbp: 'marketing',
  _fbc: 'marketing',
  ph_phc_abc_posthog: 'analytics',
  _ttp: 'marketing',
  li_fat_id: 'marketing',
  _twpid: 'marketing',
  _pin_unauth: 'marketing',
  _scid: 'marketing',
  _rdt_uuid: 'marketing',
  _uetsid: 'marketing',
  _uetvid: 'marketing',
  _clck: 'analytics',
  _clsk: 'analytics',
  hubspotutk: 'marketing',
  _hjSessionUser_123: 'analytics',
  ajs_anonymous_id: 'analytics',
  AMP_abc: 'analytics',
  mp_abc_mixpanel: 'analytics',
  '_pk_id.1.2': 'analytics',
  'intercom-session-abc': 'preferences',
};

const keepersOf = (name: string): VendorFacts[] => FACTS.filter(({ keys }) => keyPattern(keys).test(name));

describe('the inventory of vendors', () => {
  it('V-1, V-4: gives every vendor a purpose, and none of them is strictly necessary', () => {
    for (const { id, purpose } of FACTS)
      expect(purpose, id).toMatch(/^(analytics|marketing|preferences|errors|analytics marketing)$/);
  });

  it.each(Object.entries(USUAL))('V-2: declares %s for what it is usually declared for, %s', (name, purpose) => {
    expect(keepersOf(name).map((facts) => facts.purpose)).toContain(purpose);
  });

  it('V-3, V-4: gives every key a time, or the end of a session or of its being there', () => {
    for (const { id, keys } of FACTS) {
      for (const { name, days } of keysOf(keys)) {
        expect(name, id).toMatch(/^\S+$/);
        expect([undefined, 0].includes(days) || (Number(days) > 0 && Number(days) <= 400 * 30), `${id} ${name}`).toBe(true);
      }
    }
  });

  const named = new Set(FACTS.flatMap(({ keys }) => keysOf(keys).map(({ name }) => name)));

  it.each([...named])('V-6: gives %s one purpose, whoever keeps it', (name) => {
    const sample = name.replaceAll('*', 'abc');
    const purposes = FACTS.flatMap(({ purpose, keys }) =>
      keysOf(keys)
        .filter((key) => keyPattern({ local: [key.name] }).test(sample))
        .map((key) => keys.purposes?.[key.name] ?? purpose),
    );
    expect([...new Set(purposes)]).toHaveLength(1);
    expect(purposes[0]).toMatch(/^\w+$/);
  });

  it('S-R7: says of every vendor who receives what it collects, in which country, and where to read more', () => {
    for (const { id, name, recipients, privacyUrl, docs } of FACTS) {
      expect(name, id).toMatch(/^\S.*\S$|^\S$/);
      expect(recipients.length, id).toBeGreaterThan(0);
      for (const recipient of recipients) expect(recipient, id).toMatch(/\(.+\)|UK$|site itself/);
      expect(docs.length, id).toBeGreaterThan(0);
      for (const url of [privacyUrl, ...docs]) expect(new URL(url).protocol, id).toBe('https:');
    }
  });

  it('is written down for people', () => {
    expect(readFileSync(new URL('../../docs/vendors.md', import.meta.url), 'utf8')).toBe(vendorsDocument());
  });

  it('has every vendor once', () => {
    const ids = FACTS.map(({ id }) => id);
    expect([...new Set(ids)].sort()).toEqual([...ids].sort());
    expect(ids).toEqual([...ids].sort());
  });
});

describe('the list of a site', () => {
  const [first] = FACTS as [VendorFacts];

  it('has what the tag and the gates name, each where it stands, and what the site adds', () => {
    const listed = listVendors(
      {
        controller: 'Studio',
        purposes: [
          'marketing',
          { id: 'analytics', vendors: [{ name: first.name, retention: 396 }, { name: 'Atelier' }] },
          null,
        ],
        gates: [{ purpose: ['analytics', 'marketing'], facts: first }, { purpose: 'errors' }, null],
      },
      [['analytics', first]],
    );
    expect(listed.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Studio', 'necessary'],
      [first.name, 'analytics'],
      [first.name, 'analytics marketing'],
      ['Atelier', 'analytics'],
    ]);
    expect(listed[1]).toMatchObject({ retention: 396, keys: first.keys });
    expect(listed[0]?.keys?.cookies).toEqual({ minima_consent: 400 });
  });

  it.each([
    [undefined, 'analytics'],
    [['analytics', 'errors'], 'analytics errors'],
  ])('has PostHog, where %j are declared, with all that it keeps, under %s', (purposes, purpose) => {
    const [, listed] = listVendors({ purposes, gates: [posthogGate({ key: 'phc_1' })] });
    expect(listed).toEqual({ ...posthog, purpose });
  });

  it('takes nothing for a vendor that is none', () => {
    expect(listVendors({}).map(({ purpose }) => purpose)).toEqual(['necessary']);
  });
});

describe('the names of keys', () => {
  it.each([
    ['_ga', true],
    ['_ga_1', true],
    ['_gat', false],
    ['x_ga', false],
    ['a.b', true],
    ['aXb', false],
    ['state', true],
    ['db', true],
  ])('%s is one of them: %s', (name, is) => {
    const keys = { cookies: { _ga: 1, '_ga_*': 1, 'a.b': 1 }, session: ['state'], databases: ['db'] };
    expect(keyPattern(keys).test(name)).toBe(is);
  });

  it.each(FACTS.flatMap(({ id, keys }) => (keys.refusals ?? []).map((name) => [id, name, keys] as const)))(
    'of %s have %s, a refusal, in the list but not among what is removed',
    (_id, name, keys) => {
      const sample = name.replaceAll('*', '1');
      expect(keysOf(keys).map((key) => key.name)).toContain(name);
      expect(keyPattern(keys).test(sample)).toBe(true);
      expect(keyPattern(keys, keys.refusals).test(sample)).toBe(false);
    },
  );

  it('are none where a vendor keeps nothing', () => {
    expect(keyPattern({}).test('')).toBe(false);
    expect(keyPattern({ elsewhere: { 'x.com': { id: 1 } } }).test('id')).toBe(false);
  });
});
