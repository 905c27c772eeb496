import type { Policy } from '../types.js';

/**
 * `policy`, asking wherever `floor` asks, and heeding the opt-out signal wherever `floor` heeds it: on a page that has
 * opened gates on the floor, an answer that comes late can close some, and open none.
 */
export const tighten = (policy: Policy, floor: Policy = policy): Policy => ({
  ...policy,
  purposes: policy.purposes.map((rule, i) => {
    const { model, gpc } = floor.purposes[i]!;
    return { ...rule, model: model === 'opt-in' ? model : rule.model, gpc: rule.gpc || gpc };
  }),
});
