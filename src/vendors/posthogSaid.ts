import type { Defaults } from './flagAnswers.js';
import type { PosthogOptions } from './posthogOptions.js';

/** What is known of a project's configuration at any time: what its gate says, and what the app says to PostHog's own `init`. */
export interface Said {
  readonly config: Record<string, unknown>;
  /** Takes what an app says, now or later: it holds where the gate says nothing else. */
  told(said?: object | false): void;
  /** Where the app says that its PostHog is; the gate's own `host` counts before that. */
  host(): string | undefined;
  /** What the site takes for PostHog's flags. */
  defaults(): Defaults;
}

interface Bootstrap {
  readonly featureFlags?: Readonly<Record<string, string | boolean>>;
  readonly featureFlagPayloads?: Readonly<Record<string, unknown>>;
}

/** `renew` hears that the site's flags are others from now on. */
export const createSaid = (options: PosthogOptions, renew: () => void): Said => {
  const config: Record<string, unknown> = {};
  let host: string | undefined;
  const defaults = (): Defaults => {
    const { featureFlags, featureFlagPayloads } = (config.bootstrap ?? {}) as Bootstrap;
    return { flags: options.flags ?? featureFlags, payloads: options.flagPayloads ?? featureFlagPayloads };
  };
  return {
    config,
    told(said) {
      const { flags } = defaults();
      host = (Object(said || {}) as { api_host?: string }).api_host ?? host;
      Object.assign(config, said, options.config);
      if (defaults().flags !== flags) renew();
    },
    host: () => (options.host ? undefined : host),
    defaults,
  };
};
