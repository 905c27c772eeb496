import type { Gate, Verdicts } from '../types.js';

export interface Named {
  readonly id?: string | undefined;
  readonly key?: string | undefined;
  readonly purpose?: string | readonly string[] | undefined;
}

/**
 * Makes one gate for a vendor's id and purpose, however often it is asked for: a framework that mounts an app again makes its
 * gates again, and what the first has begun the second must not begin twice, nor what the first has yet to remove be its own.
 * It closes when the last of those who hold it lets go. Options of a later call are those of the first.
 */
export const once = <Made extends Gate>(make: (options: never) => Made): ((options: Named, id?: string) => Made) => {
  const made = new Map<string, { readonly gate: Made; open: number }>();
  return (options, id = options.key ?? options.id) => {
    const name = `${options.purpose} ${id}`;
    const shared = made.get(name) ?? { gate: make(options as never), open: 0 };
    made.set(name, shared);
    const { gate } = shared;
    return {
      ...gate,
      open: () => (shared.open++ ? undefined : gate.open()),
      close: (verdicts?: Verdicts) => (--shared.open ? undefined : gate.close?.(verdicts)),
    };
  };
};
