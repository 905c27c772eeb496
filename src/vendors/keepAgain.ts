import type { Call } from './standIn.js';

/** Has calls that are played at once, be kept again. */
export const keepAgain = (calls: Call[]): void => {
  calls.push = ([] as Call[]).push;
};
