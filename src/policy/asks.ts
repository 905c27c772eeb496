import type { Policy, Verdicts } from '../types.js';

/**
 * Whether the visitor has to be asked: something awaits an answer, and this place asks with a banner.
 * An older yes that the opt-out signal has switched off is asked about once; in US regions never, because a
 * pop-up in answer to the signal is not a frictionless opt-out (11 CCR 7025(f)(3)), and their face is a link.
 */
export const asks = (policy: Policy, verdicts: Verdicts): boolean =>
  policy.face === 'banner' &&
  Object.values(verdicts).some(({ state, reason }) => state === 'undecided' || reason === 'gpc-conflict');
