import type { Verdicts } from '../types.js';
import { keepAgain } from './keepAgain.js';
import { playCalls } from './playCalls.js';
import type { Call } from './standIn.js';
import { createSweep, type Names } from './sweep.js';

/** How everything of PostHog's on the device begins: itself, its toolbar, its surveys. https://posthog.com/docs/libraries/js/persistence */
export const KEYS = /^(_*ph_|_postHog|(lastSeen|seen|inProgress|abandoned)Survey)/;

/** What shows surveys, once there are some. */
interface SurveyManager {
  /** Takes away what it shows, and shows nothing more. Not of older versions. */
  dispose?(): void;
  /** Older versions have this, too. */
  getTestAPI?(): { readonly surveyInFocus: string | null; removeSurveyFromFocus(survey: { readonly id: string }): void };
}

interface FeatureFlags {
  readonly hasLoadedFlags?: boolean;
  getFlagVariants?(): Readonly<Record<string, string | boolean>>;
  overrideFeatureFlags?(own: false | object): void;
  /** Not of older versions. */
  reset?(): void;
}

/** What the gate uses of posthog-js. */
export interface PosthogClient {
  __loaded?: boolean;
  init(key: string | undefined, config: Record<string, unknown>, name?: string): PosthogClient;
  opt_in_capturing(options: { captureEventName: false }): void;
  clear_opt_in_out_capturing(): void;
  reset(resetDeviceId?: boolean): void;
  capture(name: string, properties: object): void;
  set_config(config: Record<string, unknown>): void;
  reloadFeatureFlags(): void;
  on?(what: 'eventCaptured', hear: (captured: { readonly event: string }) => void): unknown;
  get_property(name: string): unknown;
  /** Of the view that it has counted last. */
  getPageViewId?(): string | undefined;
  register(properties: Record<string, unknown>): void;
  startExceptionAutocapture?(): void;
  readonly surveys?: { readonly _surveyManager?: SurveyManager | null };
  readonly siteApps?: { apps: object } | undefined;
  readonly featureFlags?: FeatureFlags | undefined;
  /** What it gathers besides events. */
  readonly logs?: { reset?(): void } | undefined;
  readonly metrics?: { reset?(): void } | undefined;
  readonly exceptionObserver?: { startIfEnabled?(): void } | undefined;
  /** What fetches are told; each of its requests has the one that stood when it was begun. */
  readonly config: { fetch_options: { method?: string } };
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
export interface PosthogSettings<Id extends string = string, Other extends string = Id> {
  /** The project's API key, `phc_…`. */
  readonly key?: string | undefined;
  /** Where events go: `https://eu.i.posthog.com`, `https://us.i.posthog.com` (unless given) or a reverse proxy, such as `/ingest`. */
  readonly host?: string | undefined;
  /** More of posthog-js's own configuration; what consent rests on cannot be overridden. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The purpose it stands behind, `analytics` unless given. */
  readonly purpose?: Id | undefined;
  /** The purposes of single features. One that is not named follows `purpose`. */
  readonly features?: PosthogFeatures<Other> | undefined;
  /** The nonce of the page's content security policy, for the scripts that posthog-js adds itself. */
  readonly nonce?: string | undefined;
}

/** What lets PostHog do less than all that it can: a file of its own, for sites that need it. */
export interface Bounds {
  /** What it is begun with. */
  config(verdicts: Verdicts): Readonly<Record<string, unknown>>;
  /** Whether a call of this method counts that was made before it was there. */
  plays(method: string): boolean;
  /** Whether it may add a script of its own with this address to the page. */
  allows(script: string): boolean;
  /** Keeps a client that has begun within the bounds, at once and whenever verdicts have changed. */
  keep(client: PosthogClient, verdicts: Verdicts): void;
}

interface Bounding {
  createBounds(settings: PosthogSettings): Bounds;
}

export interface Parts {
  /** What holds PostHog to the limits of what is exempt from consent. */
  readonly limits: Bounding;
  /** What holds it to the features that are granted. */
  readonly features: Bounding;
  /**
   * What begins it where its keys were not a moment ago: as the same visitor in every tab that hears of one yes; and beside a
   * client that has been stopped with nothing of before.
   */
  readonly again: { again(library: PosthogClient, stopped?: PosthogClient, isSeen?: boolean): Promise<PosthogClient> };
}

/** What differs between the script tag and npm. */
export interface Place {
  /** Whether the page has been open without a grant: other tabs may hear of a yes at the same time. */
  isNew?: boolean | undefined;
  /** Calls kept so far, and from now on. */
  readonly calls: Call[];
  /** Everything of PostHog's on the device that is its own. */
  readonly keys: Names;
  /** Gives posthog-js, not yet begun. */
  fetch(host: string): Promise<PosthogClient>;
  /** Shows the page what it calls from now on: the client, or else what keeps calls. */
  show(client?: PosthogClient | false): void;
  /** Gives what not every page needs, a file of its own. */
  part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]>;
}

type Methods = Record<string, (...args: unknown[]) => void>;

/**
 * Stops a client that runs. Opted out first, so that neither the recorder nor the new identity has anything to say or to
 * keep; an answer of its own, which the app may have made it store, counts no more. Then as if it had never been loaded.
 */
const stop = (client: PosthogClient | undefined): void => {
  if (!client?.__loaded) return;
  client.clear_opt_in_out_capturing();
  // Of what it does by itself (see ACTS_ALONE) only this goes on when nothing is captured.
  client.set_config({ tracing_headers: 0, trace_propagation_targets: 0, opt_out_capturing_by_default: true });
  client.reset(true);
  client.__loaded = false;
  client._handle_unload?.();
  // What is being compressed asks these options once more as it leaves; a request by that method no browser makes.
  (client.config.fetch_options || {}).method = 'TRACE';
};

/**
 * PostHog behind consent. Nothing of it is requested or stored before a grant. A withdrawal stops it without a reload,
 * and only then removes its keys. PostHog's own consent stays pending all the time: it keeps no answer beside ours, has none
 * to announce, and forgets none with a logout. What pending means, to capture or to be silent, is told by the gate.
 */
export const gatePosthog = <Id extends string>(options: PosthogSettings<Id> & Place & { readonly purpose: Id }) => {
  const { key, host = 'https://us.i.posthog.com', config, nonce, calls, show, purpose } = options;
  /** Opens for any of them; the first is its own. */
  const purposes = purpose.split('|');
  let client: PosthogClient | undefined;
  let library = {} as PosthogClient;
  let loading: Promise<PosthogClient> | undefined;
  /** The grant that holds now. */
  let wanted: object | undefined;
  let verdicts: Verdicts = {};
  let isExempt = false;
  /** Whether it begins within the limits of what is exempt; undefined before that is known. */
  let limited: boolean | undefined;
  let bounds: Bounds | undefined;

  const clear = createSweep(options.keys, () => !!wanted);

  return {
    purpose,
    vendor: 'posthog',
    exempt: true,
    update(told: Verdicts) {
      verdicts = told;
      isExempt = verdicts[purposes[0]!]?.reason === 'exempt';
      if (isExempt && !limited) stop(client);
      if (client?.__loaded) bounds?.keep(client, verdicts);
      // What a yes has left that was taken back, or ended, on another page.
      if (!purposes.some((id) => verdicts[id]?.granted)) {
        clear();
        options.isNew = true;
      }
    },
    async open() {
      wanted = {};
      const own = wanted;
      limited ??= isExempt;
      const what = limited ? 'limits' : (options.features || verdicts.errors) && 'features';
      bounds ??= what && (await options.part(what)).createBounds(options);
      loading ??= options.fetch(host);
      // The next grant tries again.
      loading.catch(() => {
        loading = undefined;
      });
      library = await loading;
      // The vendor's own script shows itself, before it is begun.
      show();
      const beginner = client || options.isNew ? await (await options.part('again')).again(library, client) : library;
      // Another grant, if there is one by now, begins it itself. What began with a yes knows no limits: it waits for the next page.
      if (wanted === own && (limited || !isExempt)) {
        client = beginner.init(key, {
          ...(bounds?.config(verdicts) ?? config),
          // The other mode counts who refuses, too.
          cookieless_mode: config?.cookieless_mode === 'always' && 'always',
          // What its configuration asks for when it comes late is not fetched after a withdrawal.
          prepare_external_dependency_script: (script: HTMLScriptElement) =>
            wanted === own && (bounds?.allows(script.src) ?? true) ? Object.assign(script, nonce && { nonce }) : null,
          opt_out_capturing_by_default: false,
          // Of each grant its own: what a withdrawal finds under way stays shut.
          fetch_options: { ...(config?.fetch_options as object) },
          opt_out_persistence_by_default: true,
          api_host: host,
        });
        bounds?.keep(client, verdicts);
        // What was called before is called now, but what would begin it twice, or speak for the visitor.
        playCalls(
          calls,
          (method, ...args) =>
            (bounds?.plays(method) ?? !/^init|opt_/.test(method)) && (client as unknown as Methods)[method]?.(...args),
        );
      }
      // What is held to limits the page reaches through its stand-in only.
      show(wanted === own && !limited && client);
    },
    close() {
      wanted = undefined;
      keepAgain(calls);
      try {
        // By the script tag also what the page itself has begun beside it.
        for (const one of [client, ...Object.values(library as object)]) stop(one);
      } finally {
        clear();
        if (client) show();
      }
    },
  };
};
