import type { Verdicts } from '../types.js';
import type { PosthogSettings } from './gatePosthog.js';

/** The method that reports an error; every other call that may wait goes with events. */
export const REPORT = 'captureException';

/**
 * For which purpose a call of PostHog's waits: what is said while that is denied is not sent with a later yes, whatever else of
 * PostHog may still be asked for.
 */
export const purposeOfCall = (
  method: string,
  { purpose = 'analytics', features }: Pick<PosthogSettings, 'purpose' | 'features'>,
  { errors }: Verdicts,
): string => {
  const events = features?.events ?? purpose;
  return method === REPORT ? (features?.exceptions ?? (errors ? 'errors' : events)) : events;
};
