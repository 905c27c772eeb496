import type { TrustPolicy } from '../trust.js';

/** The attributes whose address is withheld in `data-…`. */
const WITHHELD = ['src', 'srcset', 'poster', 'href', 'data'];
/** Where they are withheld. */
export const ADDRESSES = WITHHELD.map((name) => `data-${name}`);

/** Whether an element has an address that is to be withheld; a copy of one that was running has it twice. */
export const isLive = (element: HTMLElement): boolean =>
  WITHHELD.some((name) => element.hasAttribute(name) && (/src|data/.test(name) || element.dataset[name]));

/** Gives an element its withheld addresses; they stay in `data-…` for another grant. */
export const giveAddress = (element: HTMLElement, trust: TrustPolicy): void => {
  // WebKit fetches at once what an image is given: beside `srcset` it would fetch `src` too, if that came first.
  for (const name of ['srcset', ...WITHHELD]) {
    const value = element.dataset[name];
    // One that has been shown once goes on as it is: told the same again, a frame loads anew.
    if (value && value !== element.getAttribute(name)) element.setAttribute(name, trust.createScriptURL(value));
  }
  // Sound and film do not see a new source.
  if (element.localName === 'source') element.closest<HTMLMediaElement>('video,audio')?.load();
};

/**
 * Lets what has been given an address follow when the page changes the withheld one: an app shows another film. `before`:
 * what that was, or null; what had none, and has one now, is given it where it may.
 */
export const followAddress = (
  element: HTMLElement,
  attribute: string,
  before: string | null,
  may: boolean,
  trust: TrustPolicy,
): void => {
  const name = attribute.slice(5);
  if (before === null ? !may : element.getAttribute(name) !== before) return;
  if (!element.dataset[name]) element.removeAttribute(name);
  giveAddress(element, trust);
};

/** Takes the addresses from an element that may not be in the page. */
export const takeAddress = (element: HTMLElement): void => {
  for (const name of WITHHELD) if (element.dataset[name]) element.removeAttribute(name);
};

/** Takes the addresses from an element of the page, and what came from there. */
export const withdrawAddress = (element: HTMLElement): void => {
  takeAddress(element);
  // An object keeps what it has until it leaves the page; and a frame that stays takes a step of the Back button's.
  if (element.matches('iframe,object,embed')) element.replaceWith(element);
  // Sound and film play on without an address until told to load what is now nothing.
  element.closest<HTMLMediaElement>('video,audio')?.load();
};
