import type { ConsentRecord, Policy, Verdicts } from '../types.js';

/**
 * Whether the visitor has to be asked: something awaits an answer, and this place asks with a banner.
 * An older yes that the opt-out signal has switched off is asked about once; in US regions never, because a
 * pop-up in answer to the signal is not a frictionless opt-out (11 CCR 7025(f)(3)), and their face is a link.
 * Of what runs exempt from consent visitors are told until they have decided anything under this version of the policy.
 */
export const asks = (policy: Policy, verdicts: Verdicts, record: ConsentRecord | null): boolean =>
  policy.face === 'banner' &&
  Object.values(verdicts).some(({ reason, state }) =>
    state === 'undecided' ? reason !== 'exempt' || record?.version !== policy.version : reason === 'gpc-conflict',
  );
