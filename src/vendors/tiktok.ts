import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';

const SCRIPT = 'https://analytics.tiktok.com/i18n/pixel/events.js';

export const tiktok: VendorFacts<'marketing'> = {
  id: 'tiktok',
  name: 'TikTok',
  purpose: 'marketing',
  recipients: [
    'TikTok Technology Limited (Ireland)',
    'TikTok Information Technologies UK Limited (United Kingdom)',
    'TikTok Inc. (USA)',
  ],
  privacyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en',
  docs: [
    'https://ads.tiktok.com/help/article/how-to-use-cookies-with-tiktok-pixel',
    'https://business-api.tiktok.com/portal/docs/pixel-cookie-consent-mode/v1.3',
  ],
  stops: 'live',
  keys: {
    cookies: { _ttp: 390, _tt_enable_cookie: 390, ttclid: 90, 'ttcsid*': 90 },
    // Not `tt_*`, as a site may call its own.
    session: ['tt_appInfo', 'tt_sessionId', 'tt_pixel_*'],
    elsewhere: { 'tiktok.com': { _ttp: 390 } },
  },
};

/** What can be said to the pixel before its script is there. */
const METHODS = [
  ...['page', 'track', 'identify', 'instances', 'debug', 'on', 'off', 'once', 'ready', 'alias', 'group'],
  ...['enableCookie', 'disableCookie', 'holdConsent', 'revokeConsent', 'grantConsent'],
] as const;

type Queue = unknown[][] &
  Record<(typeof METHODS)[number] | 'instance', (...args: unknown[]) => unknown> &
  Record<'_i' | '_t' | '_o', Record<string, unknown>>;

/** A queue of calls, each with its name first. */
const createQueue = (properties: object): Queue => {
  const queue = Object.assign([] as unknown[][], properties) as Queue;
  for (const method of METHODS) queue[method] = (...args) => void queue.push([method, ...args]);
  return queue;
};

/** The TikTok pixel behind consent: told so by its own consent calls, and silent after a withdrawal. */
export const tiktokGate = /* @__PURE__ */ defineVendor(tiktok, {
  api: 'ttq',
  shapes: { id: [/^[A-Z\d]+$/, 'the id of one pixel, capital letters and figures'] },
  isAlone: true,
  src: ({ id }) => `${SCRIPT}?sdkid=${encodeURIComponent(id)}&lib=ttq`,
  stub(page): Queue {
    page.TiktokAnalyticsObject = 'ttq';
    return createQueue({ methods: METHODS, _i: {}, _t: {}, _o: {} });
  },
  begin(ttq, { id }) {
    const pixel = createQueue({ _u: SCRIPT });
    ttq.instance = () => pixel;
    ttq._i[id] = pixel;
    ttq._t[id] = Date.now();
    ttq._o[id] = {};
    ttq.page();
  },
  isEarly: ([method]) => method === 'identify',
  isOurs: ([method]) => /Consent$/.test(method),
  consent: (ttq) => ttq.grantConsent(),
  revoke: (ttq) => ttq.revokeConsent(),
});
