import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import { queueFunction } from './queueFunction.js';

export const pinterest: VendorFacts<'marketing'> = {
  id: 'pinterest',
  name: 'Pinterest',
  purpose: 'marketing',
  recipients: ['Pinterest Europe Limited (Ireland)', 'Pinterest, Inc. (USA)'],
  privacyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  docs: [
    'https://help.pinterest.com/en/business/article/install-the-base-code',
    'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
    'https://developers.pinterest.com/docs/track-conversions/use-limited-data-processing-flag/',
  ],
  stops: 'live',
  keys: {
    cookies: {
      ...{ _pin_unauth: 365, _epik: 365, _derived_epik: 365, _pinterest_ct: 365, _pinterest_ct_rt: 365 },
      _routing_id: 365,
    },
    elsewhere: { 'pinterest.com': { _pinterest_ct_ua: 365, _pinterest_sess: 365 } },
  },
};

/** The Pinterest tag behind consent: `setconsent` starts its events, and ends them with a withdrawal. */
export const pinterestGate = /* @__PURE__ */ defineVendor(pinterest, {
  api: 'pintrk',
  shapes: { id: [/^\d+$/, 'the number of one tag'] },
  isAlone: true,
  base: { init: 'load', seen: ['page'] },
  src: () => 'https://s.pinimg.com/ct/core.js',
  stub: () => queueFunction({ queue: 'queue', pack: (...command) => command }, { version: '3.0' }),
  // How data may be used (`opt_out_type`) is said before any is sent.
  isEarly: ([, command]) => command === 'set',
  isOurs: ([, command]) => command === 'setconsent',
  consent: (pintrk) => pintrk('setconsent', true),
  revoke: (pintrk) => pintrk('setconsent', false),
});
