/**
 * `derive`, computed once per object. The objects must not change; what was derived is dropped with its object, so this
 * needs no bound.
 */
export function memoizeByObject<Source extends object, Derived>(
  derive: (source: Source) => Derived,
): (source: Source) => Derived {
  const known = new WeakMap<Source, { readonly derived: Derived }>();
  return (source) => {
    const before = known.get(source);
    if (before) return before.derived;
    const derived = derive(source);
    known.set(source, { derived });
    return derived;
  };
}

/**
 * Derives values from an object, each under a name, once per object and name; they are dropped with the object. Neither
 * the objects nor the values may change.
 */
export function createObjectMemo<Source extends object, Made>(): (
  source: Source,
  name: string,
  make: () => Made,
) => Made {
  const madeOf = memoizeByObject((_: Source) => new Map<string, Made>());
  return (source, name, make) => {
    const named = madeOf(source);
    const before = named.get(name);
    if (before !== undefined) return before;
    const made = make();
    named.set(name, made);
    return made;
  };
}
