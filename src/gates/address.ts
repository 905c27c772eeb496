import type { TrustPolicy } from '../trust.js';

/**
 * The attributes whose address is withheld in `data-…`, as they are given; taken in the other order. WebKit fetches at once
 * what an image is given, so that beside `srcset` it would fetch `src` too.
 */
const WITHHELD = ['srcset', 'src', 'poster', 'href', 'data'];

/** Whether an element has an address that is to be withheld; a copy of one that was running has it twice. */
export const isLive = (element: HTMLElement): boolean =>
  WITHHELD.some((name) => element.hasAttribute(name) && (/src|data/.test(name) || element.dataset[name]));

/** Gives an element its withheld addresses; they stay in `data-…` for another grant. */
export const giveAddress = (element: HTMLElement, trust: TrustPolicy): void => {
  for (const name of WITHHELD) {
    const value = element.dataset[name];
    // One that has been shown once goes on as it is.
    if (value && value !== element.getAttribute(name)) element.setAttribute(name, trust.createScriptURL(value));
  }
  // Sound and film do not see a new source.
  if (element.localName === 'source') element.closest<HTMLMediaElement>('video,audio')?.load();
};

/** Takes the addresses from an element that may not be in the page. */
export const takeAddress = (element: HTMLElement): void => {
  for (const name of [...WITHHELD].reverse()) if (element.dataset[name]) element.removeAttribute(name);
};

/** Takes the addresses from an element of the page, and what came from there. */
export const withdrawAddress = (element: HTMLElement): void => {
  takeAddress(element);
  // An object keeps what it has until it leaves the page; and a frame that stays takes a step of the Back button's.
  if (element.matches('iframe,object,embed')) element.replaceWith(element);
  // Sound and film play on without an address until told to load what is now nothing.
  element.closest<HTMLMediaElement>('video,audio')?.load();
};
