import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';

export const microsoft: VendorFacts<'marketing'> = {
  id: 'microsoft',
  name: 'Microsoft Advertising',
  purpose: 'marketing',
  recipients: ['Microsoft Ireland Operations Limited (Ireland)', 'Microsoft Corporation (USA)'],
  privacyUrl: 'https://privacy.microsoft.com/privacystatement',
  docs: [
    'https://help.ads.microsoft.com/apex/index/3/en/60119',
    'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent',
    'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consentfaq',
  ],
  stops: 'reload',
  keys: {
    // Not `_uetmsdns`, by which a site itself has the tag send nothing.
    cookies: { _uetsid: 1, _uetvid: 390, _uetuid: 390, _uetmsclkid: 90 },
    local: ['_uetsid', '_uetsid_exp', '_uetvid', '_uetvid_exp'],
    elsewhere: { 'bing.com': { MUID: 390, MSPTC: 390, SRM_B: 390, MR: 7, _EDGE_S: 0 } },
  },
};

/** A queue of words: `push('event', 'buy', {…})` adds three. */
type Queue = Pick<unknown[], 'push'>;
type Uet = new (options: object) => Queue;

const say = (uetq: Queue, what: 'default' | 'update', isGranted: boolean): void =>
  void uetq.push('consent', what, { ad_storage: isGranted ? 'granted' : 'denied' });

/** Microsoft's UET tag behind consent. Denied alone, it goes on without cookies: so a reload finishes a withdrawal. */
export const microsoftGate = /* @__PURE__ */ defineVendor(microsoft, {
  api: 'uetq',
  shapes: { id: [/^\d+$/, 'the number of one tag'] },
  isAlone: true,
  src: () => 'https://bat.bing.com/bat.js',
  stub(): Queue {
    const uetq: unknown[] = [];
    say(uetq, 'default', false);
    return uetq;
  },
  arrive(page, q, { id, config }) {
    const uetq = new (page.UET as Uet)({ ti: id, enableAutoSpaTracking: true, ...config, q });
    uetq.push('pageLoad');
    return uetq;
  },
  isOurs: ([, command]) => command === 'consent',
  // It is for ads, whatever else a site has it for.
  consent: (uetq, { marketing }) => say(uetq, 'update', !marketing || marketing.granted),
  revoke: (uetq) => say(uetq, 'update', false),
});
