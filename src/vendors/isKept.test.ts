// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { isKept } from './isKept.js';

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const VENDORS =
  '_ga _fbp ph_phc_1 lastSeenSurveyDate seenSurvey_1 tt_sessionId ttcsid ttclid li_fat_id ln_or oribi_cid hubspotutk messagesUtk ' +
  'hs-messages hjSession ajs_user_id AMP_1 mp_1_mixpanel mtm_1 matomo_1 intercom.x sentryReplaySession u_sclid tw_id clid persisted-queue';

it.each(VENDORS.split(' '))('%s is a vendor’s', (name) => {
  localStorage.setItem('theme', 'dark');
  expect(isKept()).toBe(false);
  sessionStorage.setItem(name, '1');
  expect(isKept()).toBe(true);
  sessionStorage.clear();
  localStorage.setItem(name, '1');
  expect(isKept()).toBe(true);
});

it.each('minima_consent minima_consent_receipts graph_settings theme ph list menu title hash'.split(' '))(
  '%s is none',
  (name) => {
    localStorage.setItem(name, 'ph_levels');
    expect(isKept()).toBe(false);
  },
);
