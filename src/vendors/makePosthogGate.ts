import { IN_BROWSER } from '../environment.js';
import type { Verdicts } from '../types.js';
import { asMade } from './asMade.js';
import { checkFeatures, checkPosthog } from './checkPosthog.js';
import { endSurveys } from './endSurveys.js';
import { gatePosthog, KEYS, type Parts, type PosthogClient, type PosthogSettings } from './gatePosthog.js';
import { holdInstance } from './holdInstance.js';
import { holdSnippet, initOf, isSnippet, type Snippet } from './holdSnippet.js';
import { posthog as facts } from './posthog.facts.js';
import { createPosthogApi } from './posthogApi.js';
import { createBeside, type MakeBeside, type ProjectGate } from './posthogBeside.js';
import { awaiting, fetchLibrary, fromModule, heard, holdInit, named, showOnPage, standOnPage } from './posthogLibrary.js';
import type { PosthogCalls, PosthogGate, PosthogOptions } from './posthogOptions.js';
import { projectKeys } from './posthogProjects.js';
import { createSaid, type Said } from './posthogSaid.js';
import { purposeOfCall } from './purposeOfCall.js';
import { type Call, LIMIT } from './standIn.js';

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

/** What a gate can do for others, by what it shows. */
interface Handle {
  /** Hears what an app says of its project to `init` of another. */
  told: Said['told'];
  /** Leaves its project to another gate, with what it has kept so far. */
  leaveTo(posthog: object): void;
}
const handles = new WeakMap<object, Handle>();
export const handleOf = (posthog: object): Handle | undefined => handles.get(posthog);

/** Makes the gate of a project beside another that has this gate, with the library of that. */
export type BeginBeside = (
  options: PosthogOptions,
  load: () => Promise<unknown>,
  ...project: Parameters<MakeBeside>
) => ProjectGate;

export const makePosthogGate = (options: PosthogOptions, beginBeside: BeginBeside): PosthogGate => {
  checkPosthog(options);
  const { load, features, host, name, nonce } = options;
  // What stands on the page for another project's gate is no instance of this one's.
  const given = handles.has(options.instance as object) ? undefined : options.instance;
  const instance = given as (PosthogClient & { config?: Record<string, unknown> }) | Snippet | undefined;
  const snippet = isSnippet(instance) ? instance : undefined;
  const [begun, own] = (snippet && initOf(snippet, options.key)) ?? [];
  const calls: Call[] = [];
  let verdicts: Verdicts = {};
  /** The last that was begun. */
  let client: PosthogClient | undefined;
  let isChecked = false;
  /** Whether this page has been counted: a client that is stopped as it begins has not come to it. */
  let isSeen = false;
  const library = awaiting(instance && !snippet ? instance : undefined);
  const purposes = purposesOf(options);
  const isRefused = ([method]: Call): boolean => verdicts[purposeOfCall(method, options, verdicts)]?.state === 'denied';
  const keep = (call: Call): void => {
    if (!isRefused(call) && calls.length < LIMIT) calls.push(asMade(call, () => client?.config ?? config));
  };
  const beside = createBeside((...project) => beginBeside(options, library.given, ...project));
  const begin = snippet && ((key: string, config?: object) => snippet.init(key, config as never));
  const said: Said = createSaid(options, () => api.renew());
  const { config, told } = said;
  const api = createPosthogApi({ keep, defaults: said.defaults, beside, begin, config });
  told(own ?? (!isSnippet(instance) && instance?.__loaded && instance.config));
  const key = options.key ?? begun ?? (config.token as string | undefined);
  const isPast = key === 'past';
  const keys = projectKeys(KEYS, {
    // The app may say it later.
    get names() {
      return [key, config.persistence_name].filter((name): name is string => typeof name === 'string');
    },
    purposes,
  });
  const hold = snippet ? holdSnippet : holdInstance;
  const { posthog } = api;
  const isOnPage = !load && !isPast && (!instance || !!snippet);
  if (isOnPage) standOnPage(posthog, name);
  handles.set(posthog, {
    told,
    leaveTo(other) {
      keys.leave();
      for (const [method, ...args] of calls.splice(0)) Reflect.get(other, method)?.(...args);
      api.leaveTo(other);
    },
  });
  const holding = { key, host, nonce, keep, told, beside, posthog, show: library.give };
  const held = instance && IN_BROWSER ? hold(instance as never, holding) : undefined;
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
      const given = own ?? (load ? fromModule(await load()) : await fetchLibrary(said.host() ?? address, nonce));
      if (!own) library.give(given);
      if (!own) holdInit(given, beside);
      return heard(own ?? named(given, name, said.host()), (begun) => {
        if (client === begun) return;
        client = begun;
        holdInit(begun, beside);
        begun.on?.('eventCaptured', ({ event }) => {
          isSeen ||= event === '$pageview';
        });
      });
    },
    show(client) {
      api.show(client || undefined);
      if (isOnPage) showOnPage((globalThis as { posthog?: unknown }).posthog);
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
