import { onlyOne } from './onlyOne.js';

/** Which ids are closed. */
const closed = /* @__PURE__ */ onlyOne('google-closed', (): Record<string, boolean> => ({}));

/**
 * Says whether Google's tag of this id is closed, by the word that it asks for before anything is set or sent. A site may say it,
 * too, for a visitor's opt-out of its own: that is never taken back here.
 * https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */
export const googleDisable = (id: string, isClosed: boolean): void => {
  const page = globalThis as unknown as Record<string, unknown>;
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
