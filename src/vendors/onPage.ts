import { IN_BROWSER } from '../environment.js';
import type { Gate, State, Verdicts } from '../types.js';
import { keepCalls } from './keepCalls.js';
import { once } from './once.js';
import { type Call, LIMIT } from './standIn.js';

interface Options {
  readonly purpose?: string | undefined;
  readonly calls?: Call[] | undefined;
  readonly standIn?: unknown;
}

/**
 * The gates of a vendor whose API is a function on the page, under `name`. What a page calls must be there, whatever the
 * answer: calls are kept while undecided, bounded, sent on a grant and dropped on a denial.
 */
export const onPage = <Given extends Options>(name: string, make: (options: Given) => Gate<string>) =>
  once((options: Given) => {
    const calls: Call[] = [];
    let state: State | undefined;
    const standIn = keepCalls(calls, () => (state === 'denied' ? 0 : LIMIT));
    // From now on, not from the first verdict, which waits for the region.
    if (IN_BROWSER) (globalThis as Record<string, unknown>)[name] ??= standIn;
    const gate = make({ ...options, calls, standIn });
    return {
      ...gate,
      update(verdicts: Verdicts) {
        state = verdicts[`${gate.purpose}`]?.state;
        if (state === 'denied') calls.length = 0;
        gate.update?.(verdicts);
      },
    };
  });
