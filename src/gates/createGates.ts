import { allGranted } from '../policy/combine.js';
import type { Gate, Verdicts } from '../types.js';

export interface Gates {
  /** Brings every gate in line: each is told, and closes if it must, before any opens. Without verdicts all close. */
  apply(verdicts?: Verdicts): void;
  /** Adds a gate, opened at once if it may be. Returns a function that closes and removes it. */
  add(gate: Gate): () => void;
}

/**
 * Runs effects by verdicts. `attempt` runs each effect and reports what it throws, so that a gate that cannot close
 * leaves none of the others open.
 */
export const createGates = (attempt: (run: () => unknown) => void): Gates => {
  const settlers = new Set<(to: boolean) => void>();
  let verdicts: Verdicts | undefined;

  return {
    apply(next) {
      verdicts = next;
      for (const to of [false, true]) for (const settle of settlers) settle(to);
    },
    add(gate) {
      let isOpen = false;
      /** Tells the gate and closes it if it must close; or opens it if it may. */
      const settle = (to: boolean): void => {
        if (!to) attempt(() => verdicts && gate.update?.(verdicts));
        if (isOpen !== to && allGranted(verdicts, gate.purpose, gate.exempt) === to) {
          isOpen = to;
          attempt(() => (to ? gate.open() : gate.close?.()));
        }
      };
      settlers.add(settle);
      settle(false);
      settle(true);
      return () => {
        if (settlers.delete(settle) && isOpen) attempt(() => gate.close?.());
      };
    },
  };
};
