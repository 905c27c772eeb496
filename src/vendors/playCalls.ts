import type { Call } from './standIn.js';

/** What a vendor does between the calls that prepare it and the others. */
export interface Beginning {
  /** Whether a call prepares the vendor, and so comes first. */
  isEarly(call: Call): boolean;
  begin(): void;
}

/**
 * Sends what was kept, in order, and from now on whatever else is, at once, until it is kept again.
 */
export const playCalls = (calls: Call[], send: (...call: Call) => unknown, beginning?: Beginning): void => {
  const play = (...made: readonly Call[]): number => {
    for (const call of made) send(...call);
    return 0;
  };
  let kept = calls.splice(0);
  if (beginning) {
    play(...kept.filter(beginning.isEarly));
    beginning.begin();
    kept = kept.filter((call) => !beginning.isEarly(call));
  }
  play(...kept);
  calls.push = play;
};
