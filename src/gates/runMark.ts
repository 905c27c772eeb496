/** What a tag is before it has run, and after: its clones say so too, and its markup where that is put in again. */
const WITHHELD = 'text/plain';
const RAN = `${WITHHELD}; ran`;

/** For a page whose own changes take the mark away. */
const ran = new WeakSet<Element>();

/** Whether a script is withheld, and has not run. */
export const isWithheld = (script: HTMLScriptElement): boolean => script.type === WITHHELD && !ran.has(script);

/** Whether it has run, in this instance's time or before. */
export const hasRun = (script: HTMLScriptElement): boolean => script.type === RAN || ran.has(script);

/** Notes that a script has run, for as long as there is the page; so that neither it nor a copy of it does again. */
export const markRun = (script: HTMLScriptElement): void => {
  script.type = RAN;
  ran.add(script);
};

/** Gives one that has run the markup that the server sent: by that Turbo and Livewire tell what a head has already. */
export const restoreMarkup = (script: HTMLScriptElement): void => {
  if (!hasRun(script)) return;
  ran.add(script);
  script.type = WITHHELD;
  if (script.dataset.src) script.removeAttribute('src');
};

/** Has a script wait as if it had never run: one that did not come that far, or one of a page that is put in again. */
export const unmarkRun = (script: HTMLScriptElement): void => {
  if (script.type === RAN) script.type = WITHHELD;
  ran.delete(script);
};
