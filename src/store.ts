import { createStore } from 'zustand/vanilla';
import { asks } from './policy/asks.js';
import { evaluate } from './policy/evaluate.js';
import type { Snapshot, Verdicts } from './types.js';

/** What is known from outside; everything else in a snapshot follows. */
export type Facts = Omit<Snapshot, 'verdicts'>;

export interface Store {
  getState(): Snapshot;
  /** The only way the state changes. What is the same stays the same. */
  update(news: Partial<Facts>): void;
  /** The first to subscribe is the first to know. One that throws would silence the rest: see `attempt`. */
  subscribe(listener: (state: Snapshot, before: Snapshot) => void): () => void;
}

/** Runs somebody else's code; a throw or a rejection is reported and goes no further. */
export const attempt = (run: () => unknown): unknown =>
  new Promise((resolve) => resolve(run())).catch(globalThis.reportError ?? console.error);

const freeze = <T>(value: T): T => {
  if (!Object.isFrozen(value)) Object.values(Object.freeze(value) as object).forEach(freeze);
  return value;
};

const judge = (facts: Facts & { readonly verdicts?: Verdicts }): Snapshot => {
  const verdicts = evaluate({ ...facts, now: Date.now() });
  const same = JSON.stringify(verdicts) === JSON.stringify(facts.verdicts);
  const next = { ...facts, verdicts: same ? facts.verdicts! : verdicts };
  return freeze(next.view === 'banner' && !asks(next) ? { ...next, view: 'none' } : next);
};

/** Holds the one snapshot, frozen. */
export const createSnapshotStore = (facts: Facts): Store => {
  const { getState, setState, subscribe } = createStore(() => judge(facts));
  return { getState, subscribe, update: (news) => setState(judge({ ...getState(), ...news }), true) };
};
