import { complain } from '../complain.js';
import type { Consent, Gate } from '../types.js';

/** The attributes whose address is withheld in `data-…`. */
const WITHHELD = ['src', 'srcset', 'poster', 'href', 'data'];
/** An ordered script that has not loaded after this long no longer holds up the next. */
const PATIENCE = 5000;

export interface TaggedContext {
  readonly consent: Consent;
  /** `nonce`: for scripts that have none of their own. */
  readonly site: { readonly nonce?: string | undefined };
  readonly ended: AbortSignal;
}

/**
 * Runs an inline script by inserting it. The page has long been written, and `document.write` would wipe it: what the
 * script writes is placed behind it.
 */
const placeWrites = (script: HTMLScriptElement, insert: () => void): void => {
  const written: string[] = [];
  document.write = document.writeln = (...html) => void written.push(...html);
  try {
    insert();
  } finally {
    if (written.length) script.insertAdjacentHTML('afterend', written.join(''));
    // What an own property hides is there again.
    for (const name of ['write', 'writeln']) Reflect.deleteProperty(document, name);
  }
};

/** A script runs once, when it is inserted with its type: so each withheld one is replaced by a fresh copy. */
const revive = (inert: HTMLScriptElement, nonce: string): Promise<unknown> | undefined => {
  const script = document.createElement('script');
  const { type = '', src } = inert.dataset;
  for (const { name, value } of inert.attributes) {
    if (!/^(type|data-(consent|src|type))$/.test(name)) script.setAttribute(name, value);
  }
  // The nonce attribute is hidden from scripts, the property is not (https://html.spec.whatwg.org/#nonce-attributes).
  script.nonce = inert.nonce || nonce;
  script.text = inert.text;
  script.type = type;
  script.async = inert.hasAttribute('async');
  if (src) script.src = src;
  const settled = new Promise((resolve) => {
    for (const event of ['load', 'error']) script.addEventListener(event, resolve);
    setTimeout(resolve, PATIENCE);
  });
  placeWrites(script, () => inert.replaceWith(script));
  return script.src && !script.async ? settled : undefined;
};

/** Gives an element its withheld addresses, or takes them away; they stay in `data-…` for another grant. */
const address = (element: HTMLElement, shown: boolean): void => {
  for (const name of WITHHELD) {
    const value = element.dataset[name];
    if (value && shown) element.setAttribute(name, value);
    else if (value) element.removeAttribute(name);
  }
  // An object keeps what it has until it leaves the page.
  if (!shown && element.localName === 'object') element.replaceWith(element);
  // Sound and film play on without an address until told to load what is now nothing, and do not see a new source.
  if (!shown || element.localName === 'source') element.closest<HTMLMediaElement>('audio,video')?.load();
};

/**
 * Makes a gate of each element that the page itself withholds: `<script type="text/plain" data-consent="analytics">`,
 * embeds with `data-src`; of those that come later too.
 */
export const mount = ({ consent, site, ended }: TaggedContext): void => {
  const seen = new WeakSet<Element>();
  let queue: Promise<unknown> = Promise.resolve();

  /** In document order; each once. A choice may change while earlier scripts are loading. */
  const scriptGate = (script: HTMLScriptElement): Omit<Gate, 'purpose'> => {
    let wanted = false;
    return {
      open() {
        wanted = true;
        const run = () => (wanted && script.isConnected ? revive(script, site.nonce ?? '') : undefined);
        queue = queue.then(run).catch(reportError);
      },
      close() {
        wanted = false;
      },
    };
  };

  const scan = (): void => {
    for (const element of document.querySelectorAll<HTMLScriptElement>('[data-consent]')) {
      if (seen.has(element)) continue;
      seen.add(element);
      const isScript = element.localName === 'script';
      const { consent: purpose = '' } = element.dataset;
      const live = isScript ? element.type !== 'text/plain' : element.src;
      if (live) complain(`<${element.localName} data-consent> is live`, 'type="text/plain", data-src');
      const effect = isScript
        ? scriptGate(element)
        : { open: () => address(element, true), close: () => address(element, false) };
      // A copy of an embed that was running came with its address.
      if (!isScript && live) address(element, false);
      if (!isScript || !live) consent.gate(purpose, effect);
    }
  };

  const observer = new MutationObserver(scan);
  observer.observe(document, { childList: true, subtree: true });
  ended.addEventListener('abort', () => observer.disconnect());
  scan();
};
