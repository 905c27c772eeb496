import type { PosthogClient } from './gatePosthog.js';
import { initsOf } from './heldAs.js';
import { type Beside, besideOf, isBeside } from './posthogBeside.js';

/* posthog-js as a gate has it: what begins its clients. */

/** Of a module of posthog-js, the library. */
export const fromModule = (module: unknown): PosthogClient =>
  ((module as { default?: unknown }).default ?? module) as PosthogClient;

/** Of a library, what begins a second instance beside the first; and after a withdrawal another, with what is added to its name. */
export const named = (library: PosthogClient, name: string): PosthogClient => {
  const init = initsOf.get(library) ?? library.init.bind(library);
  return { init: (key, config, added = '') => init(key, config, name + added) } as PosthogClient;
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

/** Of a library, what says which client it has begun. */
export const heard = (library: PosthogClient, hear: (client: PosthogClient) => void): PosthogClient =>
  ({
    init(...args) {
      const client = (initsOf.get(library) ?? library.init.bind(library))(...args);
      hear(client);
      return client;
    },
  }) as PosthogClient;
