type Push = (...entries: unknown[]) => unknown;

/**
 * The `push` of the data layer. Each script that works through it puts a function of its own in the place of the one that it
 * finds, which it calls: so does Google's, and nobody's is taken away. Above each stands a door of ours, by which things go in
 * as `letIn` says; and past a script that hears of nothing now. Whoever puts a function there is met while it does.
 */
export const googlePush = (
  layer: () => unknown[],
  letIn: (entry: unknown) => readonly unknown[],
  meet: () => (() => boolean) | undefined,
) => {
  /** What each array has had there before us. */
  const first = new WeakMap<unknown[], Push>();
  let isTaken = false;
  const door =
    (next: Push): Push =>
    (...entries) =>
      next.apply(layer(), entries.flatMap(letIn));
  let push = door((...entries) => first.get(layer())?.apply(layer(), entries));
  const set = (theirs: Push): void => {
    const past = push;
    const isHearing = meet();
    isTaken ||= !isHearing;
    push = door((...entries) => (!isHearing || isHearing() ? theirs : past).apply(layer(), entries));
  };

  return {
    push: (...entries: unknown[]): unknown => push(...entries),
    /** Whether anybody else has a function there. */
    isTaken: (): boolean => isTaken,
    /** Stands at an array: once, as the page may come back to it. */
    standAt(array: unknown[]): void {
      if (first.has(array)) return;
      isTaken ||= array.push !== Array.prototype.push;
      first.set(array, array.push);
      Reflect.defineProperty(array, 'push', { configurable: true, get: () => push, set });
    },
  };
};
