/** Things in the order in which they came, each held no longer than others hold it. */
export interface WeakList<T extends object> {
  add(item: T): void;
  delete(item: T): void;
  /** Those that are still there. */
  all(): T[];
}

export const createWeakList = <T extends object>(): WeakList<T> => {
  const refs = new Set<WeakRef<T>>();
  const refOf = new WeakMap<T, WeakRef<T>>();
  return {
    add(item) {
      const ref = refOf.get(item) ?? new WeakRef(item);
      refOf.set(item, ref);
      refs.add(ref);
    },
    delete: (item) => void refs.delete(refOf.get(item)!),
    all: () =>
      [...refs].flatMap((ref) => {
        const item = ref.deref();
        if (!item) refs.delete(ref);
        return item ?? [];
      }),
  };
};
