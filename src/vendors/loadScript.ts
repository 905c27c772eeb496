import { trust } from '../trust.js';

/** Longer than this, and a script is reported as missing; should it come after all, it is welcome. */
const PATIENCE = 5000;

/**
 * Fetches a script once, by an element that is ready but for that. Settles with its load or its failure; never, where nothing may
 * be put into the page.
 */
export const loadScript = (src: string, nonce = '', script = document.createElement('script')): Promise<unknown> => {
  const trusted = trust();
  if (!trusted) return new Promise(() => {});
  const missing = new Error(`[consent] could not load ${src}`);
  const late = setTimeout(reportError, PATIENCE, missing);
  return new Promise((onload, reject) => {
    const onerror = (): void => reject(missing);
    document.head.append(Object.assign(script, { nonce, onload, onerror, src: trusted.createScriptURL(src) }));
  }).finally(() => clearTimeout(late));
};
