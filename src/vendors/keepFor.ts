import { answering } from './answering.js';
import { ANSWERS } from './answers.js';
import type { CallQueue } from './keepCalls.js';

/** Stands in for the API of a vendor that we know, and answers what that is known to answer before it runs. */
export const keepFor = (calls: CallQueue, api: string) => answering(calls, ANSWERS[api]);
