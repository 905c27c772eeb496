import type { Verdicts } from '../types.js';
import { loadScript } from './loadScript.js';
import { playCalls } from './playCalls.js';
import { POSTHOG_METHODS } from './posthogMethods.js';
import type { Call } from './standIn.js';
import { type Names, sweepAway } from './sweep.js';

/** How everything of PostHog's on the device begins: itself, its toolbar, its surveys. https://posthog.com/docs/libraries/js/persistence */
export const KEYS = /^(_*ph_|_postHog|lastSeenSurvey|(seen|inProgress|abandoned)Survey_)/;

/** What the gate uses of posthog-js. */
export interface PosthogClient {
  __loaded?: boolean;
  init(key: string, config: Record<string, unknown>, name?: string): unknown;
  opt_in_capturing(options: { captureEventName: false }): void;
  opt_out_capturing(): void;
  reset(resetDeviceId?: boolean): void;
  stopSessionRecording?(): void;
  set_config?(config: Record<string, unknown>): void;
  clear_opt_in_out_capturing?(): void;
  reloadFeatureFlags?(): void;
  startExceptionAutocapture?(): void;
  readonly exceptionObserver?: { startIfEnabled?(): void } | undefined;
  readonly config?: object | undefined;
  /** What it does when a page is left: sends whatever waits. */
  _handle_unload?(): void;
}

/** What consent can be given for by itself: https://posthog.com/docs/libraries/js/config. */
export interface PosthogFeatures<Id extends string = string> {
  /** Everything that is captured, and no other feature's: page views, autocapture, the page's own events, identities. */
  readonly events?: Id | undefined;
  /** Session replay. */
  readonly replay?: Id | undefined;
  readonly surveys?: Id | undefined;
  /** Feature flags that PostHog evaluates for this visitor. */
  readonly flags?: Id | undefined;
  readonly heatmaps?: Id | undefined;
  /** Exception capture, automatic or by the page's own calls; `errors` where the site declares that purpose. */
  readonly exceptions?: Id | undefined;
}

/** What the gate is told of a site's PostHog, by npm and by the script tag. */
export interface PosthogSettings<Id extends string = string> {
  /** The project's API key, `phc_…`. */
  readonly key?: string | undefined;
  /** Where events go: `https://eu.i.posthog.com`, `https://us.i.posthog.com` (unless given) or a reverse proxy, such as `/ingest`. */
  readonly host?: string | undefined;
  /** More of posthog-js's own configuration; what consent rests on cannot be overridden. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The purpose it stands behind, `analytics` unless given. */
  readonly purpose?: Id | undefined;
  /** The purposes of single features. One that is not named follows `purpose`. */
  readonly features?: PosthogFeatures<Id> | undefined;
  /** The nonce of the page's content security policy, for the scripts that posthog-js adds itself. */
  readonly nonce?: string | undefined;
}

/** What lets PostHog do less than all that it can: a file of its own, for sites that need it. */
export interface Bounds {
  /** What it is begun with. */
  config(verdicts: Verdicts): Readonly<Record<string, unknown>>;
  /** What a page may call of it before it is there, where that is less than usual. */
  readonly methods?: string | undefined;
  /** Whether it may add a script of its own with this address to the page. */
  allows?(script: string): boolean;
  /** Keeps a client that has begun within the bounds, at once and whenever verdicts have changed. */
  keep(client: PosthogClient, verdicts: Verdicts): void;
}

/** What stands in for PostHog on the page before it is there, and afterwards, keeps the page's calls. */
interface StandIn {
  /** The same as `key`, by the name that every vendor's has on the script tag. */
  readonly id?: string | undefined;
  /** The name of an instance beside the first: its own project, by the same library. */
  readonly name?: string | undefined;
  /** Calls kept so far, and from now on. */
  readonly calls: Call[];
  /** Gives posthog-js; without it, the vendor's own script is fetched. */
  client?(): Promise<PosthogClient>;
  /** What keeps them; what the page has unless given. */
  readonly standIn?: unknown;
  /** What is its own on the device, where that is not everything of PostHog's. */
  readonly keys?: Names | undefined;
  /** Shows the page what it calls from now on, where that is not `window.posthog`. */
  show?(api: unknown): void;
  /** Gives what holds PostHog to the limits of what is exempt from consent, or to the features that are granted. */
  bounds(what: 'limits' | 'features'): Promise<{ createBounds(settings: PosthogSettings): Bounds }>;
}

/** The vendor's script is on the assets host of its cloud, or under a reverse proxy's own address, as in the vendor's own snippet. */
export const posthogScript = (host: string): string =>
  `${host.replace(/\/$/, '').replace('.i.posthog.com', '-assets.i.posthog.com')}/static/array.js`;

/**
 * Stops a client that runs. Opted out first, so that neither the recorder nor the new identity has anything to say;
 * and again after the reset, which forgets it. Then as if it had never been loaded: what it has gathered and not sent,
 * or would try again, is dropped at the door, at once.
 */
const stop = (client: PosthogClient | undefined): void => {
  if (!client?.__loaded) return;
  client.opt_out_capturing();
  client.stopSessionRecording?.();
  client.reset(true);
  client.opt_out_capturing();
  client.__loaded = false;
  client._handle_unload?.();
};

/**
 * PostHog behind consent. Nothing of it is requested or stored before a grant. A withdrawal stops it without a reload,
 * and only then removes its keys. The other way round, or without the two `opt_out_…_by_default` options, removing the
 * keys makes its own consent pending, and pending captures.
 */
export const gatePosthog = <Id extends string>(options: PosthogSettings<Id> & StandIn) => {
  const { id = '', key = id, host = 'https://us.i.posthog.com', config, purpose = 'analytics' as Id, nonce, calls } = options;
  /** Opens for any of them; the first is its own. */
  const purposes = purpose.split('|');
  const page = globalThis as { posthog?: unknown };
  const api = options.standIn ?? page.posthog;
  const show = options.show ?? ((shown: unknown): void => void (page.posthog = shown));
  let client: PosthogClient | undefined;
  let loading: Promise<PosthogClient> | undefined;
  let wanted = false;
  let verdicts: Verdicts = {};
  let isExempt = false;
  /** Whether it has begun within the limits of what is exempt; undefined before it has. */
  let limited: boolean | undefined;
  let bounds: Bounds | undefined;
  let keepAgain = (): void => {};

  const clear = (): void => sweepAway(options.keys ?? KEYS, () => wanted);

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

  const begin = (library: PosthogClient): PosthogClient => {
    const settings = {
      ...(bounds?.config(verdicts) ?? config),
      // It would count who refuses, too; and what consent it keeps is this gate's.
      ...(config?.cookieless_mode === 'on_reject' && { cookieless_mode: null }),
      consent_persistence_name: null,
      opt_out_capturing_cookie_prefix: null,
      api_host: host,
      // What its configuration asks for when it comes late is not fetched after a withdrawal.
      prepare_external_dependency_script: (script: HTMLScriptElement) =>
        wanted && (bounds?.allows?.(script.src) ?? true) ? Object.assign(script, nonce && { nonce }) : null,
      // Within the limits it keeps nothing, not even that it may run.
      opt_out_capturing_by_default: !limited,
      opt_out_persistence_by_default: true,
    };
    const begun = (library.init(key, settings, options.name) ?? library) as PosthogClient;
    // A new visitor on this device, as after a logout, has said the same; but it forgets that it was opted in.
    const reset = begun.reset.bind(begun);
    begun.reset = (...args) => {
      reset(...args);
      if (wanted) optIn();
    };
    return begun;
  };

  const start = (library: PosthogClient): void => {
    // What began with a yes knows no limits: it waits for the next page.
    if (wanted && (limited || !isExempt)) {
      if (client) {
        client.__loaded = true;
        // Which stopping the recorder has set.
        client.set_config?.({ disable_session_recording: !!config?.disable_session_recording });
      }
      client ??= begin(library);
      bounds?.keep(client, verdicts);
      // Without a name it announces nothing, so that a restored grant is no new event; the page view it sends once.
      optIn();
      const methods = client as unknown as Record<string, (...args: unknown[]) => void>;
      const allowed = (bounds?.methods ?? POSTHOG_METHODS).split(' ');
      keepAgain = playCalls(calls, (method, ...args) => allowed.includes(method) && methods[method]?.(...args));
    }
    // Its script puts itself there. What is held to limits the page reaches through its stand-in only.
    show(wanted && client?.__loaded && !limited ? client : api);
  };

  return {
    purpose,
    vendor: 'posthog',
    exempt: true,
    update(told: Verdicts) {
      verdicts = told;
      const { reason, state } = verdicts[purposes[0]!] ?? {};
      if (state === 'denied') calls.length = 0;
      isExempt = reason === 'exempt';
      if (limited ? !isExempt && state !== 'granted' : isExempt) stop(client);
      if (client?.__loaded) bounds?.keep(client, verdicts);
      // What a yes has left that was taken back, or ended, on another page.
      if (!purposes.some((id) => verdicts[id]?.granted)) clear();
    },
    async open() {
      wanted = true;
      if (limited === undefined) {
        const what = isExempt ? 'limits' : (options.features || verdicts.errors) && 'features';
        bounds = what && (await options.bounds(what)).createBounds(options);
        limited = what === 'limits';
      }
      loading ??= fetchClient();
      try {
        start(await loading);
      } catch (error) {
        loading = undefined; // the next grant tries again
        throw error;
      }
    },
    close() {
      wanted = false;
      keepAgain();
      if (client) show(api);
      try {
        stop(client);
      } finally {
        clear();
      }
    },
  };
};
