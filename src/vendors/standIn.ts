/** No page makes more calls than this before an answer; the first are worth the most, so later ones are dropped. */
export const LIMIT = 200;

/** One call to a vendor's API; of a function that is itself the API, the name is empty. */
export type Call = readonly [method: string, ...args: unknown[]];

/**
 * Stands in for a vendor's API, whatever a page does with it: anything can be called and looked into. Each call goes to
 * `keep`; a question is answered with no, and who wants to listen is handed something to stop listening with.
 */
export const standIn = (keep: (call: Call) => void, method = ''): ((...args: unknown[]) => unknown) =>
  new Proxy(
    (...args: unknown[]) => {
      if (!/^(get|is|has)/.test(method)) keep([method, ...args]);
      return /^on/.test(method) && (() => {});
    },
    {
      // What every function has (`call`) it has too; whoever awaits it gets it; what nobody calls (`__loaded`) is not there.
      get: (target, name) =>
        (target as never)[name as never] ?? (/^(?!then$)[a-z]/.test(String(name)) ? standIn(keep, name as string) : undefined),
    },
  );
