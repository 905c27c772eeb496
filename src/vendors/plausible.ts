import type { VendorFacts } from '../facts.js';
import { isOn } from '../isOn.js';
import { defineVendor } from './defineVendor.js';
import type { VendorOptions } from './effect.js';
import { HTTPS_ADDRESS } from './httpsAddress.js';
import { type QueueFunction, queueFunction } from './queueFunction.js';

export const plausible: VendorFacts<'analytics'> = {
  id: 'plausible',
  name: 'Plausible Analytics',
  purpose: 'analytics',
  recipients: ['Plausible Insights OÜ (Estonia)'],
  privacyUrl: 'https://plausible.io/privacy',
  docs: [
    'https://plausible.io/docs/plausible-script',
    'https://plausible.io/docs/script-extensions',
    'https://plausible.io/docs/excluding-localstorage',
    'https://plausible.io/data-policy',
  ],
  // How long the page was looked at it says once more, and cannot be told not to.
  stops: 'reload',
  keys: {},
};

export interface PlausibleOptions<Id extends string = string> extends VendorOptions<Id> {
  /** The site's script, `pa-…`; or its domain, `example.org`, for the older script that is the same for all. */
  readonly id: string;
  /** Where it is: `https://plausible.io` unless given, or one's own. */
  readonly host?: string | undefined;
  /** Each part of an address behind `#` is a page. */
  readonly hash?: boolean | string | undefined;
  /** Of the newer script: more of its own configuration (https://plausible.io/docs/script-extensions). */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What the older script asks localStorage for before each event (https://plausible.io/docs/excluding-localstorage): it begins by
 * itself, and takes no configuration. It is answered by what every storage has, so nothing is kept, and not past this page.
 */
const FLAG = 'plausible_ignore';
const ignore = (isIgnored: boolean): boolean =>
  isIgnored
    ? Reflect.defineProperty(Storage.prototype, FLAG, { value: 'true', configurable: true })
    : Reflect.deleteProperty(Storage.prototype, FLAG);

const isDomain = (id: string): boolean => id.includes('.');

/** Plausible Analytics behind consent. It keeps nothing; after a withdrawal no event is sent, and a reload ends the rest. */
export const plausibleGate = /* @__PURE__ */ defineVendor<QueueFunction, PlausibleOptions>(plausible, {
  api: 'plausible',
  shapes: { id: [/^pa-[\w-]+$|^[^\s/]+\.[^\s/]+$/, "a site's script such as pa-abc123, or its domain"], host: HTTPS_ADDRESS },
  isAlone: true,
  src({ id, host = 'https://plausible.io', hash = false }) {
    const file = isDomain(id) ? `script${isOn(hash) ? '.hash' : ''}` : id;
    return `${host.replace(/\/$/, '')}/js/${file}.js`;
  },
  data: ({ id }) => (isDomain(id) ? { domain: id } : {}),
  stub(_page, { id, config, hash = false, isGranted }) {
    if (isDomain(id)) ignore(!isGranted());
    const transform = config?.transformRequest as ((payload: unknown) => unknown) | undefined;
    const transformRequest = (payload: unknown): unknown => isGranted() && (transform ? transform(payload) : payload);
    const options = { ...(isOn(hash) && { hashBasedRouting: true }), ...config, transformRequest };
    // What its own snippet leaves behind for its script, which begins by itself.
    return queueFunction({ queue: 'q' }, { o: options, init: () => {} });
  },
  asleep: { o: undefined },
  resume: () => void ignore(false),
  revoke(_api, _page, _arrived, { id }) {
    if (isDomain(id)) ignore(true);
  },
});
