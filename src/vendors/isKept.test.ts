// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FACTS } from './all.js';
import { isKept } from './isKept.js';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

/** All of Google's tags are in one file. */
const fileOf = (id: string): string => id.replace(/^google-.*/, 'google');

const FILES = [...new Set(FACTS.map(({ id }) => fileOf(`${id}`)))];

/** Whose files are fetched. */
const kept = async (): Promise<string[]> => {
  const all = await Promise.all(FILES.map(async (file) => ((await isKept(file)) ? [file] : [])));
  return all.flat();
};

const DECLARED = FACTS.flatMap(({ id, keys: { cookies = {}, local = [], session = [], refusals = [] } }) =>
  [...new Set([...Object.keys(cookies), ...local, ...session])].flatMap((name) =>
    refusals.includes(name) ? [] : [[name.replaceAll('*', '1'), fileOf(`${id}`)]],
  ),
);

it.each([...DECLARED, ['mp_shop', 'mixpanel']])('%s is of %s, and of nobody else', async (name, file) => {
  localStorage.setItem('theme', 'dark');
  expect(await kept()).toEqual([]);
  sessionStorage.setItem(name!, '1');
  expect(await kept()).toEqual([file]);
  sessionStorage.clear();
  localStorage.setItem(name!, '1');
  expect(await kept()).toEqual([file]);
});

const REFUSALS = FACTS.flatMap(({ keys }) => keys.refusals ?? []).map((name) => name.replaceAll('*', '1'));

it.each(REFUSALS)('%s stays, and so nobody’s file is fetched for it', async (name) => {
  localStorage.setItem(name, '0');
  expect(await kept()).toEqual([]);
});

describe('of nobody', () => {
  it.each(
    (
      'minima_consent minima_consent_receipts graph_settings theme ph list menu title hash ttl hjelp tt_token hs-theme ' +
      '__stripe_mid __stripe_sid _grecaptcha _csrf _shopify_y __cf_bm _gitlab_session _gatsby _fblogin _session_id __Host-sid'
    ).split(' '),
  )('is %s', async (name) => {
    localStorage.setItem(name, 'ph_levels');
    expect(await kept()).toEqual([]);
  });
});

it.each([
  [['mixpanelBrowserDb'], ['mixpanel']],
  [['AMP_1'], ['amplitude']],
  [['1_amp_session_replay_events'], ['amplitude']],
  [['sentry-offline'], ['sentry']],
  [['theme', 'keyval-store'], []],
  [[], []],
])('of databases %j are theirs: %s', async (names, files) => {
  vi.stubGlobal('indexedDB', { databases: async () => names.map((name) => ({ name, version: 1 })) });
  expect(await kept()).toEqual(files);
});

describe('with a prefix that the site has given', () => {
  const said = { config: { cookie_prefix: 'shop' } };
  it.each(['shop_ga', 'shop_ga_ONE', 'shop_gcl_au', 'shop_au', '_ga'])('%s is of Google', async (name) => {
    localStorage.setItem(name, '1');
    expect(await isKept('google', said)).toBe(true);
  });
  it.each(['shop', 'shop_cart', 'shop_token', 'shopper_ga', 'my_shop_ga'])('%s is the site’s own', async (name) => {
    localStorage.setItem(name, '1');
    expect(await isKept('google', said)).toBe(false);
  });
});
