import type { TrustPolicy } from '../trust.js';
import { isRun } from './isRun.js';
import { takeOverWriting } from './takeOverWriting.js';

type Hold = (text: string) => void;

/** What may stand in a page's head; anything else ends it (https://html.spec.whatwg.org/#parsing-main-inhead). */
const HEAD = /^(#comment|base|link|meta|noscript|script|style|template|title)$/i;

/** The scripts that may write, each with who keeps what it writes. */
const writers = new WeakMap<Element, Hold>();

/** Keeps what is written while a script runs that stands in the page itself, by others that it puts in as well. */
let inner: Hold | undefined;

let isTaken = false;

/** What was last written from the head that does not belong there. */
let last: ChildNode | undefined;

/** Puts what a script in the head has written, and cannot stand there, to the beginning of the page. */
const moveToBody = (nodes: readonly ChildNode[]): void => {
  const moved = nodes.filter(({ nodeName }) => !HEAD.test(nodeName));
  if (last?.isConnected) last.after(...moved);
  else (document.body ?? document.documentElement).prepend(...moved);
  last = moved.at(-1) ?? last;
};

/**
 * Lets a script write, before it runs in the place of `inert`. Withheld, it writes when the page has long been written, and
 * would wipe it: what it writes is kept. Returns a function that puts that behind it, and returns the scripts of that, which
 * are still to be run; those with a purpose of their own are left to their own gate. What comes when the yes has been taken
 * back is dropped.
 */
export const placeWrites = (
  script: HTMLScriptElement,
  inert: Element,
  trust: TrustPolicy,
): ((isOpen: boolean) => HTMLScriptElement[]) => {
  const written: string[] = [];
  // A script may take itself out of the page.
  let { parentNode, nextSibling } = inert;
  if (!isTaken) takeOverWriting((running) => (running && writers.get(running)) ?? inner);
  isTaken = true;
  inner = (text) => {
    written.push(text);
    if (script.parentNode) ({ parentNode, nextSibling } = script);
  };
  writers.set(script, inner);
  return (isOpen) => {
    inner = undefined;
    const html = written.splice(0).join('');
    if (!html || !isOpen || !parentNode?.isConnected) return [];
    const range = document.createRange();
    range.selectNodeContents(parentNode);
    const fragment = range.createContextualFragment(trust.createHTML(html));
    const scripts = [...fragment.querySelectorAll('script')].filter(({ type }) => isRun(type));
    for (const each of scripts) {
      each.nonce ||= script.nonce;
      each.dataset.type = each.type;
      each.type = 'text/plain';
    }
    if (parentNode === document.head) moveToBody([...fragment.childNodes]);
    parentNode.insertBefore(fragment, nextSibling?.parentNode === parentNode ? nextSibling : null);
    return scripts.filter(({ dataset }) => !dataset.consent);
  };
};
