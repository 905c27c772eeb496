import type { PosthogClient } from './gatePosthog.js';
import { loadScript } from './loadScript.js';

/** The vendor's script is on the assets host of its cloud, or under a reverse proxy's own address, as in the vendor's snippet. */
export const posthogScript = (host: string): string =>
  host.replace(/\/?$/, '/static/array.js').replace('.i.posthog.com', '-assets.i.posthog.com');

/** Fetches the vendor's own script, which puts itself where `api` is. */
export const fetchPosthog = async (host: string, api: unknown, nonce?: string): Promise<PosthogClient> => {
  const page = globalThis as { posthog?: unknown };
  // What it finds: a queue of instances to make, without which it takes what it finds for an instance.
  page.posthog = Object.assign(Object.create(api as object), { _i: [] });
  await loadScript(posthogScript(host), nonce);
  return page.posthog as PosthogClient;
};
