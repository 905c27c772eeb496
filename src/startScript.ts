import { complain } from './complain.js';
import { type Load, launch } from './entry.js';
import type { Gate } from './types.js';
import { keepCalls } from './vendors/keepCalls.js';
import { POSTHOG_METHODS } from './vendors/posthogMethods.js';

type Settings = Readonly<Record<string, unknown>>;

/** The script tag's attributes, and after them what they cannot say: `<script type="application/json" data-consent-options>`. */
const readSettings = ({ age, debug, ...words }: DOMStringMap): Settings => {
  let more = {};
  try {
    more = JSON.parse(document.querySelector('[data-consent-options]')?.textContent ?? '{}');
  } catch (error) {
    complain(`data-consent-options: ${error}`, 'JSON');
  }
  return { ...words, age: age && (+age || age), debug: debug === undefined ? debug : debug !== 'false', ...more };
};

/** Starts consent from the script tag that runs this. `inside`: the files that are part of this one. */
export const startScript = (inside: Readonly<Record<string, object>> = {}): void => {
  const { dataset = {}, src = location.href, nonce } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  const settings = readSettings(dataset);
  let failures = '';
  /** Fetches a file from beside this one. A second try has a new address: a browser remembers a module that failed. */
  const load = async (file: string): Promise<object> =>
    inside[file] ??
    import(new URL(`${file}.js${failures}`, src).href).catch((error) => {
      failures = `?${Date.now()}`;
      throw error;
    });

  const page = window as { posthog?: unknown; fbq?: unknown; gtag?: unknown; minimaConsent?: unknown };
  const first = page.minimaConsent;
  const consent = launch({ ...settings, nonce }, load as Load);
  if (consent === first) return; // a second load: the vendors are there
  const { posthogKey, posthogHost: host, metaPixel, googleTag } = settings;
  const isDenied = (): boolean => consent.state.verdicts.analytics?.state === 'denied';
  const calls = keepCalls(POSTHOG_METHODS, isDenied);
  // What a page calls must be there, whatever the answer.
  if (posthogKey) page.posthog ??= calls;
  if (metaPixel) page.fbq ??= () => {};
  if (googleTag) page.gtag ??= () => {};
  consent.subscribe(() => isDenied() && calls.splice(0));

  const vendors = [
    ['posthog', 'analytics', posthogKey],
    ['meta', 'marketing', metaPixel],
    ['google', 'analytics', googleTag],
  ] as const;
  for (const [name, purpose, id] of vendors) {
    let isThere = false;
    /** Fetches a vendor's code with the first grant; then its own gate opens, if it still may. */
    const open = async (): Promise<void> => {
      const module = (await load(`vendors/${name}`)) as Record<string, (settings: object) => Gate>;
      const create = module[`${name}Gate`]!;
      if (!isThere) consent.gate(purpose, create({ host, ...(settings[name] as object), calls, id, nonce }));
      isThere = true;
    };
    if (id) consent.gate(purpose, { open });
  }
};
