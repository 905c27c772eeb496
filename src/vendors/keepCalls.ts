/** No page makes more calls than this before an answer; the first are worth the most, so later ones are dropped. */
const LIMIT = 100;

export type Call = readonly [method: string, ...args: unknown[]];

/** Calls to a vendor's API, kept in order while nobody has decided; with the vendor's methods, as its own snippet is. */
export type KeptCalls = Call[] & Readonly<Record<string, (...args: unknown[]) => void>>;

/** Stands in for a vendor's API: `methods`, separated by spaces. Nothing is kept while `isDenied`. */
export const keepCalls = (methods: string, isDenied: () => boolean): KeptCalls => {
  const calls = [] as unknown as Call[] & Record<string, (...args: unknown[]) => void>;
  for (const method of methods.split(' ')) {
    calls[method] = (...args) => isDenied() || calls.length >= LIMIT || calls.push([method, ...args]);
  }
  // Whatever else a page may call does nothing, and throws nothing.
  return new Proxy(calls, {
    get: (target, name) => (name in target || !/^[a-z]\w{5}/.test(String(name)) ? Reflect.get(target, name) : () => {}),
  });
};
