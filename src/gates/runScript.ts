import { placeWrites } from './placeWrites.js';

/** An ordered script that has not loaded after this long no longer holds up the next. */
const PATIENCE = 5000;
/** How long, in milliseconds, a script may take to say that it could run. */
const MOMENT = 50;

/**
 * Whether a script could still run: one that the page has made by `innerHTML`, as React and Svelte do, counts as started
 * (https://html.spec.whatwg.org/#already-started). A copy knows, and one without an address says so by failing.
 */
export const isFresh = (script: HTMLScriptElement): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = script.cloneNode() as HTMLScriptElement;
    for (const name of probe.getAttributeNames()) probe.removeAttribute(name);
    const host = document.createElement('span');
    const settle = (fresh: boolean): void => {
      host.remove();
      resolve(fresh);
    };
    probe.onerror = () => settle(true);
    setTimeout(settle, MOMENT, false);
    probe.src = '';
    // No failure that a page which watches for those should hear of: none leaves a shadow tree.
    host.attachShadow({ mode: 'closed' }).append(probe);
    document.head.append(host);
  });

/**
 * Runs a withheld script as its author wrote it. It has not run yet: with its type it does, in its place and as the element
 * that it is, once it is given its address, or a child (https://html.spec.whatwg.org/#prepare-the-script-element); so
 * whoever owns it (React, Vue) finds it where it was. One that counts as started has a copy run before it, which is
 * returned with it. Marked as withheld again at once, neither runs where its markup is kept and put in again (Turbo, htmx).
 * Resolves when the next in order may run.
 */
export const runScript = async (inert: HTMLScriptElement, fresh: boolean, nonce: string): Promise<HTMLScriptElement> => {
  const { type = '', src = inert.getAttribute('src') } = inert.dataset;
  const script = fresh ? inert : document.createElement('script');
  if (script !== inert) {
    const kept = inert.getAttributeNames().filter((name) => !/^(type|src|data-(consent|src|type))$/.test(name));
    for (const name of kept) script.setAttribute(name, inert.getAttribute(name) ?? '');
    script.text = inert.text;
  }
  // The nonce attribute is hidden from scripts, the property is not (https://html.spec.whatwg.org/#nonce-attributes).
  script.nonce = inert.nonce || nonce;
  script.async = inert.hasAttribute('async');
  const settled = new Promise((resolve) => {
    for (const event of ['load', 'error']) script.addEventListener(event, resolve);
    setTimeout(resolve, PATIENCE);
  });
  placeWrites(script, () => {
    script.removeAttribute('src');
    script.type = type;
    if (src) script.src = src;
    if (script !== inert) inert.before(script);
    else if (!src) script.append('');
  });
  script.type = 'text/plain';
  if (src && !script.async) await settled;
  return script;
};
