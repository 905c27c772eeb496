import { GOOGLE_ID } from './googleId.js';
import { type Call, LIMIT } from './standIn.js';

/**
 * Where a tag is refused no longer: of the calls of `gtag` that wait, what happened by then is not made good for, but what
 * names other tags alone, and no group of them. https://developers.google.com/tag-platform/gtagjs/routing
 */
export const dropEvents = (calls: Call[], ids: readonly string[]): void => {
  const isFor = (parameters: unknown): boolean => {
    const { send_to: to } = Object(parameters) as { send_to?: unknown };
    return [to].flat().some((target) => !GOOGLE_ID.test(`${target}`) || ids.includes(`${target}`.split('/')[0]!));
  };
  calls.splice(0, LIMIT, ...calls.filter(([, verb, , parameters]) => verb !== 'event' || !isFor(parameters)));
};
