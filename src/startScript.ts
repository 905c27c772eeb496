import { type Load, launch } from './entry.js';
import type { Consent } from './types.js';
import { type CallQueue, keepCalls } from './vendors/keepCalls.js';
import { type Tagged, taggedVendors } from './vendors/taggedVendors.js';

type Wire = typeof import('./vendors/wire.js');
type Settings = Readonly<Record<string, unknown>>;

/** The script tag's attributes, and after them what they cannot say: `<script type="application/json" data-consent-options>`. */
const readSettings = (words: DOMStringMap | undefined): Settings => {
  try {
    return { ...words, ...JSON.parse(document.querySelector('[data-consent-options]')?.textContent ?? (null as never)) };
  } catch (error) {
    console.error('[consent] data-consent-options', error);
    return { ...words, minor: true };
  }
};

/** By what name a page calls a vendor as it is read. Of the others `vendors/wire.ts` takes care, a moment later. */
const APIS: Readonly<Record<string, string>> = { meta: 'fbq', google: 'gtag', posthog: 'posthog' };

/** What a page calls must be there at once, whatever the answer; how it is gated is in a file of its own. */
const wireVendors = (consent: Consent, site: Settings, load: (file: string) => Promise<object>): void => {
  const page = globalThis as { [name in string]?: unknown };
  const vendors = site.vendors as Tagged[];
  const queues: Record<string, CallQueue> = {};
  for (const [, name] of vendors) {
    const api = APIS[name];
    if (api) page[api] ??= keepCalls((queues[name] ??= []));
  }
  if (vendors[0]) load('wire').then((file) => (file as Wire).wire(consent, site as never, load, queues), console.error);
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
