import { googlePush } from './googlePush.js';
import type { Words } from './googleRoute.js';

/** A command as Google's scripts want it: they tell commands from the page's own data by their being `arguments`. */
export const command: (...words: unknown[]) => object = function () {
  // biome-ignore lint/complexity/noArguments: a rest array would be ignored
  return arguments;
};

/** The first word of a command; of the page's own entries there is none. */
const verb = (entry: unknown): string =>
  Object.prototype.toString.call(entry) === '[object Arguments]' ? `${(entry as unknown[])[0]}` : '';

/** Who is asked at the layer. */
export interface Doorman {
  /** What goes in of a command of the page's, called or pushed. */
  route(words: Words): Words | undefined;
  /** Asked while a script puts a `push` of its own there: returns whether that one may hear of things. */
  meet(): () => boolean;
}

/**
 * The array that Google's scripts, the page and whoever else is on it have in common, by its name on the page. Of consent
 * nobody speaks in it but us.
 */
export const googleLayer = (name: string, { route, meet }: Doorman) => {
  const page = globalThis as unknown as Record<string, unknown>;
  /** Commands that have gone in: as such they go on. */
  const known = new WeakSet<object>();
  let entries: unknown[] = [];
  let isWatched = false;

  const know = (...said: object[]): object[] => {
    for (const entry of said) known.add(entry);
    return said;
  };
  const letIn = (entry: unknown): readonly unknown[] => {
    if (!verb(entry) || known.has(entry as object)) return [entry];
    const words = verb(entry) === 'consent' ? undefined : route(Array.from(entry as ArrayLike<unknown>));
    return words ? know(command(...words)) : [];
  };
  const { push, standAt } = googlePush(() => entries, letIn, meet);

  /**
   * The array as it is on the page. That it is put there again is nothing: every snippet does so, and Google's script. One that
   * a page makes only now (`dataLayer = […]`) does not lose what was said first.
   */
  const layer = (): unknown[] => {
    const now = (page[name] ??= []) as unknown[];
    if (now === entries) return now;
    const said = entries.filter((entry) => known.has(Object(entry)));
    if (!now.includes(said[0])) now.unshift(...said);
    entries = now;
    standAt(now);
    return now;
  };
  const watch = (): void => {
    let value: unknown = layer();
    const set = (next: unknown): void => {
      value = next;
      if (Array.isArray(next)) layer();
    };
    if (isWatched) return;
    isWatched = Reflect.defineProperty(page, name, { configurable: true, enumerable: true, get: () => value, set });
  };
  const put = (...all: unknown[]): unknown => layer().splice(0, entries.length, ...all);
  const remove = (isGone: (entry: unknown) => unknown): unknown => put(...layer().filter((entry) => !isGone(entry)));
  const pushIn = (...all: unknown[]): unknown => layer() && push(...all);
  const say = (...said: object[]): unknown => pushIn(...know(...said));

  return {
    remove,
    say,
    push: pushIn,
    /** Says what has to be heard first. Returns the commands that the page has put there before, and takes them out. */
    begin(...said: object[]): Words[] {
      watch();
      const own = entries.filter(verb) as Words[];
      // Who has read it all by now hears of it; who is yet to come finds it in front.
      say(...said);
      put(...said, ...entries.filter((entry) => !verb(entry)));
      return own;
    },
    /** Puts a command back, for those who are yet to come: who was there has heard of it. */
    putBack: (...words: Words): unknown => layer().splice(entries.length, 0, ...letIn(command(...words))),
    /** Forgets commands that were said to scripts that never came; what others have to know of consent stays. */
    forget: (isHeard: boolean): unknown => remove((entry) => verb(entry) && !(isHeard && /^(consent|set)$/.test(verb(entry)))),
    /**
     * Forgets the page's events, not its data, nor what starts a container of its own; what has gone in as a command if it
     * `isRead` by whom it was for.
     */
    dropEvents: (isRead: boolean): unknown =>
      remove((entry) => {
        const isEvent = verb(entry) === 'event' || ('event' in Object(entry) && !('gtm.start' in Object(entry)));
        return isEvent && (isRead || !known.has(Object(entry)));
      }),
  };
};

export type GoogleLayer = ReturnType<typeof googleLayer>;
