import { complain } from './complain.js';
import { type Load, launch } from './entry.js';
import type { Consent, Gate } from './types.js';
import { type Call, LIMIT, standIn } from './vendors/standIn.js';

type Settings = Readonly<Record<string, unknown>>;

/** The script tag's attributes, and after them what they cannot say: `<script type="application/json" data-consent-options>`. */
const readSettings = (words: DOMStringMap | undefined): Settings => {
  let more = {};
  try {
    more = JSON.parse(document.querySelector('[data-consent-options]')?.textContent ?? (null as never));
  } catch (error) {
    complain(`data-consent-options: ${error}`, 'JSON');
    more = { minor: true };
  }
  return { ...words, ...more };
};

/** What the script tag can say of a vendor: its file, the name of its API on the page, its purpose, the attribute with its id. */
const VENDORS = [
  ['posthog', 'posthog', 'analytics', 'posthogKey'],
  ['meta', 'fbq', 'marketing', 'metaPixel'],
  ['google', 'gtag', 'analytics', 'googleTag'],
] as const;

/** Puts the vendors that the script tag names behind their purposes. Their code is fetched with the first grant. */
const wireVendors = (consent: Consent, settings: Settings, load: (file: string) => Promise<object>): void => {
  const page = window as { posthog?: unknown; fbq?: unknown; gtag?: unknown };
  for (const [name, api, usual, attribute] of VENDORS) {
    const id = settings[attribute];
    if (!id) continue;
    const calls: Call[] = [];
    const own = {
      purpose: usual as string,
      host: settings.posthogHost,
      nonce: settings.nonce,
      ...(settings[name] as object),
      calls,
      id,
    };
    let isDenied = false;
    let remove: unknown;
    // What a page calls must be there, whatever the answer.
    page[api] ??= standIn((call) => {
      if (!isDenied && calls.length < LIMIT) calls.push(call);
    });
    consent.gate(own.purpose, {
      update(verdicts) {
        isDenied = verdicts[own.purpose]?.state === 'denied';
        if (isDenied) calls.length = 0;
      },
      /** From then on its own gate opens, if it still may, and closes. */
      async open() {
        const module = (await load(`vendors/${name}`)) as Record<string, (settings: object) => Gate>;
        return (remove ??= consent.gate(own.purpose, module[`${name}Gate`]!(own)));
      },
    });
  }
};

/** Starts consent from the script tag that runs this. `inside`: the files that are part of this one. */
export const startScript = (inside: Readonly<Record<string, object>> = {}): void => {
  const { dataset, src, nonce } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  const settings = { ...readSettings(dataset), nonce };
  let failures = '';
  /** Fetches a file from beside this one. A second try has a new address: a browser remembers a module that failed. */
  const load = async (file: string): Promise<object> =>
    inside[file] ??
    import(new URL(`${file}.js${failures}`, src).href).catch((error) => {
      failures += '?';
      throw error;
    });

  launch(settings, load as Load, true, (consent) => wireVendors(consent, settings, load));
};
