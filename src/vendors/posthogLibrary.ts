import { fetchPosthog } from './fetchPosthog.js';
import type { PosthogClient } from './gatePosthog.js';
import { initsOf } from './heldAs.js';
import { type Beside, isBeside } from './posthogBeside.js';

/* posthog-js as a gate has it: what begins its clients. */

/** Of a module of posthog-js, the library. */
export const fromModule = (module: unknown): PosthogClient =>
  ((module as { default?: unknown }).default ?? module) as PosthogClient;

let fetching: Promise<PosthogClient> | undefined;

/**
 * Fetches the vendor's own script, once for all projects of a page, as PostHog has it. What is in PostHog's place on the page is
 * there afterwards, too. https://posthog.com/docs/libraries/js#initialize-multiple-instances
 */
export const fetchLibrary = (host: string, api: object, nonce?: string): Promise<PosthogClient> => {
  const fetchOnce = async (): Promise<PosthogClient> => {
    const page = globalThis as { posthog?: unknown };
    const before = page.posthog;
    try {
      return await fetchPosthog(host, api, nonce);
    } finally {
      page.posthog = before;
    }
  };
  fetching ??= fetchOnce();
  // The next grant tries again.
  fetching.catch(() => {
    fetching = undefined;
  });
  return fetching;
};

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

/** Has a library, or a client, begin projects beside the first by gates. */
export const holdInit = (library: PosthogClient, beside: Beside): void => {
  beside.showOn(library);
  if (initsOf.has(library)) return;
  const init = library.init.bind(library);
  initsOf.set(library, init);
  library.init = (key, config, name) =>
    isBeside(name) ? (beside.begin(`${key}`, config, name) as PosthogClient) : init(key, config, name);
};

/** A library that is there, or will be. */
export const awaiting = (there?: unknown) => {
  let give = (_library: unknown): void => {};
  const given = new Promise<unknown>((resolve) => {
    give = resolve;
  });
  if (there) give(there);
  return { give, given: () => given };
};

/** Of what begins clients, the same, which says what it begins: before the app hears of it by `loaded`. */
export const heard = (library: PosthogClient, hear: (client: PosthogClient) => void): PosthogClient =>
  ({
    init(key, config, name) {
      let isHeard = false;
      const loaded = (client: PosthogClient): void => {
        if (!isHeard) hear(client);
        (config.loaded as ((client: PosthogClient) => void) | undefined)?.(client);
      };
      const client = library.init(key, { ...config, loaded }, name);
      isHeard = true;
      hear(client);
      return client;
    },
  }) as PosthogClient;
