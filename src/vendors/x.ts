import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import { queueFunction } from './queueFunction.js';

export const x: VendorFacts<'marketing'> = {
  id: 'x',
  name: 'X',
  purpose: 'marketing',
  recipients: ['X Internet Unlimited Company (Ireland)', 'X Corp. (USA)'],
  privacyUrl: 'https://x.com/en/privacy',
  docs: [
    'https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/about-conversion-tracking',
    'https://help.x.com/en/rules-and-policies/x-cookies',
  ],
  stops: 'reload',
  keys: {
    cookies: { _twpid: 390, _twsid: 390, _twclid: 90 },
    elsewhere: {
      'x.com': { guest_id: 400, guest_id_ads: 400, guest_id_marketing: 400, personalization_id: 400 },
      't.co': { muc_ads: 400 },
    },
  },
};

/** The X pixel behind consent. It has no consent call: a reload finishes a withdrawal. */
export const xGate = /* @__PURE__ */ defineVendor(x, {
  api: 'twq',
  shapes: { id: [/^[a-z\d]+$/, 'the id of one pixel such as o1abc'] },
  isAlone: true,
  // Which counts the page view too.
  base: { init: 'config' },
  src: () => 'https://static.ads-twitter.com/uwt.js',
  stub: () => queueFunction({ queue: 'queue', handler: 'exe' }, { version: '1.1' }),
});
