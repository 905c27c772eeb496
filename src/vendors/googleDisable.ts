type Page = Record<string | symbol, unknown>;

/** Which ids are closed, by whichever copy of this file. */
const CLOSED = Symbol.for('@minima/consent/google-closed');

/**
 * Says whether Google's tag of this id is closed, by the word that it asks for before anything is set or sent. A site may say it,
 * too, for a visitor's opt-out of its own: that is never taken back here.
 * https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */
export const googleDisable = (id: string, isClosed: boolean): void => {
  const page = globalThis as unknown as Page;
  const closed = (page[CLOSED] ??= {}) as Record<string, boolean>;
  const name = `ga-disable-${id}`;
  if (!(id in closed)) {
    let theirs = page[name];
    const set = (next: unknown): void => {
      theirs = next;
    };
    Reflect.defineProperty(page, name, { configurable: true, enumerable: true, get: () => closed[id] || theirs, set });
  }
  closed[id] = isClosed;
};
