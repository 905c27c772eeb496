import type { Gate } from '../types.js';
import { type AnyGoogleOptions, makeGoogleGate } from './google.js';

/** The script tag's attribute for each kind of tag. */
const ATTRIBUTES = { googleTag: 'G-', googleAds: 'AW-', googleTagManager: 'GTM-' } as const;

/** What the script tag says, with its calls of `gtag`; and of each vendor that it names the purpose, the file, and so on. */
type Settings = AnyGoogleOptions &
  Readonly<Record<string, unknown>> & {
    readonly vendors: readonly (readonly [purpose: string, file: string, id: string])[];
  };

/** What attributes say whose names begin so: of `googleUrlPassthrough` what follows `google`. */
const after = (prefix: string, settings: Settings): object =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name.startsWith(prefix) ? name.slice(prefix.length).replace(/^./, (letter) => letter.toLowerCase()) : '',
      value,
    ]),
  );

const gates: Record<string, Gate<string>> = {};

/**
 * The gate of the tag of Google's that has this id; with the first, all that the script tag names are made, as each has to know
 * of the others. `data-google-url-passthrough`, `data-google-ads-data-redaction` and `data-google-data-layer` hold for all
 * of them, `data-google-tag-src` and the like for one.
 */
export const gate = (settings: Settings): Gate<string> | undefined => {
  for (const [purpose, file, id] of settings.vendors) {
    if (file !== 'google') continue;
    const name = Object.keys(ATTRIBUTES).find((attribute) => settings[attribute] === id) as keyof typeof ATTRIBUTES;
    // What JSON says of `google` is of its tags; a container's script is another.
    const { src, ...common } = settings;
    gates[id] ??= makeGoogleGate(ATTRIBUTES[name], {
      ...common,
      ...(name !== 'googleTagManager' && { src }),
      ...after('google', settings),
      ...after(name, settings),
      id,
      purpose,
      calls: settings.calls,
    });
  }
  return gates[settings.id];
};
