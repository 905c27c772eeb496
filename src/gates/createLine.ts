/** How long, in milliseconds, the page may have to wait for us before it is let go on. */
const SLICE = 30;

/** Lets the page go on: input, paint, timers. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** After the next paint, or a tenth of a second where nothing is painted, as in a tab in the background. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

export interface Line<T> {
  add(item: T): void;
  /** Takes an item out again, if its turn has not come. */
  remove(item: T): void;
}

/**
 * Opens items one after the other, each when the one before has settled, a slice at a time, from when `start` resolves. One
 * that cannot be opened is reported and keeps none of the others. `sort` puts what waits in order; `open` is told in which.
 */
export const createLine = <T>(
  open: (item: T, pass: readonly T[]) => unknown,
  sort: (items: ReadonlySet<T>) => readonly T[],
  start: () => Promise<unknown>,
): Line<T> => {
  const waiting = new Set<T>();
  let isWorking = false;

  const work = async (): Promise<void> => {
    isWorking = true;
    await start();
    let since = performance.now();
    while (waiting.size) {
      const pass = sort(waiting);
      for (const item of pass) {
        if (!waiting.delete(item)) continue;
        try {
          await open(item, pass);
        } catch (error) {
          reportError(error);
        }
        if (performance.now() - since < SLICE) continue;
        await pause();
        since = performance.now();
      }
    }
    isWorking = false;
  };

  return {
    add(item) {
      waiting.add(item);
      if (!isWorking) work();
    },
    remove: (item) => void waiting.delete(item),
  };
};
