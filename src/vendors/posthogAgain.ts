import type { PosthogClient } from './gatePosthog.js';

let count = 0;

/** What PostHog has put its own in the place of, once, whichever of its clients was first. */
const METHODS = ['pushState', 'replaceState'] as const;

/** How long a tab has to write down who the visitor is now, before the next one looks. */
const TURN = 100;

/**
 * Waits until no other tab begins just now, and would make of one visitor another person. Where there are no locks, tabs do not
 * hear of an answer at the same time either.
 */
const awaitTurn = (): Promise<void> =>
  new Promise<void>((begin) => {
    if (!navigator.locks) return begin();
    const held = navigator.locks.request('minima_posthog', () => {
      begin();
      return new Promise((end) => setTimeout(end, TURN));
    });
    // Where storage is blocked, so are locks.
    held.catch(begin);
  });

/**
 * Of a library whose client has been stopped, what begins another beside it: with a name of its own it is as on a page that
 * has just been opened, and nothing that the first has gathered or remembers is its. But where the page `isSeen`, or what it is
 * configured with says so as it has loaded, only what the address becomes from now on is a view. https://posthog.com/docs/libraries/js#initialize-multiple-instances
 */
const beside = (library: PosthogClient, isSeen: boolean): PosthogClient =>
  ({
    init(key, { loaded, ...config }) {
      // Otherwise it would leave them to the first, which says no more.
      for (const method of METHODS) {
        const patched = history[method];
        if (!Reflect.has(patched, '__posthog_wrapped__')) continue;
        history[method] = function (...args) {
          return patched.apply(this, args);
        };
      }
      let views: unknown;
      const client = library.init(
        key,
        {
          ...config,
          loaded(begun: PosthogClient & { config: Record<string, unknown> }) {
            views = begun.config.capture_pageview;
            if (isSeen) begun.config.capture_pageview = false;
            (loaded as ((client: PosthogClient) => void) | undefined)?.(begun);
          },
        },
        `${key} ${++count}`,
      ) as PosthogClient & { config: Record<string, unknown> };
      client.config.capture_pageview = views;
      return client;
    },
  }) as PosthogClient;

export const again = async (library: PosthogClient, stopped?: PosthogClient, isSeen = true): Promise<PosthogClient> => {
  await awaitTurn();
  return stopped ? beside(library, isSeen) : library;
};
