import type { PosthogFeatures } from './gatePosthog.js';

type Feature = keyof PosthogFeatures;
type Table = readonly (readonly [name: RegExp, feature: Feature])[];

/** Events by the whole of PostHog's own names for them: an app may call its own whatever it likes. */
export const EVENTS: Table = [
  [/^\$snapshot$/, 'replay'],
  [/^survey (shown|sent|dismissed|abandoned)$/, 'surveys'],
  [/^\$feature_(flag_called|enrollment_update)$/, 'flags'],
  [/^\$\$heatmap$/, 'heatmaps'],
  [/^\$exception$/, 'exceptions'],
];

/**
 * Addresses that it turns to by itself, by how their path ends: what comes before that is the site's, such as a reverse
 * proxy's own host and path. https://posthog.com/docs/advanced/proxy
 */
export const ADDRESSES: Table = [
  [/recorder[^/]*\.js$/, 'replay'],
  [/\/(api\/surveys\/|surveys\.js)$/, 'surveys'],
  [/\/(flags|api\/early_access_features)\/$/, 'flags'],
  [/\/exception-autocapture\.js$/, 'exceptions'],
];

/** What has such a name belongs to this feature; whatever is named nowhere, to events. */
export const featureOf = (table: Table, name: string): Feature => table.find(([names]) => names.test(name))?.[1] ?? 'events';
