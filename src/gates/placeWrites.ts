import type { TrustPolicy } from '../trust.js';

type Write = (...html: string[]) => void;

/** The scripts that may write, each with what it has written so far. */
const writers = new WeakMap<Element, string[]>();

/**
 * A script that was withheld writes when the page has long been written, and `document.write` would wipe it. From the first
 * such script on, what one of them writes is kept for its place; and what is written by nobody who can be told, when the
 * page is complete, is refused with a report.
 */
const takeOver = (): void => {
  if (Object.hasOwn(document, 'write')) return;
  const write =
    (own: Write, end: string): Write =>
    (...html) => {
      const written = document.currentScript && writers.get(document.currentScript);
      if (written) written.push(...html, end);
      else if (document.readyState !== 'complete' || document.currentScript) own.apply(document, html);
      else console.error(`[consent] document.write would have wiped the page: ${html.join('').slice(0, 80)}`);
    };
  Object.assign(document, { write: write(document.write, ''), writeln: write(document.writeln, '\n') });
};

/** Lets a script write, before it is inserted. Returns a function that puts what it has written behind it. */
export const placeWrites = (script: HTMLScriptElement, trust: TrustPolicy): (() => void) => {
  const written: string[] = [];
  writers.set(script, written);
  takeOver();
  return () => {
    const html = written.splice(0).join('');
    if (!html) return;
    const range = document.createRange();
    range.selectNode(script);
    // Scripts in such a fragment run, as they would have where they were written.
    const fragment = range.createContextualFragment(trust.createHTML(html));
    for (const nested of fragment.querySelectorAll('script')) nested.nonce ||= script.nonce;
    script.after(fragment);
  };
};
