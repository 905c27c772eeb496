/** The scripts of which whoever observes the page has been told, while it is read. */
const told = new WeakSet<Element>();

/** To be called whenever one who observes the page is told of something. */
export const noteScripts = (): void => {
  if (document.readyState !== 'loading') return;
  for (const script of document.scripts) told.add(script);
};

/**
 * Whether the page's parser waits for the script that runs. One that another has put in runs before anybody is told that it
 * is there; one of the parser's own, afterwards (https://html.spec.whatwg.org/#scriptEndTag).
 */
export const isParsers = (script: HTMLScriptElement | null): boolean =>
  // What is async without saying so was made by a script.
  !!script && document.readyState === 'loading' && told.has(script) && script.async === script.hasAttribute('async');
