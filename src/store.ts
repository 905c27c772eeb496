import { createStore } from 'zustand/vanilla';
import type { Snapshot } from './types.js';

export interface Store {
  get(): Snapshot;
  set(state: Snapshot): void;
  subscribe(listener: () => void): () => void;
}

/** Runs somebody else's code; a throw or a rejection is reported and goes no further. */
export const attempt = async (run: () => unknown): Promise<void> => {
  try {
    await run();
  } catch (error) {
    reportError(error);
  }
};

const freeze = <T>(value: T): T => {
  if (!Object.isFrozen(value)) Object.values(Object.freeze(value) as object).forEach(freeze);
  return value;
};

/**
 * Holds the one snapshot, frozen. Zustand calls listeners in a plain loop, where one that throws would silence the
 * rest and throw out of `setState`; so each is wrapped.
 */
export const createSnapshotStore = (initial: Snapshot): Store => {
  const store = createStore(() => freeze(initial));
  return {
    get: store.getState,
    set: (state) => store.setState(freeze(state), true),
    subscribe: (listener) => store.subscribe(() => attempt(listener)),
  };
};
