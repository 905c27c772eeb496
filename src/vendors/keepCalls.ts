import { type Call, LIMIT, standIn } from './standIn.js';

/** Calls that are kept until their vendor's gate plays them. */
export interface CallQueue extends Array<Call> {
  /** How many may be kept: none once denied. `LIMIT` unless set. */
  room?: number;
  /** It was denied before anybody has played them. */
  isRefused?: boolean;
}

/**
 * Stands in for a vendor's API and keeps calls until its gate plays them. Who waits for gtag to be done (a link that is followed
 * then) goes on, and the call is not kept: it would be done twice.
 * https://developers.google.com/tag-platform/gtagjs/reference
 */
export const keepCalls = (calls: CallQueue): ((...args: unknown[]) => unknown) =>
  standIn((call) => {
    const done = (call.at(-1) as { event_callback?: unknown } | undefined)?.event_callback;
    if (typeof done === 'function') done();
    else if (calls.length < (calls.room ?? LIMIT)) calls.push(call);
  });
