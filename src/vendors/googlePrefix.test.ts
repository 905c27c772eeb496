import { expect, it } from 'vitest';
import { google, googleAds, googleAdsGate, googleGate, googleTagManager } from './google.js';
import { withoutPrefix, withPrefix } from './googlePrefix.js';
import { keyPattern } from './keyPattern.js';

const NAMES = ['shop_ga', 'shop_ga_ONE', 'shop_gid', 'shop_gcl_au', 'shop_au', 'shop_aw'];
const said = { cookie_prefix: 'shop' };

it.each(NAMES)('%s is a cookie of a tag with that prefix, and of none without it', (name) => {
  expect(keyPattern(withPrefix(google.keys, said)).test(name)).toBe(true);
  expect(keyPattern(withPrefix(google.keys, {})).test(name)).toBe(false);
});

it('ads with a prefix are for marketing, in whichever tag they are', () => {
  for (const { keys } of [google, googleTagManager]) expect(withPrefix(keys, said).purposes?.shop_au).toBe('marketing');
  expect(withPrefix(googleTagManager.keys, said).purposes?.shop_ga).toBe('analytics');
});

it.each(['FPLC', '_ga', '_gcl_*'])('%s stays as it is', (name) => {
  expect(withPrefix(google.keys, said).cookies).toHaveProperty([name]);
});

it('what is no prefix adds nothing', () => {
  for (const prefix of [undefined, '', 5, {}])
    expect(withPrefix(googleAds.keys, { cookie_prefix: prefix })).toBe(googleAds.keys);
});

it('an app’s gates tell of it, too', () => {
  expect(googleGate({ id: 'G-ONE', config: said }).facts?.keys.cookies).toHaveProperty('shop_ga');
  expect(googleAdsGate({ id: 'AW-1', config: said }).facts?.keys.cookies).toHaveProperty('shop_aw');
});

it.each([
  ['shop_ga', '_ga'],
  ['shop_aw', '_gcl_aw'],
  ['_ga', '_ga'],
  ['shop', 'shop'],
  ['shop_cart', '_cart'],
  ['workshop_ga', 'workshop_ga'],
])('%s is usually called %s', (name, usual) => expect(withoutPrefix(name, ['', 'shop'])).toBe(usual));
