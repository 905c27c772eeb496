import type { Verdicts } from '../types.js';
import { loadScript } from './loadScript.js';
import { playCalls } from './playCalls.js';
import { POSTHOG_METHODS } from './posthogMethods.js';
import type { Call } from './standIn.js';
import { sweepAway } from './sweep.js';

/** How everything of PostHog's on the device begins: itself, its toolbar, its surveys. https://posthog.com/docs/libraries/js/persistence */
const KEYS = /^(_*ph_|_postHog|lastSeenSurvey|seenSurvey_|inProgressSurvey_)/;

/** What the gate uses of posthog-js. */
export interface PosthogClient {
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
}

/** What stands in for PostHog on the page before it is there, and afterwards, keeps the page's calls. */
interface StandIn {
  /** The same as `key`, by the name that every vendor's has on the script tag. */
  readonly id?: string | undefined;
  /** Calls kept so far, and from now on. */
  readonly calls: Call[];
  /** Gives posthog-js; without it, the vendor's own script is fetched. */
  client?(): Promise<PosthogClient>;
  /** What keeps them; what the page has unless given. */
  readonly standIn?: unknown;
  /** Gives what holds PostHog to the limits of what is exempt from consent: a file of its own. */
  limits(): Promise<typeof import('./posthogLimits.js')>;
}

/** The vendor's script is on the assets host of its cloud, or under a reverse proxy's own address. */
export const posthogScript = (host: string): string =>
  `${host.replace(/\/$/, '').replace('.i.posthog.com', '-assets.i.posthog.com')}/static/array.js`;

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
export const gatePosthog = <Id extends string>(options: PosthogOptions<Id> & StandIn) => {
  const { id = '', key = id, host = 'https://us.i.posthog.com', config, purpose = 'analytics' as Id, nonce, calls } = options;
  const page = globalThis as { posthog?: unknown };
  const api = options.standIn ?? page.posthog;
  let client: PosthogClient | undefined;
  let loading: Promise<PosthogClient> | undefined;
  let wanted = false;
  /** Whether it has begun within limits; undefined before it has. */
  let limited: boolean | undefined;
  let isExempt = false;
  let limits: typeof import('./posthogLimits.js') | undefined;
  let keepAgain = (): void => {};

  const fetchClient = async (): Promise<PosthogClient> => {
    if (options.client) return options.client();
    // What its script finds: a queue of instances to make, without which it takes what it finds for an instance.
    page.posthog = Object.assign(Object.create(api as object), { _i: [] });
    await loadScript(posthogScript(host), nonce);
    return page.posthog as PosthogClient;
  };

  const optIn = (): void => {
    if (!limited) client?.opt_in_capturing({ captureEventName: false });
  };

  const start = (): void => {
    // Its script puts itself there. What is held to limits the page reaches through its stand-in only.
    if (!options.client) page.posthog = wanted && !(limited ?? isExempt) ? client : api;
    if (!wanted || !client) return;
    if (limited !== undefined) {
      client.__loaded = true;
      // Which stopping the recorder has set.
      client.set_config?.({ disable_session_recording: !!config?.disable_session_recording });
    } else {
      limited = isExempt;
      client.init(key, {
        ...(limited ? limits?.withinReach(config) : config),
        // A yes that comes later on this page counts from the next.
        ...(limited && limits?.LIMITS),
        consent_persistence_name: null,
        opt_out_capturing_cookie_prefix: null,
        api_host: host,
        // What its configuration asks for when it comes late is not fetched after a withdrawal.
        prepare_external_dependency_script: (script: HTMLScriptElement) =>
          wanted ? Object.assign(script, nonce && { nonce }) : null,
        // Within the limits it keeps nothing, not even that it may run.
        opt_out_capturing_by_default: !limited,
        opt_out_persistence_by_default: true,
      });
      // A new visitor on this device, as after a logout, has said the same; but it forgets that it was opted in.
      if (limited) limits?.hold(client);
      const reset = client.reset.bind(client);
      client.reset = (...args) => {
        reset(...args);
        if (wanted) optIn();
      };
    }
    // Without a name it announces nothing, so that a restored grant is no new event; the page view it sends once.
    optIn();
    const methods = client as unknown as Record<string, (...args: unknown[]) => void>;
    const allowed = ((limited && limits?.METHODS) || POSTHOG_METHODS).split(' ');
    keepAgain = playCalls(calls, (method, ...args) => allowed.includes(method) && methods[method]?.(...args));
  };

  return {
    purpose,
    vendor: 'posthog',
    exempt: true,
    update(verdicts: Verdicts) {
      const { reason, state } = verdicts[purpose] ?? {};
      if (state === 'denied') calls.length = 0;
      isExempt = reason === 'exempt';
      // What began with a yes knows no limits: it waits for the next page.
      if (isExempt && limited === false) stop(client);
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
      if (isExempt) limits ??= await options.limits();
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
