import { type Call, LIMIT, standIn } from './standIn.js';

/** Calls that are kept until their vendor's gate plays them. */
export interface CallQueue extends Array<Call> {
  /** How many may be kept of a method: none once denied. `LIMIT` unless set. */
  room?: (method: string) => number;
  /** It was denied before anybody has played them. */
  isRefused?: boolean;
}

/** Stands in for a vendor's API and keeps calls until its gate plays them. */
export const keepCalls = (calls: CallQueue): ((...args: unknown[]) => unknown) =>
  standIn((call) => {
    if (calls.length < (calls.room?.(call[0]) ?? LIMIT)) calls.push(call);
  });
