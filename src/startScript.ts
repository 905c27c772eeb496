import { type Load, launch } from './entry.js';
import { purposeList } from './policy/combine.js';
import type { Consent, Gate } from './types.js';
import { isKept } from './vendors/isKept.js';
import { keepCalls } from './vendors/keepCalls.js';
import { type Call, LIMIT } from './vendors/standIn.js';
import { type Tagged, taggedVendors } from './vendors/taggedVendors.js';

type Settings = Readonly<Record<string, unknown>>;

/** The script tag's attributes, and after them what they cannot say: `<script type="application/json" data-consent-options>`. */
const readSettings = (words: DOMStringMap | undefined): Settings => {
  try {
    return { ...words, ...JSON.parse(document.querySelector('[data-consent-options]')?.textContent ?? (null as never)) };
  } catch (error) {
    console.error(`[consent] data-consent-options: ${error}`);
    return { ...words, minor: true };
  }
};

/** Puts the vendors that the script tag names behind their purposes. Their code is fetched with the first grant. */
const wireVendors = (consent: Consent, site: Settings, load: (file: string) => Promise<object>): void => {
  for (const [purpose, name, api, id] of site.vendors as Tagged[]) {
    const calls: Call[] = [];
    // Of all that the site says, a vendor's file knows `nonce` and what is its own.
    /** How many calls may be kept: none once denied. */
    let room = LIMIT;
    let remove: unknown;
    /** From then on the vendor's own gate opens, if it still may, closes, and removes what no grant covers. */
    const wire = async (): Promise<unknown> => {
      const { gate } = (await load(`vendors/${name}`)) as { gate(settings: object): Gate };
      return (remove ??= consent.gate(purpose, gate({ ...site, id, ...(site[name] as object), purpose, calls })));
    };
    // What a page calls must be there, whatever the answer.
    (globalThis as { [name in string]?: unknown })[api] ??= keepCalls(calls, () => room);
    consent.gate(purpose, {
      exempt: true, // what its own gate makes of that is its own
      update(verdicts) {
        room = purposeList(purpose).some((id) => verdicts[id]?.state === 'denied') ? 0 : LIMIT;
        calls.splice(room);
        // A yes that ended on another page, or while none was open, has left its keys behind.
        if (isKept()) return wire();
      },
      open: wire,
    });
  }
};

/** Starts consent from the script tag that runs this. `inside`: the files that are part of this one. */
export const startScript = (inside?: Readonly<Record<string, object>>): void => {
  const { dataset, src, nonce } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  const said = readSettings(dataset);
  const settings = { ...said, nonce, vendors: taggedVendors(said) };
  let failures = '';
  /** Fetches a file from beside this one. A second try has a new address: a browser remembers a module that failed. */
  const load = async (file: string): Promise<object> =>
    inside?.[file] ??
    import(new URL(`${file}.js${failures}`, src).href).catch((error) => {
      failures += '?';
      throw error;
    });

  launch(settings, load as Load, true, wireVendors);
};
