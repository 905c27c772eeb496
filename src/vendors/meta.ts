import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import type { VendorOptions } from './effect.js';

export const meta: VendorFacts<'marketing'> = {
  id: 'meta',
  name: 'Meta',
  purpose: 'marketing',
  recipients: ['Meta Platforms Ireland Limited (Ireland)', 'Meta Platforms, Inc. (USA)'],
  privacyUrl: 'https://www.facebook.com/privacy/policy/',
  docs: [
    'https://developers.facebook.com/docs/meta-pixel/implementation/gdpr',
    'https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options',
    'https://developers.facebook.com/docs/meta-pixel/implementation/accurate_event_tracking',
    'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
  ],
  stops: 'live',
  keys: {
    cookies: { _fbp: 90, _fbc: 90 },
    local: ['lastExternalReferrer', 'lastExternalReferrerTime'],
    elsewhere: { 'facebook.com': { fr: 90, datr: 400, sb: 400 } },
  },
};

/** The pixel's command function: a queue until its script arrives and sets `callMethod`. */
interface Fbq {
  (...command: unknown[]): void;
  callMethod?: (...command: unknown[]) => void;
  queue: unknown[];
  isOpen: boolean;
}

export interface MetaOptions<Id extends string = string> extends VendorOptions<Id> {
  /** `['LDU']`: Limited Data Use, for visitors from the US states that Meta has it for; who has opted out is not seen at all. */
  readonly dataProcessingOptions?: readonly string[] | undefined;
}

/** What is told to the pixel, of consent too, waits in the queue until its script arrives. */
const tell = (fbq: Fbq, ...command: unknown[]): void => {
  if (fbq.callMethod) fbq.callMethod(...command);
  else fbq.queue.push(command);
};

/**
 * The Meta pixel behind consent. While revoked the pixel would keep calls and send them with the next grant
 * (https://developers.facebook.com/docs/meta-pixel/implementation/gdpr): so after a withdrawal calls are dropped, and of
 * consent only the gate speaks.
 */
export const metaGate = /* @__PURE__ */ defineVendor(meta, {
  api: 'fbq',
  shapes: { id: [/^\d+$/, 'the number of a pixel, or several separated by spaces'] },
  base: { init: 'init', seen: ['track', 'PageView'], single: 'trackSingle' },
  src: () => 'https://connect.facebook.net/en_US/fbevents.js',
  stub(page) {
    const fbq = ((...command: unknown[]) => {
      if (fbq.isOpen && command[0] !== 'consent') tell(fbq, ...command);
    }) as Fbq;
    page._fbq = fbq;
    return Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', queue: [], isOpen: true });
  },
  asleep: { isOpen: false },
  begin(fbq, { dataProcessingOptions }: MetaOptions) {
    // 0, 0: Meta finds out the country and the state.
    if (dataProcessingOptions) fbq('dataProcessingOptions', dataProcessingOptions, 0, 0);
  },
  // How data may be used is said before any is sent (`dataProcessingOptions`, `set`).
  isEarly: ([, command]) => !/^track/.test(String(command)),
  consent: (fbq) => tell(fbq, 'consent', 'grant'),
  resume(fbq) {
    fbq.isOpen = true;
  },
  revoke(fbq) {
    tell(fbq, 'consent', 'revoke');
    fbq.isOpen = false;
  },
});
