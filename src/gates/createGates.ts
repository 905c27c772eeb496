import { allGranted } from '../policy/combine.js';
import type { Gate, Verdicts } from '../types.js';

/** Every gate there is, with what brings it in line, and says what is left of it. */
export type GateMap = Map<Gate, (to: boolean) => readonly string[] | string>;

export interface Gates {
  /**
   * Brings every gate in line: each is told, and closes if it must, before any opens. Without verdicts all close. Returns the
   * vendors, or else the purposes, of those that have been open, are not now, and do not stop for good before a reload.
   */
  apply(verdicts?: Verdicts): readonly string[];
  /** Adds a gate, opened at once if it may be. Returns a function that closes and removes it. */
  add(gate: Gate): () => void;
}

/**
 * Runs effects by verdicts. `attempt` runs each effect and reports what it throws, so that a gate that cannot close
 * leaves none of the others open. They are kept in `all`.
 */
export const createGates = (attempt: (run: () => unknown) => void, all: GateMap): Gates => {
  let verdicts: Verdicts | undefined;

  return {
    apply(next) {
      verdicts = next;
      all.forEach((settle) => settle(false));
      return [...all].flatMap(([, settle]) => settle(true));
    },
    add(gate) {
      /** Nothing as long as it has never been open. */
      let isOpen: boolean | undefined;
      /** Tells the gate and closes it if it must close; or opens it if it may. Returns what is left of it. */
      const settle = (to: boolean): readonly string[] | string => {
        if (!to) attempt(() => verdicts && gate.update?.(verdicts));
        if (!isOpen === to && allGranted(verdicts, gate.purpose, gate.exempt) === to) {
          isOpen = to;
          attempt(() => (to ? gate.open() : gate.close?.(verdicts)));
        }
        return isOpen === false && gate.stops === 'reload' ? (gate.vendor ?? gate.purpose) : [];
      };
      all.set(gate, settle);
      settle(false);
      settle(true);
      return () => {
        if (all.delete(gate) && isOpen) attempt(() => gate.close?.(verdicts));
      };
    },
  };
};
