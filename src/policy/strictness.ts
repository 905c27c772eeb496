import type { Model, Policy } from '../types.js';

const RANK = { notice: 0, 'opt-out': 1, 'opt-in': 2 } satisfies Record<Model, number>;

const strictness = (policy: Policy): number => policy.purposes.reduce((sum, rule) => sum * 3 + RANK[rule.model], 0);

/** Whichever policy asks more of the site; the first on a tie. */
export const stricter = (a: Policy, b: Policy): Policy => (strictness(b) > strictness(a) ? b : a);

/** `policy`, with no purpose freer than in `floor`: an answer that comes late may only close gates. */
export const tighten = (policy: Policy, floor: Policy): Policy => ({
  ...policy,
  purposes: policy.purposes.map((rule, i) => {
    const other = floor.purposes[i]?.model ?? rule.model;
    return RANK[other] > RANK[rule.model] ? { ...rule, model: other } : rule;
  }),
});
