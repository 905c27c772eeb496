import type { VendorFacts } from '../facts.js';
import { isOn } from '../isOn.js';
import { defineVendor } from './defineVendor.js';
import type { VendorOptions } from './effect.js';
import { HTTPS_ADDRESS } from './httpsAddress.js';

export const segment: VendorFacts<'analytics'> = {
  id: 'segment',
  name: 'Segment',
  purpose: 'analytics',
  recipients: ['Twilio Ireland Limited (Ireland)', 'Twilio Inc. (USA)'],
  privacyUrl: 'https://www.twilio.com/en-us/legal/privacy',
  docs: [
    'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/quickstart',
    'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/middleware',
    'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update',
  ],
  // What it passes events on to within the page runs by itself.
  stops: 'reload',
  keys: {
    cookies: { 'ajs_*': 365, 's:context.referrer': 365 },
    local: ['ajs_*', 'persisted-queue:v1:*', 'analytics_session_id', 'analytics_session_id.last_access'],
  },
};

export interface SegmentOptions<Id extends string = string> extends VendorOptions<Id> {
  /** Where its script is: `https://cdn.segment.com` unless given, or a domain of one's own for it. */
  readonly host?: string | undefined;
  /**
   * What `analytics.load` is given besides the key. Of a workspace in the EU:
   * `{ integrations: { 'Segment.io': { apiHost: 'events.eu1.segmentapis.com/v1' } } }`.
   */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** `false`: the page says itself that it was seen. */
  readonly page?: boolean | string | undefined;
}

/** What can be said to it before its script is there. */
const METHODS =
  'trackSubmit trackClick trackLink trackForm pageview identify reset group track ready alias debug page screen once off on addSourceMiddleware addIntegrationMiddleware setAnonymousId addDestinationMiddleware register';

type Queue = unknown[][] & Record<string, (...args: unknown[]) => unknown>;

interface Event {
  readonly payload: unknown;
  next(payload: unknown): void;
}

/**
 * Segment behind consent. It has no call that ends it: after a withdrawal no event passes, and a reload ends what it has passed
 * events on to.
 */
export const segmentGate = /* @__PURE__ */ defineVendor<Queue, SegmentOptions>(segment, {
  api: 'analytics',
  shapes: { id: [/^\w+$/, 'the write key of a source'], host: HTTPS_ADDRESS },
  isAlone: true,
  src: ({ id, host = 'https://cdn.segment.com' }) => `${host.replace(/\/$/, '')}/analytics.js/v1/${id}/analytics.min.js`,
  stub(_page, { id, host, config }) {
    const methods = METHODS.split(' ');
    const snippet = { invoked: true, methods, SNIPPET_VERSION: '5.2.0', _writeKey: id, _cdn: host, _loadOptions: config };
    const queue = Object.assign([] as unknown[][], snippet) as unknown as Queue;
    for (const method of methods) {
      queue[method] = (...args) => {
        queue.push([method, ...args]);
        return queue;
      };
    }
    return queue;
  },
  asleep: { _loadOptions: { disable: true } },
  begin(analytics, { isGranted, page }) {
    analytics.addSourceMiddleware?.(({ payload, next }: Event) => isGranted() && next(payload));
    if (isOn(page ?? true)) analytics.page?.();
  },
  isEarly: ([method]) => /Middleware$|^(setAnonymousId|register)$/.test(method),
  revoke: (analytics) => analytics.reset?.(),
});
