import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import { queueFunction } from './queueFunction.js';

export const clarity: VendorFacts<'analytics'> = {
  id: 'clarity',
  name: 'Microsoft Clarity',
  purpose: 'analytics',
  recipients: ['Microsoft Ireland Operations Limited (Ireland)', 'Microsoft Corporation (USA)'],
  privacyUrl: 'https://privacy.microsoft.com/privacystatement',
  docs: [
    'https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2',
    'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
  ],
  stops: 'live',
  keys: {
    cookies: { _clck: 365, _clsk: 1 },
    session: ['_cltk'],
    elsewhere: {
      'clarity.ms': { CLID: 365, MUID: 390, ANONCHK: 1, MR: 7, SM: 0 },
      'bing.com': { MUID: 390, SRM_B: 390 },
    },
    // As Microsoft Advertising knows a browser again: for `ad_Storage`, which follows the answer on marketing.
    purposes: { MUID: 'marketing', MR: 'marketing', ANONCHK: 'marketing', SM: 'marketing', SRM_B: 'marketing' },
  },
};

const word = (granted: boolean | undefined): 'granted' | 'denied' => (granted ? 'granted' : 'denied');

/**
 * Microsoft Clarity behind consent. Denied alone, it goes on without cookies
 * (https://github.com/microsoft/clarity/issues/570): so it is stopped as well.
 */
export const clarityGate = /* @__PURE__ */ defineVendor(clarity, {
  api: 'clarity',
  shapes: { id: [/^[a-z\d]+$/, 'the id of one project such as abc123'] },
  isAlone: true,
  src: ({ id }) => `https://www.clarity.ms/tag/${encodeURIComponent(id)}`,
  stub: () => queueFunction({ queue: 'q' }),
  asleep: { t: true }, // as if there were one already
  isOurs: ([, command]) => /^consent/.test(String(command)),
  consent(tell, { marketing }) {
    tell('consentv2', { ad_Storage: word(marketing?.granted), analytics_Storage: 'granted' });
  },
  resume: (tell) => tell('start'),
  revoke(tell) {
    tell('consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' });
    tell('stop');
  },
});
