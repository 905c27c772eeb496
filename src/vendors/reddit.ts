import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import { queueFunction } from './queueFunction.js';

export const reddit: VendorFacts<'marketing'> = {
  id: 'reddit',
  name: 'Reddit',
  purpose: 'marketing',
  recipients: ['Reddit Netherlands B.V. (Netherlands)', 'Reddit, Inc. (USA)'],
  privacyUrl: 'https://www.reddit.com/policies/privacy-policy',
  docs: ['https://business.reddithelp.com/s/article/Reddit-Pixel', 'https://www.reddit.com/policies/cookies'],
  stops: 'reload',
  keys: { cookies: { _rdt_uuid: 90, _rdt_cid: 90, _rdt_em: 90 } },
};

/**
 * The Reddit pixel behind consent. It can be told to keep no cookies, but goes on (`disableFirstPartyCookies`): a reload
 * finishes a withdrawal.
 */
export const redditGate = /* @__PURE__ */ defineVendor(reddit, {
  api: 'rdt',
  shapes: { id: [/^[at]2_\w+$/, 'the id of one pixel such as a2_abc'] },
  isAlone: true,
  base: { init: 'init', seen: ['track', 'PageVisit'] },
  src: ({ id }) => `https://www.redditstatic.com/ads/pixel.js?pixel_id=${encodeURIComponent(id)}`,
  stub: () => queueFunction({ queue: 'callQueue', handler: 'sendEvent' }),
  resume: (rdt) => rdt('enableFirstPartyCookies'),
  revoke: (rdt) => rdt('disableFirstPartyCookies'),
});
