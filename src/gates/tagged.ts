import type { Consent, Gate } from '../types.js';
import { watchKeptPages } from './watchKeptPages.js';

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

/**
 * A script runs once, when it is inserted with its type: so each withheld one is replaced by a fresh copy. Inserted, it is
 * marked as withheld again: whoever keeps the page's markup and puts it in later (Turbo, htmx) runs nothing by it.
 */
const revive = (inert: HTMLScriptElement, script: HTMLScriptElement, nonce: string): Promise<unknown> | undefined => {
  const { type = '', src } = inert.dataset;
  for (const { name, value } of inert.attributes) if (name !== 'type') script.setAttribute(name, value);
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
  script.type = inert.type;
  return script.src && !script.async ? settled : undefined;
};

/** Whether an element has an address that is to be withheld; a copy of one that was running has it twice. */
const isLive = (element: HTMLElement): boolean =>
  WITHHELD.some((name) => element.hasAttribute(name) && (/src|data/.test(name) || element.dataset[name]));

/** Gives an element its withheld addresses, or takes them away; they stay in `data-…` for another grant. */
const address = (element: HTMLElement, shown: boolean): void => {
  for (const name of WITHHELD) {
    const value = element.dataset[name];
    if (value && shown) element.setAttribute(name, value);
    else if (value) element.removeAttribute(name);
  }
  // An object keeps what it has until it leaves the page; and a frame that stays takes a step of the Back button's.
  if (!shown && /^(object|embed|iframe)$/.test(element.localName)) element.replaceWith(element);
  // Sound and film play on without an address until told to load what is now nothing, and do not see a new source.
  if (!shown || element.localName === 'source') element.closest<HTMLMediaElement>('audio,video')?.load();
};

/** Takes every address away that is to be withheld, from what is not in the page yet. */
const withhold = (kept: ParentNode): void => {
  for (const element of kept.querySelectorAll<HTMLElement>('[data-consent]')) {
    for (const name of WITHHELD) if (element.dataset[name]) element.removeAttribute(name);
  }
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
        const run = () => {
          if (!wanted || !script.isConnected) return undefined;
          const live = document.createElement('script');
          seen.add(live);
          return revive(script, live, site.nonce ?? '');
        };
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
      const live = isScript ? element.type !== 'text/plain' : isLive(element);
      if (live) console.error(`[consent] <${element.localName} data-consent> is live; allowed: type="text/plain", data-src`);
      const effect = isScript
        ? scriptGate(element)
        : { open: () => address(element, true), close: () => address(element, false) };
      // A copy of an embed that was running came with its address.
      if (!isScript && live) address(element, false);
      if (!isScript || !live) consent.gate(purpose, effect);
    }
  };

  watchKeptPages(withhold, ended);
  const observer = new MutationObserver(scan);
  observer.observe(document, { childList: true, subtree: true });
  ended.addEventListener('abort', () => observer.disconnect());
  scan();
};
