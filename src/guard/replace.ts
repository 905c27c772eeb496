/** What is done in the stead of a call that is stopped. `call` is the call itself, with other arguments. */
export type Instead = (call: (args: readonly unknown[]) => unknown) => unknown;

/** Looks at a call before the browser has it: at its arguments, and at `this`, or at the class that `new` was said of. */
export type Look = (args: readonly unknown[], self: unknown) => Instead | false | undefined;

const { apply, construct } = Reflect;

/** Where the methods and setters are that reach anybody. */
const PLACES: readonly (object | undefined)[] =
  'Document DocumentFragment Range Event CharacterData HTMLFormElement Element HTMLSourceElement HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement Navigator Storage ShadowRoot Node CookieStore'
    .split(' ')
    .map((name) => (Reflect.get(globalThis, name) as { prototype: object } | undefined)?.prototype);

/** What each of the stand-ins stands for. */
const natives = new WeakMap<object, unknown>();

/**
 * Puts a look before methods, setters or classes, in whichever place they are. A proxy stands in for each, so that everything
 * else about it stays the browser's: name, length, prototype, what it throws at whom, whether it can be constructed. What is
 * called on a stand-in is called on what it stands for, and so `toString` tells the text of that.
 */
export const replace = (names: string, look: Look, places = PLACES): void => {
  const put = (owner: object | undefined, name: string): void => {
    const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!descriptor?.configurable) return; // it is not here, or the page has locked it
    const field = descriptor.set ? 'set' : 'value';
    const meet = (args: readonly unknown[], self: unknown, call: (args: readonly unknown[]) => unknown): unknown => {
      let instead: ReturnType<Look>;
      try {
        instead = look(args, self);
      } catch {
        // Arguments that make no sense are for the browser to refuse.
      }
      return instead ? instead(call) : call(args);
    };
    const native = descriptor[field];
    descriptor[field] = new Proxy(native, {
      apply: (_, self, args) => meet(args, self, (given) => apply(native, (natives.get(self) ?? self) as object, given)),
      construct: (_, args, own) => meet(args, own, (given) => construct(native, given, own)) as object,
    });
    natives.set(descriptor[field], native);
    Object.defineProperty(owner, name, descriptor);
    const { prototype } = descriptor[field];
    // An object's `constructor` is the class that the page sees.
    if (prototype) Object.defineProperty(prototype, 'constructor', { value: descriptor[field] });
  };
  for (const name of names.split(' ')) for (const place of places) put(place, name);
};
