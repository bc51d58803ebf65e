/** Derives a value from an object under a name, once, and drops it with the object. Neither may change. */
export function madeOnce<Source extends object, Made>(): (
  source: Source,
  name: string,
  make: () => Made,
) => Made {
  const madeOf = new WeakMap<Source, Map<string, Made>>();
  return (source, name, make) => {
    const named = madeOf.get(source) ?? new Map<string, Made>();
    madeOf.set(source, named);
    const before = named.get(name);
    if (before !== undefined) return before;
    const made = make();
    named.set(name, made);
    return made;
  };
}
