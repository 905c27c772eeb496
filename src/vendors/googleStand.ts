import { IN_BROWSER } from '../environment.js';
import { answerEntry, answerQuestion } from './answerEntry.js';
import { verb, type Words } from './googleCommand.js';
import { googlePush } from './googlePush.js';
import { onlyOne } from './onlyOne.js';

type Page = Record<string, unknown>;

/** Stands at a data layer of the page's: the array, by its name. */
export interface GoogleStand {
  /** The array as it is on the page. */
  array(): unknown[];
  push(...entries: unknown[]): unknown;
  /** What goes in of what is pushed. */
  letIn(entry: unknown): readonly unknown[];
  /** Says which questions nobody answers, of those that wait, and from now on. */
  lose(isLost: (words: Words) => boolean): void;
  /** Asked while a script puts a `push` of its own there: returns, of one of ours, whether that one may hear of things. */
  meet(): (() => boolean) | undefined;
  /** The page has put another array in the place of the one that was there `before`. */
  move(array: unknown[], before: readonly unknown[]): void;
  /** Whether a script of Google's hears there that is not of these ids: a container that the page has loaded itself. */
  isHeardByOthers(ids: readonly string[]): boolean;
}

const standAt = (name: string): GoogleStand => {
  const page = globalThis as unknown as Page;
  let entries: unknown[] = [];
  let isLost = (_words: Words): boolean => false;
  const isAnswered = (entry: unknown): boolean => !!verb(entry) && answerQuestion(Array.from(entry as never), isLost);
  const stand: GoogleStand = {
    /**
     * That it is put there again is nothing: every snippet does so, and Google's script. One that a page makes only now
     * (`dataLayer = […]`) does not lose what was said first.
     */
    array() {
      const found = (page[name] ??= []);
      if (found === entries || !Array.isArray(found)) return entries; // an element with this id would be found there, too
      const before = entries;
      stand.move(found, before);
      entries = found;
      door.standAt(found);
      found.splice(0, found.length, ...found.flatMap((entry) => (before.includes(entry) ? [entry] : stand.letIn(entry))));
      return found;
    },
    push: (...all) => stand.array() && door.push(...all),
    // Nobody is there yet who would call back: neither now nor with a later yes.
    letIn: (entry) => (stand.isHeardByOthers([]) ? [entry] : isAnswered(entry) ? [] : answerEntry(entry)),
    lose(next) {
      isLost = next;
      if (!stand.isHeardByOthers([])) entries.splice(0, entries.length, ...entries.filter((entry) => !isAnswered(entry)));
    },
    meet: () => undefined,
    move() {},
    // Each of Google's scripts that runs puts itself there, by its id.
    isHeardByOthers: (ids) =>
      door.isTaken() && Object.keys(Object(page.google_tag_manager)).some((id) => /^[A-Z]+-/.test(id) && !ids.includes(id)),
  };
  const door = googlePush(
    () => entries,
    (entry) => stand.letIn(entry),
    () => stand.meet(),
  );
  if (!IN_BROWSER) return stand;
  stand.array();
  let value = page[name];
  const set = (next: unknown): void => {
    value = next;
    if (Array.isArray(next)) stand.array();
  };
  Reflect.defineProperty(page, name, { configurable: true, enumerable: true, get: () => value, set });
  return stand;
};

/** The one stand at a data layer. */
export const googleStand = (name: string): GoogleStand => onlyOne(`google-layer/${name}`, () => standAt(name));
