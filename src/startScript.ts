import { complain, existing, type Loaders, launch } from './entry.js';
import { keepCalls } from './gates/keepCalls.js';
import { lazyGate } from './gates/lazyGate.js';
import { readOptions } from './options.js';
import type { Gate } from './types.js';
import { POSTHOG_METHODS } from './vendors/posthogMethods.js';

/** Further options of the script tag. The objects are for what attributes cannot say, by JSON. */
const VENDOR_OPTIONS = {
  posthogKey: 'string',
  posthogHost: 'string',
  metaPixel: 'string',
  googleTag: 'string',
  posthog: 'object',
  meta: 'object',
  google: 'object',
} as const;

type Settings = Record<string, unknown>;
type FetchModule = <T>(file: string) => Promise<T>;

/** Fetches files from beside this one. A second try has a new address: a browser remembers a module that failed. */
const createFetch = (base: URL): FetchModule => {
  let failures = 0;
  return async (file) => {
    const address = new URL(file, base);
    if (failures) address.searchParams.set('retry', String(failures));
    try {
      return await import(address.href);
    } catch (error) {
      failures++;
      throw error;
    }
  };
};

const readAttributes = (tag: HTMLElement): Settings => {
  const { age, debug, ...words } = tag.dataset;
  return { ...words, ...(age !== undefined && { age: Number(age) }), ...(debug !== undefined && { debug: debug !== 'false' }) };
};

/** `<script type="application/json" data-consent-options>`, anywhere before the script tag. */
const readJson = (): Settings => {
  const text = document.querySelector('script[data-consent-options]')?.textContent;
  try {
    return text ? JSON.parse(text) : {};
  } catch (error) {
    complain(`data-consent-options is not JSON: ${error}`);
    return {};
  }
};

const vendorGates = (options: Settings, nonce: string, fetchModule: FetchModule): Gate[] => {
  const { posthogKey, posthogHost, metaPixel, googleTag, posthog, meta, google } = options;
  const gates: Gate[] = [];
  const add = (name: string, purpose: string, settings: Settings): void => {
    const load = async (): Promise<Gate> => {
      const module = await fetchModule<Record<string, (settings: Settings) => Gate>>(`vendors/${name}.js`);
      return module[`${name}Gate`]?.({ ...settings, nonce }) as Gate;
    };
    gates.push(lazyGate(purpose, load));
  };
  if (posthogKey) {
    const calls = keepCalls(POSTHOG_METHODS);
    (window as { posthog?: unknown }).posthog ??= calls.api;
    gates.push({ purpose: 'analytics', open() {}, update: (verdicts) => calls.update(verdicts.analytics?.state ?? 'denied') });
    add('posthog', 'analytics', { ...(posthog as object), key: posthogKey, host: posthogHost, calls });
  }
  if (metaPixel) add('meta', 'marketing', { ...(meta as object), id: metaPixel });
  if (googleTag) add('google', 'analytics', { ...(google as object), id: googleTag });
  return gates;
};

/** Starts consent from the script tag that runs this. `ui`: the banner, where it is part of the same file. */
export const startScript = (ui?: Loaders['ui']): void => {
  const tag = document.currentScript as HTMLScriptElement | null;
  const fetchModule = createFetch(new URL('.', tag?.src || location.href));
  const loaders: Loaders = {
    zones: () => fetchModule('zones.js'),
    ui: ui ?? (() => fetchModule('consent.ui.js')),
    preferences: () => fetchModule('consent.preferences.js'),
    locale: (language) => fetchModule(`locales/${language}.js`),
    preferencesLocale: (language) => fetchModule(`locales/${language}.preferences.js`),
  };
  if (existing()) {
    launch({}, loaders);
    return;
  }
  const options = readOptions({ ...(tag && readAttributes(tag)), ...readJson() }, complain, VENDOR_OPTIONS);
  // The attribute is hidden from scripts, the property is not.
  const nonce = tag?.nonce ?? '';
  launch({ ...options, nonce, gates: vendorGates(options, nonce, fetchModule) }, loaders);
};
