/** What a tag is before it has run, and after: its clones say so too, and its markup where that is put in again. */
const WITHHELD = 'text/plain';
export const RAN = `${WITHHELD}; ran`;

/** For a page whose own changes take the mark away. */
const ran = new WeakSet<Element>();

/** Whether a script is withheld, and has not run. */
export const isWithheld = (script: HTMLScriptElement): boolean => script.type === WITHHELD && !ran.has(script);

/** Whether it has run, in this instance's time or before. */
export const hasRun = (script: HTMLScriptElement): boolean => script.type === RAN || ran.has(script);

/**
 * Notes that a script has run, for as long as there is the page; so that neither it nor a copy of it does again. One in the head
 * keeps its markup: by that Turbo and Livewire tell what is there already, and need not be put in with the next page.
 */
export const markRun = (script: HTMLScriptElement): void => {
  if (!script.closest('head')) script.type = RAN;
  ran.add(script);
};

/** Has a script wait as if it had never run: one that did not come that far, or one of a page that is put in again. */
export const unmarkRun = (script: HTMLScriptElement): void => {
  if (script.type === RAN) script.type = WITHHELD;
  ran.delete(script);
};
