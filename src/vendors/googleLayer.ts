/** A command as Google's scripts want it: they tell commands from the page's own data by their being `arguments`. */
export const command: (...words: unknown[]) => object = function () {
  // biome-ignore lint/complexity/noArguments: a rest array would be ignored
  return arguments;
};

type Push = (...entries: unknown[]) => number;

/** The first word of a command; of the page's own entries there is none. */
const verb = (entry: unknown): string =>
  Object.prototype.toString.call(entry) === '[object Arguments]' ? `${(entry as unknown[])[0]}` : '';

/**
 * The array that Google's scripts and the page have in common, by its name on the page. Each script puts a function of its own
 * in the place of `push`: what is pushed goes through those that serve an open tag, and past the others. Of consent nobody
 * speaks in it but us.
 */
export const googleLayer = (name: string) => {
  const page = globalThis as unknown as Record<string, unknown[]>;
  const ours = new WeakSet<object>();
  /** What we have last put in the place of `push`. */
  let last: Push | undefined;

  const layer = (): unknown[] => (page[name] ??= []);
  const remove = (isGone: (entry: unknown) => unknown): void => {
    const entries = layer();
    entries.splice(0, entries.length, ...entries.filter((entry) => !isGone(entry)));
  };
  const putPush = (push: Push): void => {
    layer().push = last = (...entries) =>
      push.apply(
        layer(),
        entries.filter((entry) => verb(entry) !== 'consent' || ours.has(entry as object)),
      );
  };

  /** A page that makes its array only now (`dataLayer = […]`) does not take from it what was said first. */
  const watch = (): void => {
    let entries = layer();
    const set = (next: unknown[]): void => {
      next?.unshift?.(...entries.filter((entry) => ours.has(Object(entry))));
      if (next && last) next.push = last;
      entries = next;
    };
    Reflect.defineProperty(page, name, { configurable: true, enumerable: true, get: () => entries, set });
  };

  return {
    remove,
    /**
     * Puts what has to be heard first in front of all that the page has put there. Returns the commands of a snippet of the
     * page's own, to be said after what begins a tag: but not those that would begin it twice.
     */
    begin(...entries: object[]): unknown[][] {
      const own = layer().filter(verb) as unknown[][];
      remove(verb);
      for (const entry of entries) ours.add(entry);
      layer().unshift(...entries);
      if (!last) {
        putPush(Array.prototype.push);
        watch();
      }
      return own.filter((entry) => !/^(consent|js|config)$/.test(verb(entry)));
    },
    say(...entries: object[]): void {
      for (const entry of entries) ours.add(entry);
      layer().push(...entries);
    },
    /** Forgets commands that were said to scripts that never came; what others have to know of consent stays. */
    forget: (isHeard: boolean): void => remove((entry) => verb(entry) && !(isHeard && /^(consent|set)$/.test(verb(entry)))),
    /** Forgets the page's events, not its data; what we have said ourselves if it `isRead` by whom it was for. */
    dropEvents: (isRead: boolean): void =>
      remove((entry) => (isRead || !ours.has(Object(entry))) && (verb(entry) === 'event' || 'event' in Object(entry))),
    /** Takes note of what a script that has just come has put there. */
    arrive(isOpen: () => boolean): void {
      const through = layer().push as Push;
      const past = last ?? through;
      putPush((...entries) => (isOpen() ? through : past).apply(layer(), entries));
    },
  };
};
