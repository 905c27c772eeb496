import { combine, purposeList } from '../policy/combine.js';
import type { Gate, Verdicts } from '../types.js';

export interface Gates {
  /** Brings every gate in line: all are told, then what must close closes, and only then anything opens. */
  apply(verdicts: Verdicts): void;
  /** Adds a gate, opened at once if it may be. Returns a function that closes and removes it. */
  add(gate: Gate): () => void;
  /** Closes and forgets every gate. */
  clear(): void;
}

/**
 * Runs effects by verdicts. `attempt` runs each effect and reports what it throws, so that a gate that cannot close
 * leaves none of the others open.
 */
export const createGates = (attempt: (run: () => unknown) => void): Gates => {
  const open = new Map<Gate, boolean>();
  let verdicts: Verdicts | null = null;

  const mayOpen = (gate: Gate): boolean => verdicts !== null && combine(verdicts, purposeList(gate.purpose)) === 'granted';
  const tell = (gate: Gate): void => attempt(() => verdicts && gate.update?.(verdicts));
  const settle = (gate: Gate, to: boolean): void => {
    if (open.get(gate) !== !to || mayOpen(gate) !== to) return;
    open.set(gate, to);
    attempt(() => (to ? gate.open() : gate.close?.()));
  };
  const remove = (gate: Gate): void => {
    const wasOpen = open.get(gate);
    if (open.delete(gate) && wasOpen) attempt(() => gate.close?.());
  };

  return {
    apply(next) {
      verdicts = next;
      const gates = [...open.keys()];
      gates.forEach(tell);
      for (const gate of gates) settle(gate, false);
      for (const gate of gates) settle(gate, true);
    },
    add(gate) {
      open.set(gate, false);
      tell(gate);
      settle(gate, true);
      return () => remove(gate);
    },
    clear() {
      for (const gate of [...open.keys()]) remove(gate);
    },
  };
};
