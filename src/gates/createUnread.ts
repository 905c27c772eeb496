import { addressOf, isAsync, isDeferred } from './runScript.js';

export interface Unread {
  /** Keeps back a script whose turn has not come while the page is being read. Returns whether it does. */
  keep(script: HTMLScriptElement): boolean;
  remove(script: HTMLScriptElement): void;
  /** Lets go those whose turn has come: to be called when the page has more. */
  check(): void;
}

const isFollowed = (node: Node | null): boolean => !!node && (!!node.nextSibling || isFollowed(node.parentNode));

/**
 * Whether the parser has come to a script's end, so that all of its text is there. At the end it makes the script one that
 * nobody waits for, by its property (https://html.spec.whatwg.org/#prepare-the-script-element, step 5); of one whose author
 * says so nothing is told but by what comes after it.
 */
const isWhole = (script: HTMLScriptElement): boolean => (script.hasAttribute('async') ? isFollowed(script) : script.async);

/**
 * Whether the page's own deferred scripts have still to run: the browser tells that they have by `DOMContentLoaded`
 * (https://html.spec.whatwg.org/#the-end), long after the page has been read where one of them is slow.
 */
const isDeferring = (): boolean => {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return document.readyState === 'interactive' && !page?.domContentLoadedEventStart;
};

/** Whether the page has still to be read for a script: to its end, or to that of the page and of what is deferred before it. */
const isUnread = (script: HTMLScriptElement): boolean => {
  const isLoading = document.readyState === 'loading';
  if (isDeferred(script) && !isAsync(script)) return isLoading || isDeferring();
  return isLoading && !addressOf(script) && !isWhole(script);
};

/** Keeps scripts back until the page has been read as far as they need, and then hands them to `next`. */
export const createUnread = (next: (script: HTMLScriptElement) => void): Unread => {
  const kept = new Set<HTMLScriptElement>();
  const check = (): void => {
    for (const script of kept) if (!isUnread(script) && kept.delete(script)) next(script);
  };
  return {
    keep(script) {
      if (!isUnread(script)) return false;
      kept.add(script);
      // Each time, for a page that opens itself anew takes all listeners away.
      for (const event of ['readystatechange', 'DOMContentLoaded']) document.addEventListener(event, check);
      return true;
    },
    remove: (script) => void kept.delete(script),
    check,
  };
};
