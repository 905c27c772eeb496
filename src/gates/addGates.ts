import { attempt } from '../snapshot.js';
import type { Consent, Gate } from '../types.js';

/** Adds the gates of the options. One that is none is reported, and keeps none of the others. */
export const addGates = (consent: Consent, gates: readonly Gate[] = []): void => {
  for (const gate of [gates].flat()) attempt(() => consent.gate(gate.purpose, gate));
};
