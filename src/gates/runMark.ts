/** What a tag is before it has run, and after: its clones say so too, and its markup where that is put in again. */
const WITHHELD = 'text/plain';
const RAN = `${WITHHELD}; ran`;

/** For the head, and for a page whose own changes take the mark away. */
const ran = new WeakSet<Element>();

/** Whether a script is withheld, and has not run. */
export const isWithheld = (script: HTMLScriptElement): boolean => script.type === WITHHELD && !ran.has(script);

/** Whether it has run, in this instance's time or before. */
export const hasRun = (script: HTMLScriptElement): boolean => script.type === RAN || ran.has(script);

/**
 * Notes that a script has run, for as long as there is the page; so that neither it nor a copy of it does again. One in the head
 * keeps its markup: by that a library tells what is there already, and puts it in anew where it differs.
 */
export const markRun = (script: HTMLScriptElement): void => {
  script.type = script.closest('head') ? WITHHELD : RAN;
  ran.add(script);
};

/**
 * Takes the address from a script of the head that has run, for it was not in its markup. Whoever goes through the page's
 * scripts for his own still finds it there.
 */
const restoreMarkup = (script: HTMLScriptElement): void => {
  if (!hasRun(script) || !script.dataset.src || !script.closest('head')) return;
  Object.defineProperty(script, 'src', { value: script.src, writable: true });
  script.removeAttribute('src');
};

/** Whether a library puts pages in: nobody knows when it compares the head of the next one. */
let isCompared = false;

/** To be called when a library begins to put a page in. */
export const expectPages = (): void => {
  isCompared = true;
  for (const script of document.querySelectorAll<HTMLScriptElement>('head script[data-consent]')) restoreMarkup(script);
};

/** Has a script that has started keep its address until it has `ended`: until then it may look for itself. */
export const keepAddress = (script: HTMLScriptElement, ended: Promise<void>): void => {
  if (isCompared) restoreMarkup(script);
  ended.then(() => restoreMarkup(script));
};

/** Has a script wait as if it had never run: one that did not come that far, or one of a page that is put in again. */
export const unmarkRun = (script: HTMLScriptElement): void => {
  if (script.type === RAN) script.type = WITHHELD;
  if (script.dataset.src) script.removeAttribute('src');
  ran.delete(script);
};
