import type { Gate } from '../types.js';
import type { PosthogSettings } from './gatePosthog.js';
import type { PosthogMethod } from './posthogMethods.js';

export interface PosthogOptions<Id extends string = string, Loaded = unknown, Instance = object, Other extends string = Id>
  extends PosthogSettings<Id, Other> {
  /** Gives posthog-js: `() => import('posthog-js')`. Without it, the vendor's own script is fetched from its own host. */
  readonly load?: (() => Promise<Loaded>) | undefined;
  /**
   * The app's own posthog-js instead, begun or not: silent from now on, and begun, stopped and begun again with the answer.
   * Of one that the app begins later, `init` waits for the grant, and `key` and `host` can be left to it; likewise of
   * `window.posthog` as PostHog's own snippet makes it.
   */
  readonly instance?: Instance | undefined;
  /** The name of a second project beside the first, `posthog.init(key, config, name)`. */
  readonly name?: string | undefined;
  /** What feature flags are as long as PostHog cannot be asked; `bootstrap.featureFlags` of the configuration unless given. */
  readonly flags?: Readonly<Record<string, string | boolean>> | undefined;
  /** The payloads that belong to them. */
  readonly flagPayloads?: Readonly<Record<string, unknown>> | undefined;
}

/** What an app may say before PostHog is there; nothing is known of the rest without its types. */
export type PosthogCalls = Readonly<Record<PosthogMethod, (...args: unknown[]) => unknown>>;

/** What a module of posthog-js gives, with its own types; or the app's own instance. */
export type PosthogOf<Loaded, Instance = PosthogCalls> = Loaded extends { readonly default: infer Api extends object }
  ? // Of a CommonJS module, as Node's own resolution sees it, the default is what the module exports.
    Api extends { readonly default: infer Inner extends object }
    ? Inner
    : Api
  : object extends Instance
    ? PosthogCalls
    : Instance;

export interface PosthogGate<Id extends string = string, Api = PosthogCalls> extends Gate<Id> {
  /**
   * PostHog's API, callable at any time, and a client for PostHog's own hooks: calls are kept while undecided, sent on a
   * grant, dropped on a denial. Feature flags are the site's defaults as long as PostHog cannot be asked.
   */
  readonly posthog: Api;
}
