import type { Snapshot } from '../types.js';
import { covers, isGrant } from './record.js';

/**
 * Whether the visitor has to be asked: something awaits an answer, and this place asks with a banner.
 * An older yes that the opt-out signal has switched off is asked about once; in US regions never, because a
 * pop-up in answer to the signal is not a frictionless opt-out (11 CCR 7025(f)(3)), and their face is a link.
 * Of what runs exempt from consent, or until it is refused where a notice tells of that, visitors are told until they have
 * left it as it is.
 */
export const asks = (state: Pick<Snapshot, 'policy' | 'record' | 'verdicts'>): boolean =>
  state.policy.purposes.some(({ id, fingerprint }) => {
    const { reason, state: is } = state.verdicts[id]!;
    const said = state.record?.choices[id];
    const isTold = said && !isGrant(said) && covers(said, fingerprint);
    if (state.policy.face === 'notice') return reason === 'not-refused' && !isTold;
    if (state.policy.face === 'link') return false;
    return is === 'undecided' ? !(isTold && reason === 'exempt') : reason === 'gpc-conflict';
  });
