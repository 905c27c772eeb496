import type { JoiningGate } from '../gates/addGates.js';
import { type AnyGoogleOptions, makeGoogleGate } from './google.js';
import { ATTRIBUTES, type GoogleAttribute, googleSaid } from './googleSaid.js';

/** What the script tag says, with its calls of `gtag`; and of each vendor that it names the purpose, the file, and so on. */
type Settings = AnyGoogleOptions &
  Readonly<Record<string, unknown>> & {
    readonly vendors: readonly (readonly [purpose: string, file: string, id: string])[];
  };

const gates: Record<string, JoiningGate> = {};

/**
 * The gate of the tag of Google's that has this id; with the first, all that the script tag names are made, as each has to know
 * of the others.
 */
export const gate = (settings: Settings): JoiningGate | undefined => {
  for (const [purpose, file, id] of settings.vendors) {
    if (file !== 'google') continue;
    const name = Object.keys(ATTRIBUTES).find((attribute) => settings[attribute] === id) as GoogleAttribute;
    gates[id] ??= makeGoogleGate(ATTRIBUTES[name], { ...googleSaid(name, settings), id, purpose, calls: settings.calls });
  }
  return gates[settings.id];
};
