/** What a page may call before PostHog is there, and that says something about the visitor. */
export type PosthogMethod =
  | 'capture'
  | 'captureException'
  | 'identify'
  | 'alias'
  | 'group'
  | 'register'
  | 'register_once'
  | 'unregister'
  | 'setPersonProperties'
  | 'reset'
  | 'onFeatureFlags';
