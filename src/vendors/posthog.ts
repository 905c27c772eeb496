import type { Gate } from '../types.js';
import type { PosthogSettings } from './gatePosthog.js';
import { type BeginBeside, makePosthogGate, tell } from './makePosthogGate.js';
import { once } from './once.js';
import type { ProjectGate } from './posthogBeside.js';
import type { PosthogMethod } from './posthogMethods.js';

export type { PosthogFeatures } from './gatePosthog.js';

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

/** Of gates, by what they begin beside a first. */
const besides = new Map<string, PosthogGate>();

/** A project that has a gate of its own nobody else opens. The others have one made, on the terms of the first's. */
const beginBeside: BeginBeside = (options, load, key, config, name) => {
  const own = besides.get(`${key} ${name}`);
  if (own) {
    tell(own.posthog, config);
    return { posthog: own.posthog, update() {}, open() {}, close() {} };
  }
  const { api_host: host, ...rest } = { ...config } as { api_host?: string };
  const site = { instance: undefined, flags: undefined, flagPayloads: undefined };
  return makePosthogGate({ ...options, ...site, load, key, name, host, config: rest }, beginBeside) as ProjectGate;
};

const posthogGates = once((options: PosthogOptions) => makePosthogGate(options, beginBeside));

/** Of instances that do not know for which project they are, and of what gates show, the gate. */
const known = new WeakMap<object, string>();
let count = 0;

const idOf = ({ key, instance, name }: PosthogOptions): string | undefined => {
  if (!instance) return name ? `${key} ${name}` : key;
  const token = (instance as { config?: { token?: string } }).config?.token;
  const id = known.get(instance) ?? key ?? token ?? `instance ${++count}`;
  known.set(instance, id);
  return id;
};

/** What a gate shows instead of a snippet is taken for an instance by whoever makes the gate again: it is the same gate. */
const gateOf = (options: PosthogOptions): PosthogGate => {
  const id = idOf(options);
  const gate = posthogGates(options, id);
  if (id) known.set(gate.posthog, id);
  if (options.name) besides.set(`${options.key} ${options.name}`, gate);
  return gate;
};

/**
 * PostHog behind consent. Nothing of it is requested or stored before a grant. A withdrawal stops it without a reload,
 * and only then removes its keys. Each of its features can stand behind a purpose of its own.
 */
export const posthogGate = <
  Id extends string = 'analytics',
  Loaded = unknown,
  Instance extends object = PosthogCalls,
  Other extends string = never,
>(
  options: PosthogOptions<Id, Loaded, Instance, Other>,
): PosthogGate<NoInfer<Id> | NoInfer<Other>, PosthogOf<Loaded, Instance>> => gateOf(options as PosthogOptions) as never;
