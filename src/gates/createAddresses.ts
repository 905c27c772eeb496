import type { TrustPolicy } from '../trust.js';
import { reportLive } from './reportLive.js';

/** The attributes whose address is withheld in `data-…`. */
const WITHHELD = ['src', 'srcset', 'srcdoc', 'poster', 'href', 'data'];
/** Where addresses are, withheld and given. */
export const ADDRESSES = WITHHELD.flatMap((name) => [name, `data-${name}`]);

const FRAMES = 'iframe,object,embed';

/** How often in a second we put right what others do to one element: a page that does it again each time has to go on. */
const TURNS = 5;

export interface Addresses {
  /**
   * Gives an element its withheld addresses, for as long as it `may` have them: while it is allowed, if nothing else is said.
   * They stay in `data-…` for another grant.
   */
  give(element: HTMLElement, may?: () => boolean): void;
  isGiven(element: HTMLElement): boolean;
  /** Takes the addresses from an element: nothing more comes from there. */
  strip(element: HTMLElement): void;
  /** The same of one that is in the page, where a frame keeps them until it is taken out: without, it would go on to an empty page. */
  forget(element: HTMLElement): void;
  /** Whether it has still to be taken out. */
  isEnding(element: HTMLElement): boolean;
  /** Takes the addresses from an element, and what came from there. */
  take(element: HTMLElement): void;
  /**
   * Puts right what others have done to an element's addresses, as it comes or as an `attribute` of it changes: an app shows
   * another film; a morph takes away what the server has not sent; a lazy loader goes by `data-src`. What a page makes of an
   * address that is given, is left: a player's API adds to it; and so is a copy of what is running, where it is allowed.
   */
  check(element: HTMLElement, attribute?: string): void;
}

/** Puts a frame into the page anew, after what is done to it meanwhile. */
const putAnew = (frame: HTMLElement, change: (frame: HTMLElement) => void): void => {
  const place = document.createComment('');
  const isResized = 'iFrameResizer' in frame;
  frame.replaceWith(place);
  change(frame);
  // WebKit tells frames without a name by their number, which may be another's when the page comes back.
  const isNamed = frame.hasAttribute('name');
  if (!isNamed) frame.setAttribute('name', `${Math.random()}`);
  place.after(frame);
  if (!isNamed) frame.removeAttribute('name');
  // It watches for frames that leave, takes this for one, and sees to it that it does. What anybody else takes away stays away.
  // https://github.com/davidjbradshaw/iframe-resizer
  queueMicrotask(() => {
    if (isResized && !frame.isConnected) place.after(frame);
    place.remove();
  });
};

/** Moves addresses between where they are withheld and where a browser follows them. `isAllowed`: by its gate. */
export const createAddresses = (trust: TrustPolicy, isAllowed: (element: Element) => boolean): Addresses => {
  /** What has been given its addresses, each with whether it may have them still. */
  const given = new WeakMap<Element, () => boolean>();
  /** Those that are still to be taken out. */
  const ending = new WeakSet<Element>();
  const turns = new Map<Element, number>();

  const isMyTurn = (element: Element): boolean => {
    const turn = (turns.get(element) ?? 0) + 1;
    turns.set(element, turn);
    setTimeout(() => turns.delete(element), 1000);
    return turn <= TURNS;
  };
  const set = (element: HTMLElement): void => {
    // A frame goes to `src` unless it has `srcdoc`; and WebKit fetches at once what an image is given: beside `srcset` it
    // would fetch `src` too, if that came first.
    for (const name of ['srcset', 'srcdoc', ...WITHHELD]) {
      const value = element.dataset[name];
      // One that has been shown once goes on as it is: told the same again, a frame loads anew.
      if (!value || value === element.getAttribute(name)) continue;
      element.setAttribute(name, trust[name === 'srcdoc' ? 'createHTML' : 'createScriptURL'](value));
    }
    // Sound and film do not see a new source.
    if (element.localName === 'source') element.closest<HTMLMediaElement>('video,audio')?.load();
  };
  /** Whether it has an address already: put in again, a frame loads anew. */
  const isLive = ({ dataset, attributes }: HTMLElement): boolean =>
    WITHHELD.some((name) => dataset[name] && attributes.getNamedItem(name));
  const strip = (element: HTMLElement): void => {
    given.delete(element);
    for (const name of WITHHELD) if (element.dataset[name]) element.removeAttribute(name);
  };
  const take = (element: HTMLElement): void => {
    ending.delete(element);
    // An object keeps what it has until it leaves the page; and a frame that loses its address in the page goes on to an empty
    // one, which is a step of the Back button's.
    if (element.matches(FRAMES)) putAnew(element, strip);
    strip(element);
    // Sound and film play on without an address until told to load what is now nothing.
    element.closest<HTMLMediaElement>('video,audio')?.load();
  };
  const withhold = (element: HTMLElement): void => {
    const { dataset } = element;
    let isMine = false;
    for (const name of WITHHELD) {
      const value = element.getAttribute(name);
      if (!value || !(dataset[name] || /src|data/.test(name))) continue;
      if (isAllowed(element) && value === dataset[name]) continue;
      isMine ||= isMyTurn(element);
      if (isMine) dataset[name] ||= value;
    }
    if (!isMine) return;
    reportLive(element);
    if (!isAllowed(element)) take(element);
  };

  return {
    give(element, may = () => isAllowed(element)) {
      // A yes that has come sooner than the end of what a no has ended.
      if (ending.has(element)) take(element);
      given.set(element, may);
      // A picture at once: with each part that comes in a task of its own, Firefox fetches its image anew.
      const parts = element.closest('picture')?.children as HTMLCollectionOf<HTMLElement> | undefined;
      for (const part of parts ?? []) if (isAllowed(part)) set(part);
      // A browser remembers where the parser's frames were, and goes there again by itself when the page comes back, whatever
      // may be by then: by the Back button, in Firefox by a reload too. Not of those that a script puts in
      // (https://crbug.com/500260).
      if (!element.matches(FRAMES) || isLive(element)) return set(element);
      const isFocused = document.activeElement === element;
      putAnew(element, set);
      if (isFocused) element.focus({ preventScroll: true });
    },
    isGiven: (element) => given.has(element),
    strip,
    forget(element) {
      given.delete(element);
      if (element.matches(FRAMES)) ending.add(element);
      else strip(element);
    },
    isEnding: (element) => ending.has(element),
    take,
    check(element, attribute = '') {
      const name = attribute.replace(/^data-/, '');
      const may = given.get(element);
      if (!may) withhold(element);
      else if (!may()) take(element);
      else if (name !== attribute || (!element.hasAttribute(name) && isMyTurn(element))) {
        if (!element.dataset[name]) element.removeAttribute(name);
        set(element);
      }
    },
  };
};
