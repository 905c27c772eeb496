import { ON_SCRIPT_TAG } from '../environment.js';
import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import type { SdkOptions } from './effect.js';
import { HTTPS_ADDRESS } from './httpsAddress.js';
import type { Shape } from './idsOf.js';
import type { Call } from './standIn.js';

export const sentry: VendorFacts<'errors'> = {
  id: 'sentry',
  name: 'Sentry',
  purpose: 'errors',
  recipients: ['Functional Software, Inc. (USA)'],
  privacyUrl: 'https://sentry.io/privacy/',
  docs: [
    'https://docs.sentry.io/platforms/javascript/install/loader/',
    'https://docs.sentry.io/platforms/javascript/session-replay/',
    'https://github.com/getsentry/sentry-javascript/discussions/7464',
  ],
  stops: 'live',
  keys: { session: ['sentryReplaySession'], databases: ['sentry-offline'] },
};

export interface SentryOptions<Id extends string = string> extends SdkOptions<Id> {
  /** The public key of the loader script; with `load`, the DSN. */
  readonly id: string;
  /**
   * Where the loader is: `https://js.sentry-cdn.com` unless given, `https://js-de.sentry-cdn.com` for the EU; of a Sentry of one's
   * own `https://errors.example.org/js-sdk-loader`, or else `src` has its whole address.
   */
  readonly host?: string | undefined;
  /** What `Sentry.init` is given. A page may as well define `sentryOnLoad`, and call it there. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

interface Transport {
  send(envelope: unknown): PromiseLike<unknown>;
}

interface Client {
  getOptions(): { enabled?: boolean };
  getTransport(): Transport | undefined;
}

interface Api {
  init(options: object): void;
  getClient?(): Client | undefined;
  getReplay?(): { stop(): unknown } | undefined;
  getIsolationScope?(): { clearBreadcrumbs(): unknown };
  /** What waits for the loader. */
  calls?: Call[];
}

type Methods = Record<string, (...args: unknown[]) => void>;

/** Whether a DSN is of a Sentry of one's own. */
const isSelfHosted = (id: unknown): boolean => /^https:/.test(`${id}`) && !/@([\w-]+\.)*sentry\.io(:\d+)?\//.test(`${id}`);
const OWN_HOST: Shape = [
  /^https:\/\/[^\s?#]+$/,
  'where the loader script of your own Sentry is, such as https://errors.example.org/js-sdk-loader',
];

/** What can be said to it before its loader is there. */
const METHODS =
  'onLoad forceLoad init addBreadcrumb captureMessage captureException captureEvent configureScope withScope showReportDialog';

/**
 * Sentry behind consent. It is disabled with a withdrawal, and a replay that it was recording ends; with the next grant on the
 * same page errors are reported again, and a replay waits for the next page.
 */
export const sentryGate = /* @__PURE__ */ defineVendor<Api, SentryOptions>(sentry, {
  api: 'Sentry',
  shapes: ({ id, src, load }) => ({
    id: [/^(\w+|https:\/\/\S+)$/, 'a DSN, or the public key in the address of the loader script'],
    // sentry-cdn.com has no script of somebody's own Sentry, and would be told of the visitor for nothing.
    host: src || load || !isSelfHosted(id) ? HTTPS_ADDRESS : OWN_HOST,
  }),
  isAlone: true,
  src({ id, host }) {
    // The loader has the public key that the DSN has, and the region's own address.
    const [, key = id, region = ''] = /^https:\/\/(\w+)@(?:\S+?\.ingest\.(de)\.)?/.exec(id) ?? [];
    return `${host?.replace(/\/$/, '') ?? `https://js${region && `-${region}`}.sentry-cdn.com`}/${key}.min.js`;
  },
  element: { crossOrigin: 'anonymous' },
  // Otherwise its SDK is fetched with the first error, and what was before is not known.
  data: () => ({ lazy: 'no' }),
  stub(page, { config, isGranted, standIn }) {
    const calls: Call[] = [];
    const methods = METHODS.split(' ').map((name) => [name, (...args: unknown[]) => void calls.push([name, ...args])]);
    const api = { ...Object.fromEntries(methods), calls };
    const own = page.sentryOnLoad as (() => void) | undefined;
    // Called by the loader once the SDK has taken its place, which would otherwise begin by itself.
    page.sentryOnLoad = () => {
      const sdk = page.Sentry as Api;
      if (!isGranted()) {
        sdk.init({ enabled: false });
        Object.assign(api, sdk);
        page.Sentry = standIn;
      } else if (own) own();
      else if (config) sdk.init(config);
    };
    return api;
  },
  begin(api, { id, config, load }) {
    if (!ON_SCRIPT_TAG && load) api.init({ dsn: id, ...config });
  },
  // The loader puts its own functions there, for what it is told while the SDK is on its way.
  arrive(_page, api) {
    for (const [method, ...args] of api.calls?.splice(0) ?? []) (api as unknown as Methods)[method]?.(...args);
    return api;
  },
  resume(api) {
    const options = api.getClient?.()?.getOptions();
    if (options) options.enabled = true;
    // Disabled it goes on writing down what is done on the page, for the next error.
    api.getIsolationScope?.().clearBreadcrumbs();
  },
  revoke(api) {
    const client = api.getClient?.();
    const options = client?.getOptions();
    const transport = client?.getTransport();
    if (!options || !transport) return;
    options.enabled = false;
    // Disabled it makes no more events, but would send what it has, and the end of a replay.
    const { send } = transport;
    transport.send = async (envelope) => (options.enabled ? send.call(transport, envelope) : {});
    api.getReplay?.()?.stop();
  },
});
