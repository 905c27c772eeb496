import type { Consent, Gate } from '../types.js';
import { isFresh, runScript } from './runScript.js';
import { watchKeptPages } from './watchKeptPages.js';

/** The attributes whose address is withheld in `data-…`. */
const WITHHELD = ['src', 'srcset', 'poster', 'href', 'data'];

export interface TaggedContext {
  readonly consent: Consent;
  /** `nonce`: for scripts that have none of their own. */
  readonly site: { readonly nonce?: string | undefined };
  readonly ended: AbortSignal;
}

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

/** Gates of scripts, which run in document order, each once. */
const createScriptGates = (nonce: string) => {
  let queue: Promise<unknown> = Promise.resolve();
  /** What has run in the place of a script that could not. */
  const copies = new Map<HTMLScriptElement, HTMLScriptElement>();
  /** Scripts that were out of the page when their turn came, and what runs them once they are back. */
  const away = new Map<HTMLScriptElement, () => Promise<void>>();
  const enqueue = (run: () => Promise<void>): void => {
    queue = queue.then(run).catch(reportError);
  };

  return {
    /** A choice may change while earlier scripts are loading. */
    gate(script: HTMLScriptElement): Omit<Gate, 'purpose'> {
      let wanted = false;
      let hasRun = false;
      const run = async (): Promise<void> => {
        const isDue = (): boolean => {
          if (wanted && !hasRun && !script.isConnected) away.set(script, run);
          return wanted && !hasRun && script.isConnected;
        };
        if (!isDue()) return;
        const fresh = await isFresh(script);
        if (!isDue()) return;
        hasRun = true;
        const copy = await runScript(script, fresh, nonce);
        if (copy !== script) copies.set(script, copy);
      };
      return {
        open() {
          wanted = true;
          enqueue(run);
        },
        close() {
          wanted = false;
        },
      };
    },
    /** Runs scripts that have come back into the page, and takes away what has run for those that have left it. */
    tidy(): void {
      for (const [script, run] of away) if (script.isConnected && away.delete(script)) enqueue(run);
      for (const [script, copy] of copies) {
        if (script.isConnected) continue;
        copy.remove();
        copies.delete(script);
      }
    },
  };
};

/**
 * Makes a gate of each element that the page itself withholds: `<script type="text/plain" data-consent="analytics">`,
 * embeds with `data-src`; of those that come later too.
 */
export const mount = ({ consent, site, ended }: TaggedContext): void => {
  if (ended.aborted) return; // while this file was on its way
  const seen = new WeakSet<Element>();
  const scripts = createScriptGates(site.nonce ?? '');

  const scan = (): void => {
    scripts.tidy();
    for (const element of document.querySelectorAll<HTMLScriptElement>('[data-consent]')) {
      if (seen.has(element)) continue;
      seen.add(element);
      const isScript = element.localName === 'script';
      const { consent: purpose = '' } = element.dataset;
      const live = isScript ? element.type !== 'text/plain' : isLive(element);
      if (live) console.error(`[consent] <${element.localName} data-consent> is live; allowed: type="text/plain", data-src`);
      const effect = isScript
        ? scripts.gate(element)
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
