import { type FlagListener, flagAnswers, tellFlags } from './vendors/flagAnswers.js';

interface Stand {
  onFeatureFlags(listener: FlagListener): () => void;
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
  const listen = (listener: FlagListener): (() => void) => {
    tellFlags(listener, defaults);
    // An answer that was on its way at a withdrawal still reaches PostHog, and is no longer what counts.
    return stand.onFeatureFlags((...heard) =>
      page.posthog === answering ? tellFlags(listener, defaults) : listener(...heard),
    );
  };
  const answers = flagAnswers(defaults, (flagPayloads ?? featureFlagPayloads) as Parameters<typeof flagAnswers>[1], listen);
  const answering = new Proxy(stand, { get: (target, name) => answers[name as string] ?? Reflect.get(target, name) });
  page.posthog = answering;
}
