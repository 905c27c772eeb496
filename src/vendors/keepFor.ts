import { ANSWERS } from './answers.js';
import { type CallQueue, keepCalls } from './keepCalls.js';

type Method = (...args: readonly unknown[]) => unknown;

/** Stands in for a vendor's API as `keepCalls` does, and answers what that vendor is known to answer before it runs. */
export const keepFor = (calls: CallQueue, api: string): Method => {
  const stand = (kept: Method, method: string): Method =>
    new Proxy(kept, {
      apply(_kept, self, args) {
        const [, answer] = ANSWERS[api]?.find(([methods]) => methods.test(method)) ?? [];
        const keep = (...args: readonly unknown[]): unknown => Reflect.apply(kept, self, args);
        return answer ? answer(args, keep) : keep(...args);
      },
      get(_kept, name) {
        const inner: unknown = Reflect.get(kept, name);
        return typeof inner === 'function' && typeof name === 'string' ? stand(inner as Method, name) : inner;
      },
    });
  return stand(keepCalls(calls), '');
};
