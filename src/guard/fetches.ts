/** What is fetched of an element, as soon as it has it (images, and their sources) or as it comes into the page (the others). */
const FETCHED = /^(script|iframe|img|source|link)$/;

/** What a browser runs: no type, a module, a script. And which links it follows by itself. */
const RUNS = /^$|^module$|script/i;
const FOLLOWED = /style|pre|icon|manifest/i;

/** Reads an attribute of an element, be it one of the page or one that is only written down. */
export type Get = (attribute: string) => string | null | undefined;

/** Whether an element is one that fetches. */
export const fetches = (tag: string, get: Get): boolean =>
  FETCHED.test(tag) &&
  (tag !== 'script' || RUNS.test(get('type') ?? '')) &&
  (tag !== 'link' || FOLLOWED.test(get('rel') ?? '')) &&
  // What the page itself withholds is for consent to open, and has no address until then.
  get('data-consent') == null;
