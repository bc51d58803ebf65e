const known = new WeakMap<object, string>();

/**
 * A value as JSON. It must not change: what many channels are to get is written once for all of them.
 */
export function jsonOf(value: object): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const json = JSON.stringify(value);
  known.set(value, json);
  return json;
}
