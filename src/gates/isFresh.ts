import type { TrustPolicy } from '../trust.js';

/** How long, in milliseconds, scripts may take to say that they could run. */
const MOMENT = 50;
/** How many scripts are asked at once. */
const BATCH = 200;

/** Asks a script whether it could still run. */
const probe = (script: HTMLScriptElement, trust: TrustPolicy): Promise<boolean> =>
  new Promise((resolve) => {
    const copy = script.cloneNode() as HTMLScriptElement;
    for (const name of copy.getAttributeNames()) copy.removeAttribute(name);
    const host = document.createElement('span');
    const settle = (fresh: boolean): void => {
      host.remove();
      resolve(fresh);
    };
    copy.onerror = () => settle(true);
    setTimeout(settle, MOMENT, false);
    copy.src = trust.createScriptURL('');
    // No failure that a page which watches for those should hear of: none leaves a shadow tree.
    host.attachShadow({ mode: 'closed' }).append(copy);
    document.head.append(host);
  });

/**
 * Returns a function that says whether a script could still run: one that the page has made by `innerHTML`, as React and
 * Svelte do, counts as started (https://html.spec.whatwg.org/#already-started). A copy knows, and one without an address says
 * so by failing. Of the `pass` that a script is part of, those whose turn comes next are asked with it.
 */
export const createIsFresh = (trust: TrustPolicy) => {
  const known = new WeakMap<Element, Promise<boolean>>();
  return (script: HTMLScriptElement, pass: readonly HTMLElement[]): Promise<boolean> => {
    if (!known.has(script)) {
      const from = pass.indexOf(script);
      for (const next of pass.slice(from, from + BATCH)) {
        if (next.localName === 'script' && !known.has(next)) known.set(next, probe(next as HTMLScriptElement, trust));
      }
    }
    return known.get(script)!;
  };
};
