/** Feature flags by their keys: on, off, or a variant. */
export type Flags = Readonly<Record<string, string | boolean>>;
export type Payloads = Readonly<Record<string, unknown>>;

/** What a site takes for PostHog's flags as long as PostHog cannot be asked. */
export interface Defaults {
  readonly flags?: Flags | undefined;
  readonly payloads?: Payloads | undefined;
}

/** Hears which flags are on, and with which variants. https://posthog.com/docs/libraries/js/features#feature-flags */
export type FlagListener = (flags: readonly string[], variants: Flags, context?: object) => void;

/** Tells a listener of flags as PostHog would. */
export const tellFlags = (listener: FlagListener, flags: Flags = {}): void => {
  const active = Object.entries(flags).filter(([, value]) => value);
  listener(
    active.map(([key]) => key),
    Object.fromEntries(active),
  );
};

/** What answers for feature flags in PostHog's place: the site's defaults, or what PostHog says of flags that it has not loaded. */
export const flagAnswers = (defaults: () => Defaults, listen: (listener: FlagListener) => unknown): Record<string, unknown> => {
  const flags = (): Flags => defaults().flags ?? {};
  const payloads = (): Payloads => defaults().payloads ?? {};
  const resultOf = (key: string) => {
    const flag = flags()[key];
    if (flag === undefined) return undefined;
    return { key, enabled: !!flag, variant: typeof flag === 'string' ? flag : undefined, payload: payloads()[key] };
  };
  const answers = {
    getFeatureFlag: (key: string) => flags()[key],
    isFeatureEnabled: (key: string) => (flags()[key] === undefined ? undefined : !!flags()[key]),
    getFeatureFlagPayload: (key: string) => payloads()[key],
    getFeatureFlagResult: resultOf,
    getAllFeatureFlags: () => Object.keys(flags()).map(resultOf),
    onFeatureFlags: listen,
    getEarlyAccessFeatures: (listener: (features: readonly object[]) => void) => listener([]),
  };
  const featureFlags = {
    ...answers,
    getFlags: () => Object.keys(flags()).filter((key) => flags()[key]),
    getFlagVariants: flags,
    getFlagPayloads: payloads,
    hasLoadedFlags: false,
  };
  return { ...answers, featureFlags };
};
