import { fetchPosthog } from './fetchPosthog.js';
import { gatePosthog, KEYS, type Place, type PosthogSettings } from './gatePosthog.js';

/** The gate for the script tag. */
export const gate = (options: PosthogSettings & Pick<Place, 'id' | 'posthogHost' | 'calls'> & { readonly purpose: string }) => {
  const page = globalThis as { posthog?: unknown };
  const api = page.posthog;
  return gatePosthog({
    ...options,
    keys: KEYS,
    fetch: (host) => fetchPosthog(host, api, options.nonce),
    show: (client) => void (page.posthog = client || api),
    part: (name) => import(`./posthog.${name}.js`),
  });
};
