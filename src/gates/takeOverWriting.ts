import { isParsers, noteScripts } from './isParsers.js';
import { watchInsertions } from './watchInsertions.js';

type Method = (this: Document, ...args: string[]) => unknown;

/** Whether a handler in the page's own markup runs, for what a visitor does: `<button onclick="document.write(…)">`. */
const isHandler = (): boolean => {
  const { type = '', currentTarget } = window.event ?? {};
  return /^(click|submit)$/.test(type) && currentTarget instanceof Element && currentTarget.hasAttribute(`on${type}`);
};

/**
 * From now on nobody wipes the page who does not say so. `document.write` does, once the page is read, and before that by
 * whoever the parser does not wait for: it is refused with a report, but to a handler in the page's own markup. While a
 * withheld script runs, somebody keeps what is written: `holdOf` says who, by the script that is running. To all that runs
 * as a script `document.open` does nothing, as it would have while the page was read, and to a withheld one `close`. From
 * elsewhere a page may still open itself, and write until it has closed itself
 * (https://html.spec.whatwg.org/#document-open-steps).
 */
export const takeOverWriting = (holdOf: (script: Element | null) => ((text: string) => void) | undefined): void => {
  const methods = Document.prototype as unknown as Record<string, Method>;
  /** Whether what is written goes on with what the page's parser is at, and wipes nothing. */
  let isOpened = false;
  const isWaitedFor = (): boolean => isParsers(document.currentScript as HTMLScriptElement | null);
  const isInserting = watchInsertions(isWaitedFor);
  const replace = (name: string, act: (go: () => unknown, args: readonly string[]) => unknown): void => {
    const own = methods[name]!;
    methods[name] = function (...args) {
      const go = (): unknown => own.apply(this, args);
      // With three arguments, open is that of the window.
      return this === document && (name !== 'open' || args.length < 3) ? act(go, args) : go();
    };
  };
  for (const name of ['write', 'writeln']) {
    replace(name, (go, args) => {
      const { currentScript } = document;
      const text = args.join('') + (name === 'write' ? '' : '\n');
      const hold = holdOf(currentScript);
      if (hold) return hold(text);
      if (!isOpened && isHandler()) document.open();
      if (isOpened) return go();
      if (!isInserting() && !isWaitedFor())
        return console.error(`[consent] document.${name} would have wiped the page: ${text.slice(0, 80)}`);
      // A script in what is written runs at once, and may write.
      isOpened = true;
      try {
        go();
      } finally {
        isOpened = false;
      }
    });
  }
  replace('open', (go) => {
    // To one of the parser's it does nothing either; what another goes on to write is refused.
    if (holdOf(null) || document.currentScript) return document;
    isOpened = true;
    return go();
  });
  replace('close', (go) => {
    if (holdOf(document.currentScript)) return;
    isOpened = false;
    go();
  });
  noteScripts();
};
