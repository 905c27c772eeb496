import { adopt } from './adopt.js';

type Callable = Record<string, (...args: unknown[]) => unknown> & ((...args: unknown[]) => unknown);

/** Puts the stand-in of a vendor's API on the page. It is told what the page has told a queue of its own, as if said to it. */
export const takeOver = (api: string, standIn: unknown): void => {
  const page = globalThis as unknown as Record<string, unknown>;
  const waiting = adopt(page[api]);
  Reflect.set(page, api, standIn); // a page may have one that stays as it is
  for (const [method, ...args] of waiting) method ? (standIn as Callable)[method]?.(...args) : (standIn as Callable)(...args);
};
