import type { Gate, State } from '../types.js';
import { loadScript } from './loadScript.js';
import { playCalls } from './playCalls.js';
import { POSTHOG_METHODS, type PosthogMethod } from './posthogMethods.js';
import { type Call, LIMIT, standIn } from './standIn.js';
import { sweepAway } from './sweep.js';

/** How everything of PostHog's on the device begins: itself, its toolbar, its surveys. https://posthog.com/docs/libraries/js/persistence */
const KEYS = /^(_*ph_|_postHog|lastSeenSurvey|seenSurvey_|inProgressSurvey_)/;

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

export interface PosthogOptions<Id extends string = string> {
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
  readonly purpose?: Id | undefined;
  /** The nonce of the page's content security policy, for the scripts that posthog-js adds itself. */
  readonly nonce?: string | undefined;
  /** Calls kept since before this gate was made. */
  readonly calls?: Call[] | undefined;
}

export interface PosthogGate<Id extends string = string> extends Gate<Id> {
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
const stop = (client: PosthogClient | undefined): void => {
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
export const posthogGate = <Id extends string = 'analytics'>(options: PosthogOptions<Id>): PosthogGate<NoInfer<Id>> => {
  const { id = '', key = id, host = 'https://us.i.posthog.com', config, purpose = 'analytics' as Id, nonce } = options;
  let state: State | undefined;
  const { calls = [] } = options;
  const page = globalThis as { posthog?: unknown };
  // On the script tag the page has had one from the start.
  const api = options.calls
    ? page.posthog
    : standIn((call) => {
        if (state !== 'denied' && calls.length < LIMIT) calls.push(call);
      });
  let client: PosthogClient | undefined;
  let loading: Promise<PosthogClient> | undefined;
  let wanted = false;
  let begun = false;
  let keepAgain = (): void => {};

  const fetchClient = async (): Promise<PosthogClient> => {
    if (options.load) return fromModule(await options.load());
    // What its script finds: a queue of instances to make, without which it takes what it finds for an instance.
    page.posthog = Object.assign(Object.create(api as object), { _i: [] });
    await loadScript(posthogScript(host), nonce);
    return page.posthog as PosthogClient;
  };

  const start = (): void => {
    // Its script puts itself there.
    if (!options.load) page.posthog = wanted ? client : api;
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
      // A new visitor on this device, as after a logout, has said the same; but it forgets that it was opted in.
      const reset = client.reset.bind(client);
      client.reset = (...args) => {
        reset(...args);
        if (wanted) client?.opt_in_capturing({ captureEventName: false });
      };
    }
    // Without a name it announces nothing, so that a restored grant is no new event; the page view it sends once.
    client.opt_in_capturing({ captureEventName: false });
    const methods = client as unknown as Record<string, (...args: unknown[]) => void>;
    keepAgain = playCalls(
      calls,
      (method, ...args) => POSTHOG_METHODS.split(' ').includes(method) && methods[method]?.(...args),
    );
  };

  return {
    purpose,
    posthog: api as PosthogGate['posthog'],
    update(verdicts) {
      state = verdicts[purpose]?.state;
      if (state === 'denied') calls.length = 0;
      // What a yes has left that was taken back, or ended, on another page.
      if (state !== 'granted') sweepAway(KEYS, () => wanted);
    },
    async open() {
      wanted = true;
      loading ??= fetchClient();
      try {
        client = await loading;
      } catch (error) {
        loading = undefined; // the next grant tries again
        throw error;
      }
      start();
    },
    close() {
      wanted = false;
      keepAgain();
      if (page.posthog === client) page.posthog = api;
      try {
        stop(client);
      } finally {
        sweepAway(KEYS, () => wanted);
      }
    },
  };
};
