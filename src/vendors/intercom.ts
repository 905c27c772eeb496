import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import type { Given, Page, VendorOptions } from './effect.js';
import { type QueueFunction, queueFunction } from './queueFunction.js';

export const intercom: VendorFacts<'preferences'> = {
  id: 'intercom',
  name: 'Intercom',
  purpose: 'preferences',
  recipients: ['Intercom R&D Unlimited Company (Ireland)', 'Intercom, Inc. (USA)'],
  privacyUrl: 'https://www.intercom.com/legal/privacy',
  docs: [
    'https://developers.intercom.com/installing-intercom/web/installation',
    'https://developers.intercom.com/installing-intercom/web/methods',
    'https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies',
  ],
  stops: 'live',
  keys: {
    cookies: { 'intercom-id-*': 275, 'intercom-session-*': 7, 'intercom-device-id-*': 275 },
    local: ['intercom.*', 'intercom-*'],
  },
};

export interface IntercomOptions<Id extends string = string> extends VendorOptions<Id> {
  /** The workspace's id. */
  readonly id: string;
  /** Where the workspace is, `us` unless given. */
  readonly region?: 'us' | 'eu' | 'au' | undefined;
  /** What it is told besides: who is logged in, and how it looks. A page may as well define `intercomSettings`. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

const boot = (tell: QueueFunction, { id, region = 'us', config }: Given<IntercomOptions>, page: Page): void => {
  const host = region === 'us' ? 'api-iam' : `api-iam.${region}`;
  tell('boot', { api_base: `https://${host}.intercom.io`, ...(page.intercomSettings as object), ...config, app_id: id });
};

/** Intercom's messenger behind consent: shut down with a withdrawal, as for a visitor who logs out, and booted anew. */
export const intercomGate = /* @__PURE__ */ defineVendor<QueueFunction, IntercomOptions>(intercom, {
  api: 'Intercom',
  shapes: { id: [/^\w+$/, "a workspace's id"], region: [/^(us|eu|au)?$/, 'us, eu, au'] },
  isAlone: true,
  src: ({ id }) => `https://widget.intercom.io/widget/${id}`,
  stub(page) {
    // With an id it would boot by itself, whenever it comes.
    page.intercomSettings = { ...(page.intercomSettings as object), app_id: undefined };
    return queueFunction({ queue: 'q' });
  },
  begin: boot,
  resume: boot,
  revoke: (tell) => tell('shutdown'),
});
