/** What a page may call before PostHog is there, and that says something about the visitor. */
export const POSTHOG_METHODS =
  'capture captureException identify alias group register register_once unregister setPersonProperties reset onFeatureFlags';

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

export type PosthogMethod = Words<typeof POSTHOG_METHODS>;
