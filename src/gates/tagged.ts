import { purposeList } from '../policy/combine.js';
import type { Gate } from '../types.js';

/** The attributes whose address is withheld in `data-…`. */
const WITHHELD = ['src', 'srcset', 'poster', 'href', 'data'];
/** An ordered script that has not loaded after this long no longer holds up the next. */
const PATIENCE = 5000;

export interface TaggedOptions {
  readonly purposes: readonly string[];
  /** For scripts that have none of their own. */
  readonly nonce: string;
  addGate(gate: Gate): unknown;
  /** Names a mistake in the page, and what would have been allowed. */
  complain(mistake: string, allowed: unknown): void;
}

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
  inert.replaceWith(script);
  if (!src || script.async) return;
  return new Promise((resolve) => {
    script.onload = script.onerror = resolve;
    setTimeout(resolve, PATIENCE);
  });
};

/** Gives an element its withheld addresses, or takes them away; they stay in `data-…` for another grant. */
const address = (element: HTMLElement, shown: boolean): void => {
  for (const name of WITHHELD) {
    const value = element.dataset[name];
    if (value && shown) element.setAttribute(name, value);
    else if (value) element.removeAttribute(name);
  }
};

/**
 * Makes a gate of each element that the page itself withholds: `<script type="text/plain" data-consent="analytics">`,
 * embeds with `data-src`. Returns a function that looks for new ones, to be called whenever the page changes.
 */
export const createTagged = ({ purposes, nonce, addGate, complain }: TaggedOptions): (() => void) => {
  const seen = new WeakSet<Element>();
  let queue: Promise<unknown> = Promise.resolve();

  /** In document order; each once. A choice may change while earlier scripts are loading. */
  const scriptGate = (script: HTMLScriptElement): Omit<Gate, 'purpose'> => {
    let wanted = false;
    return {
      open() {
        wanted = true;
        queue = queue.then(() => (wanted && script.isConnected ? revive(script, nonce) : undefined));
      },
      close() {
        wanted = false;
      },
    };
  };

  return () => {
    for (const element of document.querySelectorAll<HTMLScriptElement>('[data-consent]')) {
      if (seen.has(element)) continue;
      seen.add(element);
      const isScript = element.localName === 'script';
      const { consent = '' } = element.dataset;
      const live = isScript ? element.type !== 'text/plain' : element.src;
      const unknown = purposeList(consent).find((id) => ![...purposes, 'necessary'].includes(id));
      if (live || unknown)
        complain(`<${element.localName} data-consent="${consent}">`, live ? 'type="text/plain", data-src' : purposes);
      const effect = isScript
        ? scriptGate(element)
        : { open: () => address(element, true), close: () => address(element, false) };
      if (!isScript || !live) addGate({ ...effect, purpose: consent });
    }
  };
};
