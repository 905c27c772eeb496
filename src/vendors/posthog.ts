import type { Gate, State } from '../types.js';
import { type Call, type KeptCalls, keepCalls } from './keepCalls.js';
import { loadScript } from './loadScript.js';
import { POSTHOG_METHODS, type PosthogMethod } from './posthogMethods.js';
import { sweepAway } from './sweep.js';

/** Everything of PostHog's on the device begins so. https://posthog.com/docs/libraries/js/persistence */
const KEYS = ['ph_*', '__ph*'];

/** What the gate uses of posthog-js. */
interface PosthogClient {
  __loaded?: boolean;
  init(key: string, config: Record<string, unknown>): unknown;
  opt_in_capturing(options: { captureEventName: false }): void;
  opt_out_capturing(): void;
  reset(resetDeviceId?: boolean): void;
  stopSessionRecording?(): void;
  set_config?(config: Record<string, unknown>): void;
}

export interface PosthogOptions {
  /** The project's API key, `phc_…`. */
  readonly key?: string | undefined;
  /** The same, by the name that every vendor's has on the script tag. */
  readonly id?: string | undefined;
  /** Where events go: `https://eu.i.posthog.com`, `https://us.i.posthog.com` (unless given) or a reverse proxy. */
  readonly host?: string | undefined;
  /** Gives posthog-js: `() => import('posthog-js')`. Without it, the vendor's own script is fetched from its own host. */
  readonly load?: (() => Promise<unknown>) | undefined;
  /** More of posthog-js's own configuration; what consent rests on cannot be overridden. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The purpose it stands behind, `analytics` unless given. */
  readonly purpose?: string | undefined;
  /** The nonce of the page's content security policy, for the scripts that posthog-js adds itself. */
  readonly nonce?: string | undefined;
  /** Calls kept since before this gate was made. */
  readonly calls?: KeptCalls | undefined;
}

export interface PosthogGate extends Gate {
  /** PostHog's API, callable at any time: calls are kept while undecided, sent on a grant, dropped on a denial. */
  readonly posthog: Readonly<Record<PosthogMethod, (...args: unknown[]) => void>>;
}

/** The vendor's script is on the assets host of its cloud, or under a reverse proxy's own address. */
export const posthogScript = (host: string): string =>
  `${host.replace(/\/$/, '').replace('.i.posthog.com', '-assets.i.posthog.com')}/static/array.js`;

const fromModule = (module: unknown): PosthogClient =>
  ((module as { default?: unknown }).default ?? (module as { posthog?: unknown }).posthog ?? module) as PosthogClient;

/**
 * Stops a client that runs. Opted out first, so that neither the recorder nor the new identity has anything to say;
 * and again after the reset, which forgets it. Then as if it had never been loaded: what it has gathered and not sent,
 * or would try again, is dropped at the door.
 */
const stop = (client: PosthogClient | null): void => {
  if (!client?.__loaded) return;
  client.opt_out_capturing();
  client.stopSessionRecording?.();
  client.reset(true);
  client.opt_out_capturing();
  client.__loaded = false;
};

/**
 * PostHog behind consent. Nothing of it is requested or stored before a grant. A withdrawal stops it without a reload,
 * and only then removes its keys. The other way round, or without the two `opt_out_…_by_default` options, removing the
 * keys makes its own consent pending, and pending captures.
 */
export const posthogGate = (options: PosthogOptions): PosthogGate => {
  const { id = '', key = id, host = 'https://us.i.posthog.com', config, purpose = 'analytics', nonce } = options;
  let state: State | undefined;
  const calls = options.calls ?? keepCalls(POSTHOG_METHODS, () => state === 'denied');
  const page = globalThis as { posthog?: unknown };
  let client: PosthogClient | null = null;
  let loading: Promise<PosthogClient> | null = null;
  let wanted = false;
  let begun = false;

  const fetchClient = async (): Promise<PosthogClient> => {
    if (options.load) return fromModule(await options.load());
    // What its script finds: no array, for it would play the calls itself, before it is opted in; and a queue of
    // instances to make, without which it takes what it finds for an instance.
    const found: object = { _i: [] };
    page.posthog = new Proxy(found, { get: (_, name) => Reflect.get(name in found ? found : calls, name) });
    await loadScript(posthogScript(host), nonce);
    return page.posthog as PosthogClient;
  };

  const start = (): void => {
    if (!wanted || !client) return;
    if (begun) {
      client.__loaded = true;
      // Which stopping the recorder has set.
      client.set_config?.({ disable_session_recording: config?.disable_session_recording ?? false });
    } else {
      begun = true;
      client.init(key, {
        prepare_external_dependency_script: (script: HTMLScriptElement) => Object.assign(script, nonce && { nonce }),
        ...config,
        consent_persistence_name: null,
        opt_out_capturing_cookie_prefix: null,
        api_host: host,
        opt_out_capturing_by_default: true,
        opt_out_persistence_by_default: true,
      });
    }
    if (!options.load) page.posthog = client;
    // Without a name it announces nothing, so that a restored grant is no new event; the page view it sends once.
    client.opt_in_capturing({ captureEventName: false });
    const send = (...made: Call[]): number => {
      for (const [method, ...args] of made)
        (client as unknown as Record<string, (...args: unknown[]) => void>)[method]?.(...args);
      return 0;
    };
    // From now on what is called here goes straight on; what was kept, first.
    send(...calls.splice(0));
    calls.push = send;
  };

  return {
    purpose,
    posthog: calls as unknown as PosthogGate['posthog'],
    update(verdicts) {
      state = verdicts[purpose]?.state;
      if (state === 'denied') calls.length = 0;
    },
    async open() {
      wanted = true;
      loading ??= fetchClient();
      try {
        client = await loading;
      } catch (error) {
        loading = null; // the next grant tries again
        throw error;
      }
      start();
    },
    close() {
      wanted = false;
      calls.push = Array.prototype.push;
      if (page.posthog === client) page.posthog = calls;
      try {
        stop(client);
      } finally {
        sweepAway(KEYS, () => wanted);
      }
    },
  };
};
