import type { Snapshot } from '../types.js';

/**
 * Whether to say that a refusal of sale is honoured: wherever the browser sends the signal, and where a sale link is due
 * also after a refusal by hand (11 CCR 7025(c)(6), 7026(g)). What is off for another reason was not refused.
 */
export const refusesSale = ({ policy, signals, verdicts }: Snapshot): boolean => {
  const reasons = policy.purposes.flatMap(({ id, sale }) => (sale ? (verdicts[id]?.reason ?? []) : []));
  const isOff = policy.purposes.every(({ id, sale }) => !sale || verdicts[id]?.state === 'denied');
  const byHand = policy.saleLink && reasons.every((reason) => /^(gpc|denied|withdrawn)/.test(reason));
  return isOff && (signals.gpc || (reasons.length > 0 && byHand));
};
