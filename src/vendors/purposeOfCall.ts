import type { Verdicts } from '../types.js';
import type { PosthogSettings } from './gatePosthog.js';

/**
 * For which purpose a call of PostHog's waits: what is said while that is denied is not sent with a later yes, whatever else of
 * PostHog may still be asked for. Reports of errors, and who listens for flags, go with their feature; all else with events.
 */
export const purposeOfCall = (
  method: string,
  { purpose = 'analytics', features }: Pick<PosthogSettings, 'purpose' | 'features'>,
  { errors }: Verdicts,
): string => {
  const events = features?.events ?? purpose;
  if (method === 'captureException') return features?.exceptions ?? (errors ? 'errors' : events);
  return (method === 'onFeatureFlags' && features?.flags) || events;
};
