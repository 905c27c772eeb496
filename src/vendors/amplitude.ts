import type { VendorFacts } from '../facts.js';
import { defineVendor } from './defineVendor.js';
import type { SdkOptions } from './effect.js';
import { loadScript } from './loadScript.js';

const LIBS = 'https://cdn.amplitude.com/libs';

export const amplitude: VendorFacts<'analytics'> = {
  id: 'amplitude',
  name: 'Amplitude',
  purpose: 'analytics',
  recipients: ['Amplitude, Inc. (USA)'],
  privacyUrl: 'https://amplitude.com/privacy',
  docs: [
    'https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2',
    'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
    'https://amplitude.com/docs/session-replay/session-replay-plugin',
  ],
  stops: 'live',
  keys: {
    cookies: { 'AMP_*': 365 },
    local: ['AMP_*'],
    session: ['AMP_*'],
    databases: ['AMP_*', '*amp_session_replay*'],
  },
};

export interface AmplitudeOptions<Id extends string = string> extends SdkOptions<Id> {
  /** Where the project is, `US` unless given. */
  readonly zone?: 'US' | 'EU' | undefined;
  /** More of its own configuration (https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#configure-the-sdk). */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The version of its script. */
  readonly version?: string | undefined;
  /** The share of sessions that Session Replay records, 0 to 1: nothing of it is fetched unless given. */
  readonly replay?: number | string | undefined;
  /** The version of Session Replay's script. */
  readonly replayVersion?: string | undefined;
}

type Api = Record<string, (...args: unknown[]) => unknown>;

interface Plugin {
  readonly sessionReplay?: { plugin(options: object): unknown };
}

interface Config {
  transportProvider: { send(...args: unknown[]): Promise<unknown> };
}

/** What can be said to it before its script is there, as in its own snippet: what is done some time, and what is not waited for. */
const METHODS = 'init add remove track logEvent identify groupIdentify setGroup revenue flush';
const OTHERS =
  'getDeviceId setDeviceId getSessionId setSessionId getUserId setUserId setOptOut setTransport reset extendSession';

/** `new Identify()` and `new Revenue()`: each keeps what is said to it, for the script to make its own of. */
function Building(): object {
  const kept = { _q: [] as object[] };
  const building: object = new Proxy(kept, {
    get: (_kept, name) =>
      Reflect.get(kept, name) ??
      ((...args: unknown[]) => {
        kept._q.push({ name, args });
        return building;
      }),
  });
  return building;
}

/** Lets nothing out until it is granted again: being opted out it takes no more, but sends what it has. */
const closeDoor = (isGranted: () => boolean) => ({
  name: `consent ${Date.now()}`, // one of the same name is not taken, and what has been begun again has none
  type: 'before',
  async setup(config: Config) {
    const { transportProvider } = config;
    config.transportProvider = { send: async (...args) => (isGranted() ? transportProvider.send(...args) : null) };
  },
  execute: async (event: unknown) => event,
});

/** It, and the instances that a page has named. */
const clientsOf = (api: Api): Api[] => [api, ...Object.values(Object(api._iq) as Record<string, Api>)];

/** Amplitude behind consent: opted out after a withdrawal, and somebody new with the next grant. */
export const amplitudeGate = /* @__PURE__ */ defineVendor<Api, AmplitudeOptions>(amplitude, {
  api: 'amplitude',
  shapes: {
    id: [/^\w+$/, 'the API key of a project'],
    zone: [/^(US|EU)?$/, 'US, EU'],
    version: [/^(2[\w.-]+)?$/, 'a version such as 2.48.1'],
    replay: [/^(0?(\.\d+)?|1)$/, 'a number from 0 to 1'],
  },
  isAlone: true,
  src: ({ version = '2.48.1' }) => `${LIBS}/analytics-browser-${version}-min.js.gz`,
  element: { crossOrigin: 'anonymous' },
  stub() {
    const instances: Record<string, object> = {};
    const keepIn = (queue: object[]): object => {
      const methods = `${METHODS} ${OTHERS}`.split(' ').map((name) => [
        name,
        (...args: unknown[]) => {
          // What a page has built before there was anything to build with holds nothing.
          if (typeof args[0] === 'function') return;
          const promise = new Promise((resolve) => queue.push({ name, args, resolve }));
          return METHODS.includes(name) ? { promise } : undefined;
        },
      ]);
      return { _q: queue, ...Object.fromEntries(methods) };
    };
    const createInstance = (name: string): object => (instances[name] ??= keepIn([]));
    const snippet = { _iq: instances, invoked: true, Identify: Building, Revenue: Building, createInstance };
    return { ...snippet, ...keepIn([]) } as unknown as Api;
  },
  begin: (api, { id, zone = 'US', config }) => void api.init?.(id, { serverZone: zone, ...config }),
  isEarly: ([method]) => method === 'add',
  arrive(page, api, { replay, replayVersion = '1.35.2', nonce, isGranted }) {
    if (+(replay ?? 0)) {
      loadScript(`${LIBS}/plugin-session-replay-browser-${replayVersion}-min.js.gz`, nonce).then(() => {
        if (isGranted()) api.add?.((page as Plugin).sessionReplay?.plugin({ sampleRate: Number(replay) }));
      }, reportError);
    }
    return api;
  },
  resume(api) {
    for (const client of clientsOf(api)) {
      client.reset?.();
      client.setOptOut?.(false);
    }
  },
  // Not before: what a page begins again loses its plugins, and what it begins while this runs has never had this one.
  revoke(api, _page, _arrived, { isGranted }) {
    for (const client of clientsOf(api)) {
      client.add?.(closeDoor(isGranted));
      client.setOptOut?.(true);
    }
  },
});
