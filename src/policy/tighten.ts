import type { Policy } from '../types.js';

/** `policy`, asking wherever `floor` asks: an answer that comes late may only close gates. */
export const tighten = (policy: Policy, floor: Policy): Policy => ({
  ...policy,
  purposes: policy.purposes.map((rule, i) => (floor.purposes[i]?.model === 'opt-in' ? { ...rule, model: 'opt-in' } : rule)),
});
