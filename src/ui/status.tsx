import { h } from 'preact';
import type { PreferencesContext } from './types.js';

/**
 * Says that a refusal of sale is in force: wherever the browser sends the signal, and where a sale link is due also
 * after a refusal by hand (11 CCR 7025(c)(6), 7026(g)).
 */
export const Status = ({ consent, controls }: PreferencesContext) => {
  const { policy, signals, verdicts } = consent.state;
  const sales = policy.purposes.filter(({ sale }) => sale);
  const refused = sales.length > 0 && sales.every(({ id }) => verdicts[id]?.state === 'denied');
  return refused && (signals.gpc || policy.saleLink) ? (
    <p class="status" role="status">
      {controls.honored}
    </p>
  ) : null;
};
