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
  src: () => 'https://sc-static.net/scevent.min.js',
  stub: () => queueFunction({ queue: 'queue', handler: 'handleRequest' }),
  begin(snaptr, { id, config }) {
    snaptr('init', id, ...(config ? [config] : []));
    snaptr('track', 'PAGE_VIEW');
  },
});
