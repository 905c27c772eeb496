/** No page makes more calls than this before an answer; the first are worth the most, so later ones are dropped. */
const LIMIT = 100;

export type Call = readonly [method: string, ...args: unknown[]];

/** Calls to a vendor's API, kept in order while nobody has decided; with the vendor's methods, as its own snippet is. */
export type KeptCalls = Call[] & Readonly<Record<string, (...args: unknown[]) => void>>;

/** Whatever a page makes of an answer that is not there: it can be called and looked into, and does nothing. */
const nothing: unknown = new Proxy(() => nothing, {
  get: (_, name) => (name === 'then' || typeof name === 'symbol' ? undefined : nothing),
});

/** Stands in for a vendor's API: `methods`, separated by spaces. Nothing is kept while `isDenied`. */
export const keepCalls = (methods: string, isDenied: () => boolean): KeptCalls => {
  const calls = [] as unknown as Call[] & Record<string, (...args: unknown[]) => void>;
  for (const method of methods.split(' ')) {
    calls[method] = (...args) => {
      if (!isDenied() && calls.length < LIMIT) calls.push([method, ...args]);
      return nothing;
    };
  }
  // Whatever else a page may call does nothing, and throws nothing.
  const isOurs = (name: string | symbol): boolean => name in calls || !/^(?!then$)[a-z]\w/.test(String(name));
  return new Proxy(calls, { get: (target, name) => (isOurs(name) ? Reflect.get(target, name) : nothing) });
};
