import { complain } from './complain.js';
import { type Load, launch } from './entry.js';
import type { Consent, Gate } from './types.js';
import { type Call, LIMIT, standIn } from './vendors/standIn.js';

type Settings = Readonly<Record<string, unknown>>;

/** The script tag's attributes, and after them what they cannot say: `<script type="application/json" data-consent-options>`. */
const readSettings = (words: DOMStringMap | undefined): Settings => {
  try {
    return { ...words, ...JSON.parse(document.querySelector('[data-consent-options]')?.textContent ?? (null as never)) };
  } catch (error) {
    complain(`data-consent-options: ${error}`, 'JSON');
    return { ...words, minor: true };
  }
};

/**
 * What the script tag can say of a vendor: its purpose, its file, the name of its API on the page, and the attribute with
 * its id.
 */
const VENDORS = [
  ['analytics', 'google', 'gtag', 'googleTag'],
  ['marketing', 'meta', 'fbq', 'metaPixel'],
  ['analytics', 'posthog', 'posthog', 'posthogKey'],
] as const;

/** Whether anything is kept on this device under a name such as vendors give. Storage that is blocked keeps nothing. */
const isKept = (): boolean => {
  try {
    return /; (_|ph_|.*Survey)/.test(['', document.cookie, ...Object.keys({ ...localStorage, ...sessionStorage })].join('; '));
  } catch {
    return false;
  }
};

type Page = { posthog?: unknown; fbq?: unknown; gtag?: unknown };

/** Puts the vendors that the script tag names behind their purposes. Their code is fetched with the first grant. */
const wireVendors = (consent: Consent, site: Settings, load: (file: string) => Promise<object>): void => {
  for (const [usual, name, api, attribute] of VENDORS) {
    const calls: Call[] = [];
    const own = {
      purpose: usual as string,
      ...site, // `nonce`; its other names mean nothing to a vendor's file
      ...(site[name] as object),
      calls,
      id: site[attribute],
    };
    if (!own.id) continue;
    /** How many calls may be kept: none once denied. */
    let room = LIMIT;
    let remove: unknown;
    /** From then on the vendor's own gate opens, if it still may, closes, and removes what no grant covers. */
    const wire = async (): Promise<unknown> => {
      const { gate } = (await load(`vendors/${name}`)) as { gate(settings: object): Gate };
      return (remove ??= consent.gate(own.purpose, gate(own)));
    };
    // What a page calls must be there, whatever the answer.
    (window as Page)[api] ??= standIn((call) => {
      if (calls.length < room) calls.push(call);
    });
    consent.gate(own.purpose, {
      exempt: true, // what its own gate makes of that is its own
      update(verdicts) {
        room = verdicts[own.purpose]?.state === 'denied' ? 0 : LIMIT;
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
  const settings = { ...said, nonce, vendors: VENDORS.filter(([, , , attribute]) => said[attribute]) };
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
