import type { State } from '../types.js';

/** No page makes more calls than this before an answer; the oldest are worth the most, so later ones are dropped. */
const LIMIT = 100;

type Call = readonly [method: string, ...args: unknown[]];

export interface KeptCalls<Method extends string> {
  /** The methods of a vendor's API that may be called before it is there. */
  readonly api: Readonly<Record<Method, (...args: unknown[]) => void>>;
  /** Tells how things stand: undecided keeps calls, denied drops those kept and every later one. */
  update(state: State): void;
  /** Plays the calls kept, in order, and passes later ones straight on. */
  play(target: Readonly<Record<string, unknown>>): void;
  /** Keeps or drops calls again, as the state says. */
  stop(): void;
}

/** Keeps calls to a vendor's API while nobody has decided: sent on a grant, dropped on a denial. */
export const keepCalls = <Method extends string>(methods: readonly Method[]): KeptCalls<Method> => {
  let kept: Call[] = [];
  let state: State = 'undecided';
  let target: Readonly<Record<string, unknown>> | null = null;

  const pass = ([method, ...args]: Call): void => {
    const run = target?.[method];
    if (typeof run === 'function') run.apply(target, args);
  };
  const call = (...made: Call): void => {
    if (target) pass(made);
    else if (state !== 'denied' && kept.length < LIMIT) kept.push(made);
  };

  return {
    api: Object.fromEntries(
      methods.map((method) => [method, (...args: unknown[]) => call(method, ...args)]),
    ) as KeptCalls<Method>['api'],
    update(next) {
      state = next;
      if (state === 'denied') kept = [];
    },
    play(to) {
      target = to;
      const calls = kept;
      kept = [];
      calls.forEach(pass);
    },
    stop() {
      target = null;
    },
  };
};
