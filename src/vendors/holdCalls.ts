import { asksSettings } from './asksSettings.js';
import type { PosthogClient } from './gatePosthog.js';
import type { Call } from './standIn.js';
import { unloadPosthog } from './unloadPosthog.js';

type Method = (...args: unknown[]) => unknown;

/** What an app tells its instance: https://posthog.com/docs/references/posthog-js. */
const TOLD =
  'capture captureException captureLog updateEarlyAccessFeatureEnrollment identify alias group resetGroups register register_once register_for_session unregister unregister_for_session setPersonProperties unsetPersonProperties createPersonProfile setPersonPropertiesForFlags setGroupPropertiesForFlags reset';
/** What it asks PostHog's servers for, where the site answers if they may not be asked; and what it says of consent, which is ours. */
const ANSWERED =
  'getFeatureFlag isFeatureEnabled getFeatureFlagPayload getFeatureFlagResult getAllFeatureFlags onFeatureFlags getEarlyAccessFeatures getSurveys getActiveMatchingSurveys onSurveysLoaded onActiveMatchingSurveysChanged renderSurvey displaySurvey canRenderSurvey canRenderSurveyAsync opt_in_capturing opt_out_capturing clear_opt_in_out_capturing';
/** And whether there is any, which PostHog asks itself once it runs. */
const ASKED = 'has_opted_in_capturing is_capturing';

/** What it is about to ask PostHog's servers for. */
interface Request {
  readonly url: string;
  callback?(response: { readonly statusCode: number }): void;
}

export interface AppCalls {
  /** Keeps what the app tells its instance, or drops it. */
  keep(call: Call): void;
  /** What a page takes for PostHog all the time: it answers for flags and surveys. */
  readonly posthog: object;
  /** Hears what the app says of its configuration, by `init` or later: the gate begins the instance with it. */
  told(config: object | undefined): void;
}

export interface HeldCalls {
  /** The instance as its gate has it, past all that. Told that this is not loaded, it is held again; and free when it is. */
  readonly client: PosthogClient;
  /** Runs what is PostHog's own doing, and none of the app's. */
  within<Result>(run: () => Result): Result;
}

/** Whether PostHog says it of itself: one that runs goes on watching the page, and is silent by its own settings. */
const isItsOwn = ([what, more]: readonly unknown[]): boolean => {
  const name = typeof what === 'string' ? what : `${Object.keys(Object(what))[0]}`;
  // An app that counts its views itself does so by this name.
  if (name === '$pageview') return !!(more as { navigation_type?: unknown } | undefined)?.navigation_type;
  return /^(\$|survey )/.test(name);
};

/** PostHog's flags, with the site's answers in their place. What it does there itself, it does with its own. */
const withAnswers = (answers: object, flags: object): object =>
  new Proxy(flags, {
    get(_, name) {
      const value = Reflect.get(flags, name);
      return Reflect.get(answers, name) ?? (typeof value === 'function' ? value.bind(flags) : value);
    },
  });

/**
 * Puts what an app says to its instance into the gate's hands: it is kept while the instance is held. Of flags,
 * surveys and consent `posthog` has the say. `isBegun` says whether PostHog may say something there itself.
 */
export const holdCalls = (instance: PosthogClient, { keep, posthog, told }: AppCalls, isBegun: () => boolean): HeldCalls => {
  const app = instance as unknown as Record<string, unknown>;
  const own: Record<string, unknown> = {};
  let isHeld = true;
  let isWithin = false;
  let wasFree = false;

  const call = (name: string, args: readonly unknown[]): unknown => (own[name] as Method)(...args);
  const replace = (names: string, make: (name: string) => Method): void => {
    for (const name of names.split(' ')) {
      const method = app[name];
      // Older versions have not all of them.
      if (typeof method !== 'function') continue;
      own[name] = method.bind(instance);
      app[name] = make(name);
    }
  };

  replace(TOLD, (name) => (...args) => {
    if (!isHeld || isWithin || (isBegun() && isItsOwn(args))) return call(name, args);
    keep([name, ...args]);
    return undefined;
  });
  replace(ANSWERED, (name) => (...args) => {
    const answer = Reflect.get(posthog, name) as Method;
    return isWithin ? call(name, args) : answer(...args);
  });

  replace(
    'onSessionId',
    (name) =>
      (...args) =>
        isHeld && !isWithin ? (Reflect.get(posthog, name) as Method)(...args) : call(name, args),
  );
  replace(
    ASKED,
    (name) =>
      (...args) =>
        isHeld && !isWithin ? false : call(name, args),
  );

  // By this other vendors' scripts learn what goes with all that it sends. https://posthog.com/docs/libraries/segment
  replace(
    'calculateEventProperties',
    (name) =>
      (...args) =>
        isHeld && !isWithin ? {} : call(name, args),
  );

  // Before the gate has begun it, what it is configured with is what keeps it silent.
  replace('set_config', (name) => (...args) => {
    if (!isWithin) told(args[0] as object);
    if (isWithin || wasFree) call(name, args);
  });

  // Its parts ask by this: surveys, tours, counts. Older versions have no name for it.
  replace('_send_request', (name) => (...args) => {
    const { url, callback } = args[0] as Request;
    if (!isHeld || isWithin || asksSettings(url)) return call(name, args);
    return callback?.({ statusCode: 403 });
  });

  own._handle_unload = () => unloadPosthog(instance);

  // PostHog's own hooks look into this. https://posthog.com/docs/libraries/react
  own.featureFlags = app.featureFlags;
  Object.defineProperty(instance, 'featureFlags', {
    configurable: true,
    get() {
      const { featureFlags } = own;
      const shown = Reflect.get(posthog, 'featureFlags') as object;
      // Begun without that part, it has none: PostHog asks itself whether it has.
      const isPlain = isWithin || shown === featureFlags || (isBegun() && !featureFlags);
      return isPlain ? featureFlags : withAnswers(shown, Object(featureFlags));
    },
    set: (flags) => Object.assign(own, { featureFlags: flags }),
  });

  return {
    client: new Proxy(instance, {
      get: (_, name) => Reflect.get(name in own ? own : instance, name),
      set(_, name, value) {
        if (name === '__loaded') isHeld = !value;
        wasFree ||= !isHeld;
        return Reflect.set(name in own ? own : instance, name, value);
      },
    }),
    within(run) {
      isWithin = true;
      try {
        return run();
      } finally {
        isWithin = false;
      }
    },
  };
};
