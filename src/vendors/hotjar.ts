import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import type { VendorOptions } from './effect.js';
import { type QueueFunction, queueFunction } from './queueFunction.js';

export const hotjar: VendorFacts<'analytics'> = {
  id: 'hotjar',
  name: 'Hotjar',
  purpose: 'analytics',
  recipients: ['Hotjar Limited (Malta)', 'Contentsquare SAS (France)'],
  privacyUrl: 'https://www.hotjar.com/legal/policies/privacy/',
  docs: [
    'https://help.hotjar.com/hc/en-us/articles/115009336727-How-to-Install-Your-Hotjar-Tracking-Code',
    'https://help.hotjar.com/hc/en-us/articles/6952777582999-Cookies-Set-by-the-Hotjar-Tracking-Code',
    'https://docs.contentsquare.com/en/web/cookies/',
  ],
  stops: 'reload',
  keys: {
    cookies: {
      ...{ '_hjSessionUser_*': 365, '_hjSession_*': 1, _hjUserAttributesHash: 1, _hjHasCachedUserAttributes: 0 },
      ...{ _hjClosedSurveyInvites: 365, _hjDonePolls: 365, _hjMinimizedPolls: 365, _hjShownFeedbackMessage: 365 },
      ...{ _hjid: 365, '_hjIncludedIn*': 1, _hjFirstSeen: 1, '_hjAbsoluteSession*': 1, '_hjSession*': 1 },
      // Of the tag that sites get since it became Contentsquare's.
      ...{ _cs_id: 396, _cs_c: 396, _cs_s: 1, _cs_s_ctx: 1, _cs_i: 3, _cs_cvars: 0, '_cs_*': 396 },
    },
    // Not `hj*`, as a site may call its own.
    local: ['_hj*', 'hjViewport*', 'hjActive*'],
    session: ['_hj*', 'hjViewport*', 'hjActive*', '_cs_*'],
  },
};

export interface HotjarOptions<Id extends string = string> extends VendorOptions<Id> {
  /** The site's id, such as `1234567`; or of Contentsquare's own tag its 13 letters and figures. */
  readonly id: string;
  /** The version of the snippet, 6 unless given. */
  readonly sv?: string | number | undefined;
}

/** Hotjar behind consent. Nothing can be said to it of consent: a reload finishes a withdrawal. */
export const hotjarGate = /* @__PURE__ */ defineVendor<QueueFunction, HotjarOptions>(hotjar, {
  api: 'hj',
  shapes: {
    id: [/^(\d{1,12}|[\da-f]{13})$/, "a site's id such as 1234567, or the 13 letters and figures of a Contentsquare tag"],
    sv: [/^\d*$/, 'a number'],
  },
  isAlone: true,
  src: ({ id, sv = 6 }) =>
    `${id}`.length < 13 ? `https://static.hotjar.com/c/hotjar-${id}.js?sv=${sv}` : `https://t.contentsquare.net/uxa/${id}.js`,
  stub(page, { id, sv = 6, isGranted }) {
    page._hjSettings = { hjid: +id, hjsv: +sv };
    // With which its script begins, unless there is one already: when it comes too late, there is, and it does nothing.
    page.hjBootstrap = isGranted() ? undefined : () => {};
    return queueFunction({ queue: 'q' });
  },
});
