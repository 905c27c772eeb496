import { attempt } from '../snapshot.js';
import type { Consent, Gate } from '../types.js';

export type AddGate = Consent<string>['gate'];

/** A gate by which others run that the site has not named: it adds one for them once they have. */
export interface JoiningGate extends Gate {
  join?(add: AddGate): void;
}

/** Adds the gates of the options. One that is none is reported, and keeps none of the others. */
export const addGates = (consent: Consent, gates: readonly JoiningGate[] = []): void => {
  for (const gate of [gates].flat())
    attempt(() => {
      gate.join?.(consent.gate);
      return consent.gate(gate.purpose, gate);
    });
};
