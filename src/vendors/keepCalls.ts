import { type Call, LIMIT, standIn } from './standIn.js';

/** Calls that are kept until their vendor's gate plays them. */
export interface CallQueue extends Array<Call> {
  /** How many may be kept: none once denied. `LIMIT` unless set. */
  room?: number;
  /** It was denied before anybody has played them. */
  isRefused?: boolean;
}

/**
 * Stands in for a vendor's API and keeps calls until its gate plays them. Who waits for a function such as gtag to be done (a
 * link that is followed then) goes on, and the call is not kept: it would be done twice.
 * https://developers.google.com/tag-platform/gtagjs/reference
 */
export const keepCalls = (calls: CallQueue): ((...args: unknown[]) => unknown) =>
  standIn((call) => {
    const last = call.at(-1) as { event_callback?: () => void } | undefined;
    const done = last?.event_callback ?? (last as () => void);
    // A function has `call`, and so may parameters; but theirs is none.
    const isAwaited = !!(done as { call?: { call?: unknown } } | undefined)?.call?.call;
    if (isAwaited && !call[0]) done();
    else if (calls.length < (calls.room ?? LIMIT)) calls.push(call);
  });
