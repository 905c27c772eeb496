import type { PosthogClient } from './gatePosthog.js';

/**
 * Has a client send whatever waits, or drop it, as when a page is left; by something that stands in for it, so that it does not
 * take the page for one that is being left from then on, and send each event by beacon.
 */
export const unloadPosthog = (client: PosthogClient): void => (Object.create(client) as PosthogClient)._handle_unload?.();
