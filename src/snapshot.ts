import { IN_BROWSER } from './environment.js';
import { asks } from './policy/asks.js';
import { evaluatePage } from './policy/evaluate.js';
import type { Snapshot } from './types.js';

/** What is known from outside; everything else in a snapshot follows. */
export type Facts = Omit<Snapshot, 'verdicts'>;

/** Runs somebody else's code; a throw or a rejection is reported and goes no further. */
export const attempt = async (run: () => unknown): Promise<void> => {
  try {
    await run();
  } catch (error) {
    (IN_BROWSER ? reportError : console.error)(error);
  }
};

export const freeze = <T>(value: T): T => {
  if (!Object.isFrozen(value)) Object.values(Object.freeze(value) as object).forEach(freeze);
  return value;
};

/** The frozen snapshot that follows from what is known. */
export const judge = (facts: Facts): Snapshot => {
  const state = { ...facts, verdicts: evaluatePage({ ...facts, now: Date.now() }) };
  if (state.view === 'banner' && !asks(state)) state.view = 'none';
  return freeze(state);
};
