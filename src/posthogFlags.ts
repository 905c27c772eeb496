import { type FlagListener, flagAnswers, tellFlags } from './vendors/flagAnswers.js';

interface Stand {
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
const stand = page.posthog;
if (stand) {
  const defaults = (flags ?? featureFlags) as Parameters<typeof flagAnswers>[0];
  const listeners = new Set<FlagListener>();
  /** Grows with each answer while PostHog does not run: what was asked of it before is asked anew, and heard once. */
  let round = 0;
  let isReal = false;
  const ask = (listener: FlagListener): void => {
    const own = round;
    stand.onFeatureFlags((...heard) => {
      // What was on its way at a withdrawal still reaches PostHog, and is no longer what counts.
      if (own !== round || !listeners.has(listener)) return;
      isReal = page.posthog !== answering;
      if (isReal) listener(...heard);
      else tellFlags(listener, defaults);
    });
  };
  const listen = (listener: FlagListener): (() => void) => {
    listeners.add(listener);
    tellFlags(listener, defaults);
    ask(listener);
    return () => listeners.delete(listener);
  };
  document.addEventListener('consent:change', () => {
    if (page.posthog !== answering) return;
    round++;
    for (const listener of listeners) {
      if (isReal) tellFlags(listener, defaults);
      ask(listener);
    }
    isReal = false;
  });
  const answers = flagAnswers(defaults, (flagPayloads ?? featureFlagPayloads) as Parameters<typeof flagAnswers>[1], listen);
  const answering = new Proxy(stand, { get: (target, name) => answers[name as string] ?? Reflect.get(target, name) });
  page.posthog = answering;
}
