import fc from 'fast-check';

const odd = fc.oneof(
  fc.constantFrom(null, '', 'x', 0, -1, 1e20, true, '1400000000000000001'),
  fc.constantFrom([], {}, [null], [{}], { name: null }),
  fc.anything({ maxDepth: 2 }).map((value) => toJson(value)),
);

/** One of these events with some of its parts, at any depth, removed or replaced. */
export function malformed(sound: fc.Arbitrary<object>): fc.Arbitrary<object> {
  const changes = fc.array(fc.record({ at: fc.nat(), to: fc.option(odd, { nil: undefined }) }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.record({ event: sound, changes }).map(({ event, changes: wanted }) => {
    const whole = structuredClone(event);
    for (const { at, to } of wanted) {
      const parts = partsOf(whole);
      const [holder, key] = parts[at % parts.length] ?? [{}, 'x'];
      if (to === undefined) Reflect.deleteProperty(holder, key);
      else Reflect.set(holder, key, structuredClone(to));
    }
    return whole;
  });
}

/** Every part of a value, as its holder and key. */
function partsOf(value: object): [object, string][] {
  return Object.entries(value).flatMap(([key, inner]): [object, string][] => [
    [value, key],
    ...(typeof inner === 'object' && inner !== null ? partsOf(inner) : []),
  ]);
}

/** The part of a value that JSON can represent. */
function toJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}
