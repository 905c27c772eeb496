import type { PosthogClient } from './gatePosthog.js';
import { initsOf } from './heldAs.js';
import { type Beside, besideOf, isBeside } from './posthogBeside.js';

/* posthog-js as a gate has it: what begins its clients. */

/** Of a module of posthog-js, the library. */
export const fromModule = (module: unknown): PosthogClient =>
  ((module as { default?: unknown }).default ?? module) as PosthogClient;

/**
 * Of a library, what begins its first instance, or one by a name beside that; after a withdrawal another, with what is added to
 * the name. `host` counts before what the configuration says.
 */
export const named = (library: PosthogClient, name = '', host?: string): PosthogClient => {
  const init = initsOf.get(library) ?? library.init.bind(library);
  return {
    init: (key, config, added = '') => init(key, { ...config, ...(host && { api_host: host }) }, name + added || undefined),
  } as PosthogClient;
};

/** Has a library begin projects beside the first by gates. */
export const holdInit = (library: PosthogClient, beside: Beside): void => {
  if (initsOf.has(library)) return;
  const init = library.init.bind(library);
  const beginBeside = besideOf(library, beside);
  initsOf.set(library, init);
  library.init = (key, config, name) => (isBeside(name) ? beginBeside(`${key}`, config, name) : init(key, config, name));
};

/** A library that is there, or will be. */
export const fetching = (there?: unknown) => {
  let give = (_library: unknown): void => {};
  const given = new Promise<unknown>((resolve) => {
    give = resolve;
  });
  if (there) give(there);
  return { give, fetched: () => given };
};

/** Of what begins clients, the same, which says what it has begun. */
export const heard = (library: PosthogClient, hear: (client: PosthogClient) => void): PosthogClient =>
  ({
    init(...args) {
      const client = library.init(...args);
      hear(client);
      return client;
    },
  }) as PosthogClient;
