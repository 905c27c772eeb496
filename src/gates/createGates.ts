import { allGranted } from '../policy/combine.js';
import type { Gate, Verdicts } from '../types.js';

export interface Gates {
  /** Brings every gate in line: each is told, and closes if it must, before any opens. */
  apply(verdicts: Verdicts): void;
  /** Adds a gate, opened at once if it may be. Returns a function that closes and removes it. */
  add(gate: Gate): () => void;
  /** Closes and forgets every gate; from then on none opens. */
  clear(): void;
}

/**
 * Runs effects by verdicts. `attempt` runs each effect and reports what it throws, so that a gate that cannot close
 * leaves none of the others open.
 */
export const createGates = (attempt: (run: () => unknown) => void): Gates => {
  const isOpen = new Map<Gate, boolean>();
  let verdicts: Verdicts | undefined;

  /** Tells a gate and closes it if it must close; or opens it if it may. */
  const settle = (gate: Gate, to: boolean): void => {
    if (!to) attempt(() => verdicts && gate.update?.(verdicts));
    if (isOpen.get(gate) === !to && allGranted(verdicts, gate.purpose) === to) {
      isOpen.set(gate, to);
      attempt(() => (to ? gate.open() : gate.close?.()));
    }
  };

  return {
    apply(next) {
      verdicts = next;
      for (const to of [false, true]) for (const gate of isOpen.keys()) settle(gate, to);
    },
    add(gate) {
      isOpen.set(gate, false);
      settle(gate, false);
      settle(gate, true);
      return () => {
        if (isOpen.get(gate)) attempt(() => gate.close?.());
        isOpen.delete(gate);
      };
    },
    clear() {
      verdicts = undefined;
      for (const gate of isOpen.keys()) settle(gate, false);
      isOpen.clear();
    },
  };
};
