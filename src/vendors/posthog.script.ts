import { gatePosthog } from './gatePosthog.js';

type Options = Omit<Parameters<typeof gatePosthog>[0], 'limits'>;

/** The gate for the script tag, whose `data-posthog-host` says where events go. */
export const gate = (options: Options & { readonly posthogHost?: string }) =>
  gatePosthog({
    host: options.posthogHost,
    ...options,
    limits: () => import(new URL('posthog.limits.js', import.meta.url).href),
  });
