import type { JoiningGate } from '../gates/addGates.js';
import { type AnyGoogleOptions, makeGoogleGate } from './google.js';
import { ATTRIBUTES, type GoogleAttribute, googleSaid } from './googleSaid.js';

/** What the script tag says, with its calls of `gtag`; and of each vendor that it names the purpose, the file, and so on. */
type Settings = AnyGoogleOptions &
  Readonly<Record<string, unknown>> & {
    readonly vendors: readonly (readonly [purpose: string, file: string, id: string])[];
    /** The ids of those that were refused on this page. */
    readonly refused: ReadonlySet<string>;
  };

const gates: { [Name in GoogleAttribute]?: JoiningGate } = {};

/**
 * The gate of the tag of Google's that has this id; with the first, all that the script tag names are made, as each has to know
 * of the others.
 */
export const gate = (settings: Settings): JoiningGate | undefined => {
  const named = (Object.keys(ATTRIBUTES) as GoogleAttribute[]).filter((name) => settings[name]);
  for (const [purpose, file, id] of settings.vendors) {
    // Several may have one id: `past`.
    const name = named.find((one) => file === 'google' && settings[one] === id && !gates[one]);
    const isRefused = settings.refused.has(id);
    if (name)
      gates[name] = makeGoogleGate(ATTRIBUTES[name], {
        ...googleSaid(name, settings),
        id,
        purpose,
        isRefused,
        calls: settings.calls,
      });
  }
  return gates[named.find((name) => settings[name] === settings.id)!];
};
