import { IN_BROWSER } from '../environment.js';
import type { Gate, Verdicts } from '../types.js';
import { type CallQueue, keepCalls } from './keepCalls.js';
import { once } from './once.js';
import { onlyOne } from './onlyOne.js';
import { roomFor } from './roomFor.js';
import type { Call } from './standIn.js';
import { takeOver } from './takeOver.js';

interface Options {
  readonly purpose?: string | undefined;
  readonly calls?: Call[] | undefined;
  readonly standIn?: unknown;
}

/** The names of the APIs that are ours by now: the first gate takes one over, with what waits there, and the others share it. */
const taken = /* @__PURE__ */ onlyOne('apis', () => new Set<string>());

/**
 * The gates of a vendor whose API is on the page, under `name`. What a page calls must be there, whatever the answer: calls
 * are kept while undecided, bounded, sent on a grant and dropped on a denial; for all of them, as they have one API.
 * `keep` makes what keeps them.
 */
export const onPage = <Given extends Options>(
  name: string,
  make: (options: Given) => Gate<string>,
  keep: (calls: CallQueue, api: string) => unknown = keepCalls,
) => {
  const calls: CallQueue = [];
  const standIn = keep(calls, name);
  const rooms = new Map<unknown, number>();
  return once((options: Given) => {
    // From now on, not from the first verdict, which waits for the region.
    if (IN_BROWSER && !taken.has(name)) takeOver(name, standIn);
    taken.add(name);
    const gate = make({ ...options, calls, standIn });
    return {
      ...gate,
      update(verdicts: Verdicts) {
        rooms.set(gate, roomFor(gate.purpose, verdicts));
        const room = Math.min(...rooms.values());
        calls.room = () => room;
        calls.splice(room);
        gate.update?.(verdicts);
      },
    };
  });
};
