import { answerEntry, answerQuestion } from './answerEntry.js';
import { command, verb, type Words } from './googleCommand.js';
import { type GoogleStand, googleStand } from './googleStand.js';

/** Who is asked at the layer. */
export interface Doorman extends Pick<GoogleStand, 'meet'> {
  /** What goes in of a command of the page's, called or pushed. */
  route(words: Words): Words | undefined;
  /** Whether anybody hears of the page's own entries now, and calls back who waits for one. */
  isHeard(): boolean;
}

/**
 * What is in the array that Google's scripts, the page and whoever else is on it have in common, by its name on the page. Of
 * consent nobody speaks in it but us.
 */
export const googleLayer = (name: string, { route, meet, isHeard }: Doorman) => {
  const stand = googleStand(name);
  const layer = stand.array;
  /** Commands that have gone in: as such they go on. */
  const known = new WeakSet<object>();

  const know = (...said: object[]): object[] => {
    for (const entry of said) known.add(entry);
    return said;
  };
  const letIn = (entry: unknown): readonly unknown[] => {
    if (known.has(Object(entry))) return [entry];
    if (!verb(entry)) return isHeard() ? [entry] : answerEntry(entry);
    const words = verb(entry) === 'consent' ? undefined : route(Array.from(entry as ArrayLike<unknown>));
    return words ? know(command(...words)) : [];
  };
  stand.meet = meet;
  stand.move = (now, before) => {
    const said = before.filter((entry) => known.has(Object(entry)));
    if (!now.includes(said[0])) now.unshift(...said);
  };
  const put = (...all: unknown[]): unknown => layer().splice(0, layer().length, ...all);
  /** A question that nobody will hear has no answer. */
  const drop = (entry: unknown): boolean => {
    if (verb(entry)) answerQuestion(Array.from(entry as never), () => true);
    return false;
  };
  const remove = (isGone: (entry: unknown) => unknown): unknown =>
    put(...layer().filter((entry) => !isGone(entry) || drop(entry)));
  const say = (...said: object[]): unknown => stand.push(...know(...said));

  return {
    remove,
    say,
    push: stand.push,
    lose: stand.lose,
    isHeardByOthers: stand.isHeardByOthers,
    /** Whoever comes now answers nothing that others have answered. */
    settle: (): unknown =>
      put(...layer().flatMap((entry) => (known.has(Object(entry)) ? [entry] : answerEntry(entry, () => {})))),
    /** Says what has to be heard first. Returns the commands that the page has put there before, and takes them out. */
    begin(...said: object[]): Words[] {
      stand.letIn = letIn;
      const own = layer().filter(verb) as Words[];
      // Who has read it all by now hears of it; who is yet to come finds it in front.
      say(...said);
      put(...said, ...layer().filter((entry) => !verb(entry)));
      return own;
    },
    /** Puts a command back, for those who are yet to come: who was there has heard of it. */
    putBack: (...words: Words): unknown => layer().splice(layer().length, 0, ...letIn(command(...words))),
    /** Takes commands out that have gone in, and that nobody has heard yet. */
    unsay: (isGone: (words: Words) => boolean): unknown =>
      remove((entry) => known.has(Object(entry)) && isGone(Array.from(entry as ArrayLike<unknown>))),
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
