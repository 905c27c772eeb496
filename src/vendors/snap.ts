import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import { queueFunction } from './queueFunction.js';

export const snap: VendorFacts<'marketing'> = {
  id: 'snap',
  name: 'Snapchat',
  purpose: 'marketing',
  recipients: ['Snap Group Limited (United Kingdom)', 'Snap B.V. (Netherlands)', 'Snap Inc. (USA)'],
  privacyUrl: 'https://values.snap.com/privacy/privacy-policy',
  docs: [
    'https://businesshelp.snapchat.com/s/article/pixel-website-install',
    'https://www.snap.com/privacy/cookie-information',
  ],
  stops: 'reload',
  keys: {
    cookies: { _scid: 390, _scid_r: 390, _sctr: 390, _ScCbts: 390 },
    local: ['u_sclid', 'u_sclid_r'],
    session: ['u_scsid', 'u_scsid_r'],
    elsewhere: { 'snapchat.com': { sc_at: 390 }, 'sc-static.net': { 'X-AB': 1 } },
  },
};

/** The Snap pixel behind consent. It has no consent call: a reload finishes a withdrawal. */
export const snapGate = /* @__PURE__ */ defineVendor(snap, {
  api: 'snaptr',
  shapes: {
    id: [/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'the id of one pixel such as c9215353-1234-4abc-8def-1234567890ab'],
  },
  isAlone: true,
  base: { init: 'init', seen: ['track', 'PAGE_VIEW'] },
  src: () => 'https://sc-static.net/scevent.min.js',
  stub: () => queueFunction({ queue: 'queue', handler: 'handleRequest' }),
});
