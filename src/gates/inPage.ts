/** What the page withholds, or has withheld. */
export const TAGGED = '[data-consent]';

/** Of the page's elements those of a set, in the order of the page. */
export const inPage = (items: ReadonlySet<HTMLElement>): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(TAGGED)].filter((element) => items.has(element));
