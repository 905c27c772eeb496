import type { Policy } from '../types.js';

/** `policy`, asking wherever `floor` asks or heeds a signal that is on: an answer that comes late may only close gates. */
export const tighten = (policy: Policy, floor: Policy, signal: boolean): Policy => ({
  ...policy,
  purposes: policy.purposes.map((rule, i) => {
    const { model, gpc } = floor.purposes[i]!;
    return { ...rule, model: gpc && signal ? 'opt-in' : model === 'opt-in' ? model : rule.model };
  }),
});
