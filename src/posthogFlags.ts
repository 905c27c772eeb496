import { type FlagListener, type Flags, flagAnswers, type Payloads, tellFlags } from './vendors/flagAnswers.js';

interface Stand {
  /** Of PostHog itself, once it runs. */
  readonly __loaded?: boolean;
  onFeatureFlags(listener: FlagListener): unknown;
}

/** What the site says of PostHog beside its script tag. What cannot be read, the core names. */
const readPosthog = (): Record<string, unknown> => {
  try {
    return JSON.parse(document.querySelector('[data-consent-options]')?.textContent ?? '').posthog ?? {};
  } catch {
    return {};
  }
};

/*
 * For sites that ask for flags on a page with the script tag: behind it, this file has what keeps calls for PostHog answer
 * with the site's own flags as long as PostHog cannot be asked.
 */
const { flags, flagPayloads, config } = readPosthog() as { flags?: object; flagPayloads?: object; config?: object };
const { featureFlags, featureFlagPayloads } = { ...(config as { bootstrap?: object } | undefined)?.bootstrap } as {
  featureFlags?: object;
  featureFlagPayloads?: object;
};
const page = globalThis as { posthog?: Stand };
const defaults = (flags ?? featureFlags) as Flags | undefined;
const payloads = (flagPayloads ?? featureFlagPayloads) as Payloads | undefined;
const listeners = new Set<FlagListener>();
/** Those that ask for them. */
const asks = new WeakSet<FlagListener>();
/** What keeps calls as long as PostHog does not run, and what answers in its place. */
let stand: Stand | undefined;
let answering: Stand | undefined;
/** The client that all who listen have asked. */
let asked: Stand | undefined;
/** Grows with each answer while PostHog does not run: what was asked of it before is asked anew, and heard once. */
let round = 0;
let isReal = false;
/** Of clients by which it is asked, what is theirs. */
const theirs = new WeakMap<Stand, Stand['onFeatureFlags']>();

/** One that throws keeps nobody else from hearing. */
const tellAll = (tell: (listener: FlagListener) => void): void => {
  for (const listener of [...listeners]) {
    try {
      tell(listener);
    } catch (error) {
      reportError(error);
    }
  }
};
/** Who asks PostHog itself is told of a withdrawal, too, and of the next yes: what it has now, and then with all others. */
const listenTo = (client: Stand): void => {
  if (theirs.has(client)) return;
  const { onFeatureFlags } = client;
  theirs.set(client, onFeatureFlags);
  client.onFeatureFlags = (listener) => {
    listeners.add(listener);
    let isNow = true;
    const stop = onFeatureFlags.call(client, (...heard) => isNow && listener(...heard));
    isNow = false;
    (stop as (() => void) | undefined)?.();
    return () => listeners.delete(listener);
  };
};
/** One asks for all: what is kept until PostHog is there is counted. */
const ask = (posthog = stand): void => {
  const own = round;
  const listen = posthog && (theirs.get(posthog) ?? posthog.onFeatureFlags);
  const hear: FlagListener = (...heard) => {
    // What was on its way at a withdrawal still reaches PostHog, and is no longer what counts.
    if (own !== round) return;
    isReal = page.posthog !== answering;
    tellAll((listener) => (isReal ? listener(...heard) : tellFlags(listener, defaults)));
  };
  asks.add(hear);
  listen?.call(posthog, hear);
};
const listen = (listener: FlagListener): unknown => {
  // What was kept before its gate was there is said again.
  if (asks.has(listener)) return stand?.onFeatureFlags(listener);
  listeners.add(listener);
  tellFlags(listener, defaults);
  return () => listeners.delete(listener);
};

/** What the page has for PostHog from now on: one that runs is heard of before anybody can ask it. */
const watch = (): void => {
  let shown = page.posthog;
  Object.defineProperty(page, 'posthog', {
    configurable: true,
    enumerable: true,
    get: () => shown,
    set(next?: Stand) {
      shown = next;
      if (next?.__loaded) listenTo(next);
    },
  });
};

/** Takes the place of what stands for PostHog; PostHog itself, which may be there before this file, or on its way, keeps its own. */
const takePlace = (): void => {
  const found = page.posthog;
  if (!found || found === answering || found.__loaded || Reflect.has(found, '_i')) return;
  if (!answering) {
    stand = found;
    const answers = flagAnswers(() => ({ flags: defaults, payloads }), listen);
    answering = new Proxy(found, { get: (target, name) => answers[name as string] ?? Reflect.get(target, name) });
    // So that PostHog is heard of as soon as it has flags.
    ask();
    watch();
  }
  page.posthog = answering;
};
takePlace();
document.addEventListener('consent:change', () => {
  takePlace();
  const client = page.posthog;
  // One that runs already, for another of its purposes, has not heard of who was refused an answer.
  const next = client?.__loaded ? client : undefined;
  if (next && next === asked) return;
  asked = next;
  round++;
  if (isReal && client === answering) tellAll((listener) => tellFlags(listener, defaults));
  isReal = !!next;
  ask(asked);
});
