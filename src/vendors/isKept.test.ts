// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { isKept } from './isKept.js';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

const VENDORS =
  '_ga FPLC _fbp ph_phc_1 lastSeenSurveyDate seenSurvey_1 tt_sessionId ttcsid ttclid li_fat_id ln_or oribi_cid hubspotutk messagesUtk ' +
  'hs-messages hjSession ajs_user_id AMP_1 mp_1_mixpanel mtm_1 matomo_1 intercom.x sentryReplaySession u_sclid tw_id clid persisted-queue';

it.each(VENDORS.split(' '))('%s is a vendor’s', async (name) => {
  localStorage.setItem('theme', 'dark');
  expect(await isKept()).toBe(false);
  sessionStorage.setItem(name, '1');
  expect(await isKept()).toBe(true);
  sessionStorage.clear();
  localStorage.setItem(name, '1');
  expect(await isKept()).toBe(true);
});

it.each('minima_consent minima_consent_receipts graph_settings theme ph list menu title hash'.split(' '))(
  '%s is none',
  async (name) => {
    localStorage.setItem(name, 'ph_levels');
    expect(await isKept()).toBe(false);
  },
);

it.each([
  [['mixpanelBrowserDb'], true],
  [['AMP_1'], true],
  [['1_amp_session_replay_events'], true],
  [['sentry-offline'], true],
  [['theme', 'keyval-store'], false],
  [[], false],
])('of databases %j are a vendor’s: %s', async (names, is) => {
  vi.stubGlobal('indexedDB', { databases: async () => names.map((name) => ({ name, version: 1 })) });
  expect(await isKept()).toBe(is);
});
