import { ON_SCRIPT_TAG } from '../environment.js';
import type { Verdicts } from '../types.js';
import type { Effect, Given, Page, SdkOptions, VendorOptions } from './effect.js';
import { keepFor } from './keepFor.js';
import type { Call } from './standIn.js';
import { watchBase } from './watchBase.js';

type Callable = Record<string, (...args: unknown[]) => unknown> & ((...args: unknown[]) => unknown);

/** A queue that is empty and stays so: with what its snippet puts there, for a script that looks for it, and calls go to `standIn`. */
const hollow = (queue: object, standIn: object): object =>
  new Proxy(queue, {
    apply: (_target, _self, command) => (standIn as Callable)(...command),
    get(target, name) {
      const value = Reflect.get(target, name);
      const isCalled = typeof value === 'function' && (name === 'push' || Object.hasOwn(target, name));
      return isCalled ? Reflect.get(standIn, name) : value;
    },
  });

/**
 * What stands under a vendor's name on the page: a stand-in that keeps calls, with a grant the queue of its own snippet, and
 * what its script makes of that; after a withdrawal the stand-in again.
 */
export const holdApi = <Api, Options extends VendorOptions>(effect: Effect<Api, Options>, options: Given<Options>) => {
  const page = globalThis as unknown as Page;
  const { standIn } = options;
  let api: Api | undefined;
  let arrived = false;
  /** Whether the page has it, or what has become of it: some scripts put another there, or have a second one do so. */
  let isPut = false;
  const current = (): Api => page[effect.api] as Api;
  /** The ids that it has been begun for. */
  const begun = new Set<string>();
  const base = watchBase(effect.base);
  /** What waits for an SDK that the site gives itself, which takes over no queue. */
  const waiting: Call[] = [];
  const load = ON_SCRIPT_TAG ? undefined : (options as SdkOptions).load;
  const stub = (): Api => (load ? (keepFor(waiting, effect.api) as Api) : effect.stub(page, options));

  const send = (method: string, ...args: unknown[]): void => {
    const target = page[effect.api] as Callable;
    if (method) target[method]?.(...args);
    else target(...args);
  };

  return {
    /** Puts the queue there, or what it has become. */
    put(): void {
      const held = api;
      if (held === undefined) begun.clear();
      page[effect.api] = held ?? base.watched(stub());
      isPut = true;
      if (held !== undefined) effect.resume?.(held, options, page);
    },
    /** Begins it for those that it is not begun for, and that have not done so themselves by what was `kept`. */
    begin(accounts: readonly Given<Options>[], kept: readonly Call[]): void {
      const isLate = begun.size > 0;
      for (const account of accounts) {
        if (begun.has(account.id)) continue;
        begun.add(account.id);
        effect.begin?.(current(), account, page);
        base.begin(account, kept, isLate);
      }
      if (!isLate) base.see(kept);
    },
    tell: (verdicts: Verdicts): void => effect.consent?.(current(), verdicts, options),
    send,
    /** Takes note of what its script has put there. Returns false where that has found no queue, and nothing to go on. */
    arrive(sdk?: unknown): boolean {
      if (!isPut) return false;
      arrived = true;
      if (sdk) {
        page[effect.api] = sdk;
        for (const call of waiting.splice(0)) send(...call);
      }
      page[effect.api] = effect.arrive?.(page, current(), options) ?? current();
      return true;
    },
    /**
     * Takes it from the page, told so. What is `onItsWay` finds an empty queue, and nothing that was said before. Returns true where
     * its script has come, but not what that brings: then it has to come again.
     */
    take(onItsWay: boolean): boolean {
      let isLost = false;
      if (isPut) {
        isPut = false;
        isLost = arrived && effect.isThere?.(current()) === false;
        try {
          // An SDK that is still awaited has been told nothing yet.
          if (arrived || !load) effect.revoke?.(current(), page, arrived, options);
        } catch (error) {
          reportError(error); // what it has kept is removed all the same
        }
        api = current();
      }
      arrived &&= !isLost;
      if (!arrived) api = undefined;
      waiting.length = 0;
      page[effect.api] =
        onItsWay && !load
          ? hollow(Object.assign(effect.stub(page, options) as object, effect.asleep), standIn as object)
          : standIn;
      return isLost;
    },
  };
};
