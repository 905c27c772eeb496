import { type Call, LIMIT, standIn } from './standIn.js';

/** Calls that are kept until their vendor's gate plays them. */
export interface CallQueue extends Array<Call> {
  /** How many may be kept: none once denied. `LIMIT` unless set. */
  room?: number;
  /** It was denied before anybody has played them. */
  isRefused?: boolean;
}

/** Stands in for a vendor's API and keeps calls until its gate plays them. */
export const keepCalls = (calls: CallQueue): ((...args: unknown[]) => unknown) =>
  standIn((call) => {
    if (calls.length < (calls.room ?? LIMIT)) calls.push(call);
  });
