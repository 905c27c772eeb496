/** No page makes more calls than this before an answer; the first are worth the most, so later ones are dropped. */
export const LIMIT = 200;

/** One call to a vendor's API; of a function that is itself the API, the name is empty. */
export type Call = readonly [method: string, ...args: unknown[]];

/**
 * Stands in for a vendor's API, whatever a page does with it: anything can be called, made with `new`, and looked into. Each
 * call goes to `keep`; a question is answered with no, and all else with something silent, to go on with
 * (`track().promise`), to build on (`new Identify()`) or to stop listening with.
 */
export const standIn = (keep: (call: Call) => void, method = ''): ((...args: unknown[]) => unknown) =>
  new Proxy(
    // An arrow function cannot be called with `new`.
    function () {
      if (/^(get|is|has)/.test(method)) return false;
      // biome-ignore lint/complexity/noArguments: what uses them is not made an arrow function by the minifier
      keep([method, ...arguments]);
      return standIn(() => {});
    },
    {
      // What every function has (`call`) it has too; whoever awaits it gets it; what nobody calls (`__loaded`) is not there, nor
      // are a function's symbols.
      get: (target, name) =>
        (target as never)[name as never] ?? (/^(?!then$|S|_)/.test(String(name)) ? standIn(keep, name as string) : undefined),
    },
  );
