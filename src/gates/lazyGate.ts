import type { Gate, Verdicts } from '../types.js';

/** A gate whose code is fetched when it first opens, and then opens only if it still may. */
export const lazyGate = (purpose: string, load: () => Promise<Gate>): Gate => {
  let loading: Promise<Gate> | null = null;
  let gate: Gate | null = null;
  let verdicts: Verdicts = {};
  let turn = 0;

  return {
    purpose,
    update(next) {
      verdicts = next;
      gate?.update?.(next);
    },
    async open() {
      const mine = ++turn;
      loading ??= load();
      try {
        gate = await loading;
      } catch (error) {
        loading = null; // the next grant tries again
        throw error;
      }
      gate.update?.(verdicts);
      if (mine === turn) await gate.open();
    },
    close() {
      turn++;
      return gate?.close?.();
    },
  };
};
