import { gatePosthog } from './gatePosthog.js';

type Options = Omit<Parameters<typeof gatePosthog>[0], 'bounds'>;

/** The gate for the script tag, whose `data-posthog-host` says where events go. */
export const gate = (options: Options & { readonly posthogHost?: string }) =>
  gatePosthog({
    host: options.posthogHost,
    ...options,
    bounds: (what) => import(new URL(`posthog.${what}.js`, import.meta.url).href),
  });
