import type { VendorFacts } from '../facts.js';
import { cancelScript } from './cancelScript.js';
import { defineVendor } from './defineVendor.js';
import { type QueueFunction, queueFunction } from './queueFunction.js';

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

const cancelLibrary = (): void => {
  for (const { src } of document.scripts) if (/^https:[\w./-]+\.clarity\.ms\/.+\.js$/.test(src)) cancelScript(src);
};

/** Without what it sends when it is stopped: what is left, at once and by a beacon. */
const silently = (run: () => void): void => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'sendBeacon');
  Reflect.defineProperty(navigator, 'sendBeacon', { configurable: true, value: () => true });
  try {
    run();
  } finally {
    if (own) Reflect.defineProperty(navigator, 'sendBeacon', own);
    else Reflect.deleteProperty(navigator, 'sendBeacon');
  }
};

/** After this it begins again where it has stopped by itself, for a page that has changed its address. */
const RESTART = 250;

/**
 * Microsoft Clarity behind consent. Denied, it would begin again without cookies
 * (https://github.com/microsoft/clarity/blob/master/packages/clarity-js/src/data/metadata.ts): so it is stopped instead.
 */
export const clarityGate = /* @__PURE__ */ defineVendor(clarity, {
  api: 'clarity',
  shapes: { id: [/^[a-z\d]+$/, 'the id of one project such as abc123'] },
  isAlone: true,
  src: ({ id }) => `https://www.clarity.ms/tag/${encodeURIComponent(id)}`,
  stub: () => queueFunction({ queue: 'q' }, { isStub: true }),
  asleep: { t: true }, // as if there were one already
  isOurs: ([, command]) => /^consent/.test(String(command)),
  consent(tell, { marketing }) {
    tell('consentv2', { ad_Storage: word(marketing?.granted), analytics_Storage: 'granted' });
  },
  // Its tag brings a library, which takes over.
  isThere: (tell) => !tell.isStub,
  resume: (tell) => tell('start', {}),
  revoke(tell, page, _arrived, { isGranted }) {
    if (tell.isStub) {
      cancelLibrary();
      return;
    }
    let library = tell;
    silently(() => {
      // It may have gone to sleep, to begin again with the next movement, and have put a queue in its place. A start ends that.
      // https://github.com/microsoft/clarity/blob/master/packages/clarity-js/src/core/index.ts
      tell('start', {});
      library = page.clarity as QueueFunction;
      library('stop');
    });
    setTimeout(() => isGranted() || silently(() => library('stop')), RESTART);
  },
});
