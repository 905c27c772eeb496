import { combine, purposeList } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { watchPage } from './watchPage.js';

/** The attributes that hold a withheld address, and the property each becomes. */
const WITHHELD = ['src', 'srcset', 'poster', 'href', 'data'] as const;
/** An ordered script that has not loaded after this long no longer holds up the next. */
const PATIENCE = 5000;
const SELECTOR = '[data-consent]';

export interface TaggedElements {
  /** Starts every tagged element that may run, in document order, and takes back those that may no longer. */
  apply(verdicts: Verdicts): void;
  /** Stops watching the page. */
  stop(): void;
}

interface TaggedOptions {
  /** The nonce our own script came with, for scripts that have none of their own. */
  readonly nonce: string;
  /** Tells the developer of a mistake in the page. */
  complain(message: string): void;
  readonly purposes: readonly string[];
}

const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** A script runs once, when it is inserted with its type: so each withheld one is replaced by a fresh copy. */
const revive = (inert: HTMLScriptElement, nonce: string): Promise<void> => {
  const script = document.createElement('script');
  const { type, src } = inert.dataset;
  for (const { name, value } of inert.attributes) {
    if (!/^(type|nonce|data-(consent|src|type))$/.test(name)) script.setAttribute(name, value);
  }
  // The nonce attribute is hidden from scripts, the property is not (https://html.spec.whatwg.org/#nonce-attributes).
  script.nonce = inert.nonce || nonce;
  script.text = inert.text;
  if (type) script.type = type;
  if (!src) {
    inert.replaceWith(script);
    return Promise.resolve();
  }
  const ordered = !inert.hasAttribute('async');
  script.async = !ordered;
  const settled = new Promise<void>((resolve) => {
    script.onload = script.onerror = () => resolve();
    setTimeout(resolve, PATIENCE);
  });
  script.src = src;
  inert.replaceWith(script);
  return ordered ? settled : Promise.resolve();
};

/** Gives an element its address. */
const show = (element: HTMLElement): void => {
  for (const name of WITHHELD) {
    const value = element.dataset[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
};

/** Takes the address away again, so that what it loaded is gone; it stays in `data-…` for another grant. */
const hide = (element: HTMLElement): void => {
  for (const name of WITHHELD) if (element.dataset[name] !== undefined) element.removeAttribute(name);
};

/** Gates what the page itself withholds: `<script type="text/plain" data-consent="analytics" data-src="…">` and embeds. */
export const createTagged = ({ nonce, complain, purposes }: TaggedOptions): TaggedElements => {
  const started = new Set<HTMLElement>();
  const known = new WeakSet<Element>();
  let verdicts: Verdicts | null = null;
  let queue = Promise.resolve();

  const mayRun = (element: HTMLElement): boolean =>
    verdicts !== null && combine(verdicts, purposeList(element.dataset.consent ?? '')) === 'granted';

  const check = (element: HTMLElement): void => {
    if (known.has(element)) return;
    known.add(element);
    const wrong = purposeList(element.dataset.consent ?? '').filter((id) => id !== 'necessary' && !purposes.includes(id));
    if (wrong.length) complain(`data-consent="${wrong[0]}" is no purpose; allowed: ${purposes.join(', ')}`);
    const live = isScript(element) ? element.type !== 'text/plain' && !element.dataset.src : element.hasAttribute('src');
    if (live)
      complain(`<${element.localName} data-consent> is live: it needs ${isScript(element) ? 'type="text/plain"' : 'data-src'}`);
  };

  const start = (element: HTMLElement): void => {
    started.add(element);
    if (!isScript(element)) show(element);
    else {
      queue = queue.then(() => {
        // A choice may have changed while earlier scripts were loading.
        if (mayRun(element) && element.isConnected) return revive(element, nonce);
        started.delete(element);
        return undefined;
      });
    }
  };

  const scan = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>(SELECTOR)) {
      check(element);
      if (!started.has(element) && mayRun(element) && !(isScript(element) && element.type !== 'text/plain')) start(element);
    }
  };

  const unwatch = watchPage(scan);

  return {
    apply(next) {
      verdicts = next;
      for (const element of started) {
        if (mayRun(element) || isScript(element)) continue;
        hide(element);
        started.delete(element);
      }
      scan();
    },
    stop() {
      unwatch();
      for (const element of started) if (!isScript(element)) hide(element);
    },
  };
};
