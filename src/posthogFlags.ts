import { type FlagListener, flagAnswers, tellFlags } from './vendors/flagAnswers.js';

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
const defaults = (flags ?? featureFlags) as Parameters<typeof flagAnswers>[0];
const listeners = new Set<FlagListener>();
/** What keeps calls as long as PostHog does not run, and what answers in its place. */
let stand: Stand | undefined;
let answering: Stand | undefined;
/** Grows with each answer while PostHog does not run: what was asked of it before is asked anew, and heard once. */
let round = 0;
let isReal = false;
const clients = new WeakSet<Stand>();
const nobody = (): void => {};

const ask = (listener: FlagListener, posthog = stand, listen = posthog?.onFeatureFlags): void => {
  const own = round;
  listen?.call(posthog, (...heard) => {
    // What was on its way at a withdrawal still reaches PostHog, and is no longer what counts.
    if (own !== round || !listeners.has(listener)) return;
    isReal = page.posthog !== answering;
    if (isReal) listenTo(page.posthog!);
    if (isReal) listener(...heard);
    else tellFlags(listener, defaults);
  });
};
/** Who asks PostHog itself is told of a withdrawal, too, and of the next yes. */
const listenTo = (client: Stand): void => {
  if (clients.has(client)) return;
  clients.add(client);
  const { onFeatureFlags } = client;
  client.onFeatureFlags = (listener) => {
    listeners.add(listener);
    ask(listener, client, onFeatureFlags);
    return () => listeners.delete(listener);
  };
};
const listen = (listener: FlagListener): (() => void) => {
  listeners.add(listener);
  tellFlags(listener, defaults);
  ask(listener);
  return () => listeners.delete(listener);
};

/** Takes the place of what stands for PostHog; PostHog itself, which may be there before this file, or on its way, keeps its own. */
const takePlace = (): void => {
  const found = page.posthog;
  if (!found || found === answering || found.__loaded || Reflect.has(found, '_i')) return;
  if (!answering) {
    stand = found;
    const answers = flagAnswers(defaults, (flagPayloads ?? featureFlagPayloads) as Parameters<typeof flagAnswers>[1], listen);
    answering = new Proxy(found, { get: (target, name) => answers[name as string] ?? Reflect.get(target, name) });
    // So that PostHog is heard of as soon as it has flags.
    listeners.add(nobody);
    ask(nobody);
  }
  page.posthog = answering;
};
takePlace();
document.addEventListener('consent:change', () => {
  takePlace();
  if (page.posthog !== answering) return;
  round++;
  for (const listener of listeners) {
    if (isReal) tellFlags(listener, defaults);
    ask(listener);
  }
  isReal = false;
});
