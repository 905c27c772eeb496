import { IN_BROWSER } from '../environment.js';
import type { Gate, Verdicts } from '../types.js';
import { asMade } from './asMade.js';
import { checkFeatures, checkPosthog } from './checkPosthog.js';
import { endSurveys } from './endSurveys.js';
import { fetchPosthog } from './fetchPosthog.js';
import type { Defaults } from './flagAnswers.js';
import { gatePosthog, KEYS, type Parts, type PosthogClient, type PosthogSettings } from './gatePosthog.js';
import { holdInstance } from './holdInstance.js';
import { holdSnippet, initOf, isSnippet, type Snippet } from './holdSnippet.js';
import { once } from './once.js';
import { posthog as facts } from './posthog.facts.js';
import { createPosthogApi } from './posthogApi.js';
import { createBeside } from './posthogBeside.js';
import { fetching, fromModule, heard, holdInit, named } from './posthogLibrary.js';
import type { PosthogMethod } from './posthogMethods.js';
import { projectKeys } from './posthogProjects.js';
import { purposeOfCall } from './purposeOfCall.js';
import { type Call, LIMIT } from './standIn.js';

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

interface Bootstrap {
  readonly featureFlags?: Readonly<Record<string, string | boolean>>;
  readonly featureFlagPayloads?: Readonly<Record<string, unknown>>;
}

const PARTS: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> } = {
  limits: () => import('./posthogLimits.js'),
  features: () => import('./posthogFeatures.js'),
  again: () => import('./posthogAgain.js'),
};

/** What an app's version is told besides as it is stopped: in older ones this goes on, or never begins again. */
const OLDER = { opt_out_capturing_by_default: true, addTracingHeaders: 0, __add_tracing_headers: 0, disable_surveys: true };

/** The purposes of a gate and of its features, the gate's own first: it opens for any of them. */
const purposesOf = ({ purpose = 'analytics', features }: PosthogSettings): string[] => [
  ...new Set([purpose, ...Object.values({ exceptions: 'errors', ...features }).filter((id) => id !== undefined)]),
];

const makePosthogGate = (options: PosthogOptions): PosthogGate => {
  checkPosthog(options);
  const { load, features, host, name, nonce } = options;
  const instance = options.instance as (PosthogClient & { config?: Record<string, unknown> }) | Snippet | undefined;
  const snippet = isSnippet(instance) ? instance : undefined;
  const [begun, own] = (snippet && initOf(snippet, options.key)) ?? [];
  /** What the app says to `init` itself, now or later, where the gate says nothing else. */
  const config: Record<string, unknown> = {};
  const calls: Call[] = [];
  let verdicts: Verdicts = {};
  /** The last that was begun. */
  let client: PosthogClient | undefined;
  let isChecked = false;
  /** Whether this page has been counted: a client that is stopped as it begins has not come to it. */
  let isSeen = false;
  const library = fetching(instance && !snippet ? instance : undefined);
  const purposes = purposesOf(options);
  const isRefused = ([method]: Call): boolean => verdicts[purposeOfCall(method, options, verdicts)]?.state === 'denied';
  const keep = (call: Call): void => {
    if (!isRefused(call) && calls.length < LIMIT) calls.push(asMade(call, () => client?.config ?? config));
  };
  const defaults = (): Defaults => {
    const { featureFlags, featureFlagPayloads } = (config.bootstrap ?? {}) as Bootstrap;
    return { flags: options.flags ?? featureFlags, payloads: options.flagPayloads ?? featureFlagPayloads };
  };
  const beside = createBeside((key, config, name) => gateBeside(options, library.fetched, key, config, name));
  const begin = snippet && ((key: string, config?: object) => snippet.init(key, config as never));
  const api = createPosthogApi({ keep, defaults, beside, begin, config });
  const told = (said?: object | false): void => {
    const { flags } = defaults();
    Object.assign(config, said, options.config);
    if (defaults().flags !== flags) api.renew();
  };
  told(own ?? (!isSnippet(instance) && instance?.__loaded && instance.config));
  const key = options.key ?? begun ?? (config.token as string | undefined);
  const isPast = key === 'past';
  const names = [key, config.persistence_name].filter((name): name is string => typeof name === 'string');
  const keys = projectKeys(KEYS, { names, purposes });
  const hold = snippet ? holdSnippet : holdInstance;
  const { posthog } = api;
  const holding = { key, host, nonce, keep, told, beside, posthog, show: library.give };
  const held = instance && IN_BROWSER ? hold(instance as never, holding) : undefined;
  const page = globalThis as { posthog?: unknown };
  const gate = gatePosthog({
    ...options,
    key,
    config,
    // What is past no grant lets in.
    purpose: isPast ? '' : purposes.join('|'),
    calls,
    keys,
    async fetch(address) {
      const own = await held?.library(address);
      const given = own ?? (load ? fromModule(await load()) : await fetchPosthog(address, posthog, nonce));
      if (!own) library.give(given);
      if (!own && load) holdInit(given, beside);
      return heard(name && !own ? named(given, name) : given, (begun) => {
        client = begun;
        begun.on?.('eventCaptured', ({ event }) => {
          isSeen ||= event === '$pageview';
        });
      });
    },
    show(client) {
      api.show(client || undefined);
      if (!load && (!instance || snippet)) page.posthog = posthog;
    },
    async part(part) {
      if (part !== 'again') return PARTS[part]() as never;
      const { again } = await PARTS.again();
      const own: Parts['again'] = {
        // An instance is begun again as itself.
        again: (library, stopped) => again(library, held?.isSelf() ? undefined : stopped, isSeen),
      };
      return own as never;
    },
  });
  return {
    ...gate,
    purpose: purposes.join('|'),
    facts,
    posthog: posthog as PosthogCalls,
    update(told) {
      verdicts = told;
      if (features && !isChecked) checkFeatures(features, verdicts);
      isChecked = true;
      keys.told(verdicts);
      calls.splice(0, LIMIT, ...calls.filter((call) => !isRefused(call)));
      if (verdicts[purposes[0]!]?.state === 'denied') held?.forget();
      gate.update(verdicts);
      api.settle(purposes.some((id) => verdicts[id]?.granted));
      beside.update(verdicts);
    },
    open: () => (isPast ? undefined : Promise.all([gate.open(), beside.open()])),
    close() {
      try {
        client?.set_config(OLDER);
        endSurveys(client, !keys.isShared());
      } finally {
        keys.spare(gate.close);
        beside.close();
      }
    },
  };
};

/** Of gates, by what they begin beside a first. */
const besides = new Map<string, PosthogGate>();

/**
 * A gate for a project that an app begins beside that of another gate, on its terms; or the project's own, which nobody else
 * opens.
 */
const gateBeside = (
  options: PosthogOptions,
  load: () => Promise<unknown>,
  key: string,
  config: object | undefined,
  name: string,
): Pick<PosthogGate, 'posthog'> & Required<Pick<Gate, 'update' | 'open' | 'close'>> => {
  const known = besides.get(`${key} ${name}`);
  if (known) return { posthog: known.posthog, update() {}, open() {}, close() {} };
  const { api_host: host, ...own } = { ...config } as { api_host?: string };
  const site = { instance: undefined, flags: undefined, flagPayloads: undefined };
  return makePosthogGate({ ...options, ...site, load, key, name, host, config: own }) as never;
};

const posthogGates = once(makePosthogGate);

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
