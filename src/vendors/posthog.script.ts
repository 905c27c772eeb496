import { fetchPosthog } from './fetchPosthog.js';
import { gatePosthog, KEYS, type Place, type PosthogClient, type PosthogSettings } from './gatePosthog.js';

/** What the script tag says. */
interface Tagged extends PosthogSettings, Pick<Place, 'calls' | 'isNew'> {
  readonly purpose: string;
  /** The project's API key, by the name that every vendor's has there. */
  readonly id?: string;
}

/** The gate for the script tag. */
export const gate = (options: Tagged) => {
  const page = globalThis as { posthog?: PosthogClient | undefined };
  const api = page.posthog;
  return gatePosthog({
    ...options,
    key: options.id,
    keys: KEYS,
    fetch: (host) => fetchPosthog(host, api, options.nonce),
    show(client) {
      // What a survey shows goes with the client that shows it.
      if (!client) page.posthog?.surveys?._surveyManager?.dispose?.();
      page.posthog = client || api;
    },
    part: (name) => import(`./posthog.${name}.js`),
  });
};
