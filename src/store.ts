import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Snapshot } from './types.js';

export interface Store {
  get(): Snapshot;
  set(state: Snapshot): void;
  subscribe(listener: (state: Snapshot) => void): () => void;
}

/** Reports an error of the host page's own code without letting it stop ours, or the rest of the page's. */
export const report = (error: unknown): void => {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
};

/** Runs somebody else's code; a throw or a rejection is reported and goes no further. */
export const attempt = (run: () => unknown): void => {
  try {
    const result = run();
    if (result instanceof Promise) result.catch(report);
  } catch (error) {
    report(error);
  }
};

const freeze = <T>(value: T): T => {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/**
 * Holds the one snapshot, frozen. Zustand calls listeners in a plain loop, where one that throws would silence the
 * rest and throw out of `setState`; so each is wrapped.
 */
export const createSnapshotStore = (initial: Snapshot): Store => {
  const store: StoreApi<Snapshot> = createStore<Snapshot>(() => freeze(initial));
  return {
    get: store.getState,
    set: (state) => store.setState(freeze(state), true),
    subscribe: (listener) => store.subscribe((state) => attempt(() => listener(state))),
  };
};
