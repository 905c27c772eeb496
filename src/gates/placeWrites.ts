import type { TrustPolicy } from '../trust.js';
import { isRun } from './isRun.js';

type Write = (...html: string[]) => void;

/** What the page was when its writing was taken over. */
let root: Element | undefined;

/** The scripts that may write, each with what it has written so far. */
const writers = new WeakMap<Element, string[]>();

/**
 * A script that was withheld writes when the page has long been written, and `document.write` would wipe it. From the first
 * such script on, what one of them writes is kept for its place; and what is written by nobody whom the page's parser waits
 * for is refused with a report, unless somebody has opened the page anew, which takes away all that was there.
 */
const takeOver = (): void => {
  if (root) return;
  root = document.documentElement;
  const write =
    (own: Write, end: string): Write =>
    (...html) => {
      const { currentScript } = document;
      const written = currentScript && writers.get(currentScript);
      if (written) written.push(...html, end);
      else if (document.documentElement !== root || (currentScript && document.readyState === 'loading'))
        own.apply(document, html);
      else console.error(`[consent] document.write would have wiped the page: ${html.join('').slice(0, 80)}`);
    };
  Object.assign(document, { write: write(document.write, ''), writeln: write(document.writeln, '\n') });
};

/**
 * Lets a script write, before it is inserted. Returns a function that puts what it has written behind it, and returns the
 * scripts of that, which are still to be run.
 */
export const placeWrites = (script: HTMLScriptElement, trust: TrustPolicy): (() => HTMLScriptElement[]) => {
  const written: string[] = [];
  writers.set(script, written);
  takeOver();
  return () => {
    const html = written.splice(0).join('');
    if (!html) return [];
    const range = document.createRange();
    range.selectNode(script);
    const fragment = range.createContextualFragment(trust.createHTML(html));
    const scripts = [...fragment.querySelectorAll('script')].filter(({ type }) => isRun(type));
    for (const each of scripts) {
      each.nonce ||= script.nonce;
      each.dataset.type = each.type;
      each.type = 'text/plain';
    }
    script.after(fragment);
    return scripts;
  };
};
