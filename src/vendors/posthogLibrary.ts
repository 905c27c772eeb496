import { fetchPosthog } from './fetchPosthog.js';
import type { PosthogClient } from './gatePosthog.js';
import { initsOf } from './heldAs.js';
import { type Beside, isBeside } from './posthogBeside.js';

/* posthog-js as a gate has it: what begins its clients. */

/** Of a module of posthog-js, the library. */
export const fromModule = (module: unknown): PosthogClient =>
  ((module as { default?: unknown }).default ?? module) as PosthogClient;

/** What pages call where PostHog's own script is not given by the app: of the project without a name, or else of the first. */
const shown: { nameless?: object; named?: object } = {};

/** Has a gate's API stand in PostHog's place on the page, as soon as that would be there. */
export const standOnPage = (posthog: object, name?: string): void => {
  shown[name ? 'named' : 'nameless'] ??= posthog;
};

/** Puts it there; what the page has there itself stays, where every project that a gate fetches PostHog for has a name. */
export const showOnPage = (before?: unknown): void => {
  const page = globalThis as { posthog?: unknown };
  page.posthog = shown.nameless ?? before ?? shown.named;
};

/** PostHog's own script, on its way or there. */
let fetching: { readonly host: string; readonly library: Promise<PosthogClient> } | undefined;

const beginToFetch = (host: string, nonce?: string): Promise<PosthogClient> => {
  const fetchOnce = async (): Promise<PosthogClient> => {
    const { posthog: before } = globalThis as { posthog?: unknown };
    try {
      return await fetchPosthog(host, shown.nameless ?? before ?? shown.named, nonce);
    } finally {
      showOnPage(before);
    }
  };
  const mine = { host, library: fetchOnce() };
  fetching = mine;
  mine.library.catch(() => {
    if (fetching === mine) fetching = undefined; // the next grant tries again
  });
  return mine.library;
};

/**
 * Fetches the vendor's own script, once for all projects of a page, as PostHog has it; where that fails, each from its own host.
 * https://posthog.com/docs/libraries/js#initialize-multiple-instances
 */
export const fetchLibrary = async (host: string, nonce?: string): Promise<PosthogClient> => {
  if (!fetching) return beginToFetch(host, nonce);
  const other = fetching;
  if (other.host === host) return other.library;
  return other.library.catch(() => fetching?.library ?? beginToFetch(host, nonce));
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
