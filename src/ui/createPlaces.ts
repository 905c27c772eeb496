import type { Placeholder } from './createPlaceholder.js';
import { keepScrolls } from './keepScrolls.js';
import { isGone, looksOf, takePlace, uncovered } from './takePlace.js';

/** How many find their place at once, before the page may go on. */
const SLICE = 50;
/** How soon places follow what changes around them, in milliseconds. */
const MOMENT = 100;
/** How soon those are seen that were hidden for what lay in the same place, in milliseconds. */
const SOON = 300;

export interface Places {
  /** Draws one anew, and finds its place, in its turn. */
  place(one: Placeholder): void;
  /** The same of one that is likely to be where it should be: its place is found where the page writes its box otherwise. */
  check(one: Placeholder): void;
  /** Finds no place any more for one. */
  forget(one: Placeholder): void;
  /**
   * Finds anew the places of those whose boxes are no longer as they were; the more there are, the less often. `isDue`: asked
   * unless it is due already.
   */
  follow(isDue?: () => boolean): void;
  /** The page has changed somewhere: what is hidden for what lies in the same place may be alone there now. */
  uncover(): void;
  stop(): void;
}

/** Answers a question about each of these as it would be without us. */
type Without = <Value>(elements: Iterable<HTMLElement>, ask: (element: HTMLElement) => Value) => Map<HTMLElement, Value>;

/** Has all that is `shown` find its place in turn. */
export const createPlaces = (shown: ReadonlyMap<HTMLElement, Placeholder>, without: Without): Places => {
  /** Whose turn is to come, each with whether it is likely to be where it should be. */
  const pending = new Map<Placeholder, boolean>();
  let isWorking = false;
  let following = 0;
  let uncovering = 0;

  const work = (): void => {
    isWorking = false;
    // What the page has taken out meanwhile has no place.
    const slice = [...pending].slice(0, SLICE);
    for (const [one] of slice) pending.delete(one);
    const here = slice.filter(([{ element }]) => element.parentElement);
    const scrollBack = keepScrolls(here.map(([{ element }]) => element));
    for (const [one] of here) one.draw();
    const next = here.flatMap(([one, isLikely]) => (isLikely && one.looks === looksOf(one) ? [] : [one]));
    // What a visitor is about to press stays as it is.
    takePlace(next.filter(({ host }) => !host.matches(':focus-within')));
    scrollBack();
    if (pending.size) goOn();
  };
  const goOn = (): void => {
    if (!isWorking) setTimeout(work);
    isWorking = true;
  };

  const check = (one: Placeholder): void => {
    if (!pending.has(one)) pending.set(one, true);
    goOn();
  };

  const place = (one: Placeholder): void => {
    pending.set(one, false);
    goOn();
  };

  return {
    place,
    check,
    forget: (one) => void pending.delete(one),
    follow(isDue = () => true) {
      if (following || !isDue()) return;
      following = +setTimeout(
        () => {
          following = 0;
          const gone = without(shown.keys(), isGone);
          for (const one of shown.values()) {
            if (one.isGone !== gone.get(one.element)) pending.set(one, false);
            check(one);
          }
        },
        MOMENT + 2 * shown.size,
      );
    },
    uncover() {
      const isCovering = [...shown.values()].some((one) => one.isCovering);
      if (!isCovering) return;
      uncovering ||= +setTimeout(() => {
        uncovering = 0;
        uncovered(shown.values()).forEach(place);
      }, SOON);
    },
    stop() {
      clearTimeout(following);
      clearTimeout(uncovering);
    },
  };
};
