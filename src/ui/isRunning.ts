import type { Verdict } from '../types.js';

/** Whether a purpose runs, with a yes, without a refusal, or exempt from consent: what a switch that is on says. */
export const isRunning = (verdict: Verdict | undefined): boolean => verdict?.granted === true || verdict?.reason === 'exempt';
