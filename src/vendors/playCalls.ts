import type { Call } from './standIn.js';

/** Sends what was kept, in order; and from now on whatever else is, at once. */
export const playCalls = (calls: Call[], send: (...call: Call) => unknown): void => {
  const play = (...made: readonly Call[]): number => {
    for (const call of made) send(...call);
    return 0;
  };
  play(...calls.splice(0));
  calls.push = play;
};
