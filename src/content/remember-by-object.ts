/**
 * Computes `derive` once per object; used for coverage, which articles share (known-related.ts). The objects
 * must not change; a derived value is dropped with its object.
 */
export function rememberByObject<Source extends object, Derived>(
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
