import { type Defaults, flagAnswers, type FlagListener as Listener, tellFlags } from './flagAnswers.js';
import { peopleOf } from './peopleOf.js';
import { type Beside, isBeside } from './posthogBeside.js';
import { type Call, standIn } from './standIn.js';

type Methods = Record<string, unknown>;

export interface ApiOptions {
  /** Keeps a call that cannot be made yet, or drops it. */
  keep(call: Call): void;
  /** What the site takes for PostHog's flags, as far as it has said by now. */
  defaults(): Defaults;
  /** The projects that are begun beside this one. */
  readonly beside: Beside;
  /** Begins this one, where the page's own snippet has yet to. */
  readonly begin?: ((key: string, config?: object) => unknown) | undefined;
  /** PostHog's configuration, where somebody looks into it. */
  readonly config: object;
}

export interface Api {
  /** What an app, and PostHog's own hooks, take for PostHog all the time. */
  readonly posthog: object;
  /** From now on the client answers; without one, the site's defaults. */
  show(client?: object): void;
  /** The site says otherwise from now on what its flags are. */
  renew(): void;
  /** Whether PostHog may run: where it may not, who listens for flags waits for nothing. */
  settle(granted: boolean): void;
  /** Whoever listens for flags hears of them from another from now on. */
  leaveTo(other: object): void;
}

/** How PostHog's own consent is changed. Ours is not: there, nothing is stored of it, nor announced. */
const CONSENT = /^(clear_)?opt_(in_|out_)+capturing$/;

const NO_SURVEY = { visible: false, disabledReason: 'Surveys are not loaded' };

/** What answers in PostHog's place beside flags: what it says itself before it has begun. */
const answersFor = (keep: ApiOptions['keep']): Methods => {
  const noSurveys = (listener: (surveys: readonly object[], state: object) => void): void => listener([], { isLoaded: false });
  return {
    // Whoever listens may end that before PostHog has begun.
    onSessionId(listener: (...heard: unknown[]) => void) {
      let isHeard = true;
      keep(['onSessionId', (...heard: unknown[]) => isHeard && listener(...heard)]);
      return () => {
        isHeard = false;
      };
    },
    people: peopleOf((...args) => keep(['setPersonProperties', ...args])),
    get_explicit_consent_status: () => 'pending',
    get_distinct_id: () => undefined,
    get_session_id: () => '',
    getGroups: () => ({}),
    getSurveys: noSurveys,
    getActiveMatchingSurveys: noSurveys,
    canRenderSurvey: () => NO_SURVEY,
    canRenderSurveyAsync: async () => NO_SURVEY,
  };
};

/**
 * PostHog's API as it is at any time: of the client while that runs, and a stand-in before and afterwards. Who listens for
 * flags hears the site's defaults, PostHog's once they are there, and the defaults again after a withdrawal.
 */
export const createPosthogApi = ({ keep, defaults, beside, begin, config }: ApiOptions): Api => {
  let client: Methods | undefined;
  /** Who listens, each with what ends listening to the client. */
  const listeners = new Map<Listener, (() => void) | undefined>();
  /** Who has heard of nothing yet: as long as PostHog may have flags at once, none would be a wrong answer. */
  const waiting = new Set<Listener>();
  let isAwaited = true;

  const attach = (listener: Listener): void => {
    waiting.delete(listener);
    const listen = client?.onFeatureFlags as ((listener: Listener) => () => void) | undefined;
    listeners.set(listener, listen?.call(client, listener));
  };
  const tellDefaults = (listener: Listener): void => tellFlags(listener, defaults().flags);
  const listen = (listener: Listener): (() => void) => {
    if (client) attach(listener);
    else {
      listeners.set(listener, undefined);
      if (defaults().flags || !isAwaited) tellDefaults(listener);
      else waiting.add(listener);
    }
    return () => {
      listeners.get(listener)?.();
      listeners.delete(listener);
      waiting.delete(listener);
    };
  };

  const kept = standIn(keep);
  const answers: Methods = { ...answersFor(keep), ...flagAnswers(defaults, listen), config };
  const find = (name: string | symbol): unknown => {
    const value = client ? Reflect.get(client, name) : (answers[name as string] ?? Reflect.get(kept, name));
    return client && typeof value === 'function' ? value.bind(client) : value;
  };
  const init = (...args: [key: string, config?: object, name?: string]): unknown => {
    const [key, config, name] = args;
    if (isBeside(name)) return beside.begin(key, config, name);
    return begin ? begin(key, config) : (find('init') as (...args: unknown[]) => unknown)(...args);
  };
  /** What the page has put there itself, as long as no client has it. */
  const put: Methods = Object.create(null);
  const posthog: Methods = new Proxy(put, {
    has: (_, name) => name in put || name in (client ?? answers) || typeof find(name) === 'function',
    // What inherits from it keeps its own.
    set: (_, name, value, of) =>
      of === posthog ? Reflect.set(client ?? put, name, value) : Reflect.set(Object.create(null), name, value, of),
    get(_, name) {
      if (name === 'onFeatureFlags') return listen;
      if (name === 'init') return init;
      if (name === '__SV') return 1; // by which a snippet that is run again sees that one has been
      const other = beside.find(String(name));
      if (other) return other;
      if (CONSENT.test(String(name))) {
        const setConfig = client?.set_config as ((config: object) => void) | undefined;
        return () => setConfig?.call(client, { opt_out_capturing_by_default: name === 'opt_out_capturing' });
      }
      return name in put && !(client && name in client) ? put[name as string] : find(name);
    },
  });

  return {
    posthog,
    show(next) {
      if (next === client) return;
      for (const stop of listeners.values()) stop?.();
      client = next as Methods | undefined;
      for (const listener of [...listeners.keys()]) {
        if (client) attach(listener);
        else tellDefaults(listener);
      }
    },
    renew() {
      if (client) return;
      waiting.clear();
      [...listeners.keys()].forEach(tellDefaults);
    },
    settle(granted) {
      isAwaited = granted;
      if (granted) return;
      const told = [...waiting];
      waiting.clear();
      told.forEach(tellDefaults);
    },
    leaveTo(other) {
      const { onFeatureFlags } = other as { onFeatureFlags(listener: Listener): () => void };
      waiting.clear();
      for (const listener of [...listeners.keys()]) listeners.set(listener, onFeatureFlags(listener));
    },
  };
};
