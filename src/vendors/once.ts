interface Named {
  readonly id?: string | undefined;
  readonly key?: string | undefined;
  readonly purpose?: string | undefined;
}

/**
 * Makes one gate for a vendor's id and purpose, however often it is asked for: a framework that mounts an app again makes its
 * gates again, and what the first has begun the second must not begin twice, nor what the first has yet to remove be its own.
 * Options of a later call are those of the first.
 */
export const once = <Gate>(make: (options: never) => Gate): ((options: Named) => Gate) => {
  const made = new Map<string, Gate>();
  return (options) => {
    const name = `${options.purpose} ${options.key ?? options.id}`;
    if (!made.has(name)) made.set(name, make(options as never));
    return made.get(name)!;
  };
};
