import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import { queueFunction } from './queueFunction.js';

export const linkedin: VendorFacts<'marketing'> = {
  id: 'linkedin',
  name: 'LinkedIn',
  purpose: 'marketing',
  recipients: ['LinkedIn Ireland Unlimited Company (Ireland)', 'LinkedIn Corporation (USA)'],
  privacyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  docs: ['https://www.linkedin.com/help/lms/answer/a418880', 'https://www.linkedin.com/legal/l/cookie-table'],
  stops: 'reload',
  keys: {
    cookies: { li_fat_id: 30, li_giant: 7, ln_or: 1, oribi_cid: 365, oribi_user_guid: 365, oribili_user_guid: 365 },
    local: ['li_adsId'],
    session: ['li_adsId'],
    elsewhere: {
      'linkedin.com': {
        ...{ bcookie: 365, bscookie: 365, li_gc: 180, li_sugr: 90, lidc: 1, UserMatchHistory: 30 },
        ...{ AnalyticsSyncHistory: 30, lms_ads: 30, lms_analytics: 30 },
      },
    },
  },
};

/** LinkedIn's Insight Tag behind consent. It has no consent call: a reload finishes a withdrawal. */
export const linkedinGate = /* @__PURE__ */ defineVendor(linkedin, {
  api: 'lintrk',
  shapes: { id: [/^\d+$/, 'the number of a partner, or several separated by spaces'] },
  src: () => 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
  stub(page) {
    page._linkedin_data_partner_ids = [];
    // Else it counts a page view by itself as soon as it comes.
    page._wait_for_lintrk = true;
    return queueFunction({ queue: 'q', pack: (command, data) => [command, data] });
  },
  begin(_lintrk, { id }, page) {
    page._linkedin_partner_id = id;
    (page._linkedin_data_partner_ids as string[]).push(id);
    page._wait_for_lintrk = false;
  },
});
