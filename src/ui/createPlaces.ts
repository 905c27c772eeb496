import type { Placeholder } from './createPlaceholder.js';
import { isGone, looksOf, takePlace } from './takePlace.js';

/** How many find their place at once, before the page may go on. */
const SLICE = 50;
/** How soon places follow what changes around them, in milliseconds. */
const MOMENT = 100;

export interface Places {
  /** Finds the place of one, in its turn. */
  place(one: Placeholder): void;
  /** Finds no place any more for one. */
  forget(one: Placeholder): void;
  /**
   * Finds anew the places of those whose boxes are no longer as they were; the more there are, the less often. `isDue`: asked
   * unless it is due already.
   */
  follow(isDue?: () => boolean): void;
  stop(): void;
}

/** Answers a question about each of these as it would be without us. */
type Without = <Value>(elements: Iterable<HTMLElement>, ask: (element: HTMLElement) => Value) => Map<HTMLElement, Value>;

/** Has all that is `shown` find its place in turn. */
export const createPlaces = (shown: ReadonlyMap<HTMLElement, Placeholder>, without: Without): Places => {
  const pending = new Set<Placeholder>();
  /** Of those that are pending, what may be where it should be. */
  const doubtful = new Set<Placeholder>();
  let isWorking = false;
  let following = 0;

  const work = (): void => {
    isWorking = false;
    const slice = [...pending].slice(0, SLICE);
    for (const one of slice) pending.delete(one);
    const next = slice.filter((one) => {
      const isDoubtful = doubtful.delete(one);
      // What the page has taken out meanwhile has no place.
      return one.element.parentElement && !(isDoubtful && one.looks === looksOf(one));
    });
    for (const one of next) one.draw();
    // What a visitor is about to press stays as it is.
    takePlace(next.filter(({ host }) => !host.matches(':focus-within')));
    if (pending.size) goOn();
  };
  const goOn = (): void => {
    if (!isWorking) setTimeout(work);
    isWorking = true;
  };

  return {
    place(one) {
      doubtful.delete(one);
      pending.add(one);
      goOn();
    },
    forget: (one) => void pending.delete(one),
    follow(isDue = () => true) {
      if (following || !isDue()) return;
      following = +setTimeout(
        () => {
          following = 0;
          const gone = without(shown.keys(), isGone);
          for (const one of shown.values()) {
            if (!pending.has(one) && one.isGone === gone.get(one.element)) doubtful.add(one);
            pending.add(one);
          }
          goOn();
        },
        MOMENT + 2 * shown.size,
      );
    },
    stop: () => clearTimeout(following),
  };
};
