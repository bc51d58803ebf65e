/** The keys under which mappings name their image. */
const addressKeys = ['src', 'url', 'image', 'path', 'href'];

/** How many are considered. */
const maxImages = 5;

/**
 * The images named by generators' keys, in the form of our own key: a text, a mapping, or a list of either.
 * @param resolve the address for a text
 */
export function imagesFrom(value: unknown, resolve: (text: string) => string | undefined): object[] {
  const list = Array.isArray(value) ? value.slice(0, maxImages) : [value];
  return list.flatMap((entry) => {
    if (typeof entry === 'string') return asImage(resolve(entry));
    if (typeof entry !== 'object' || entry === null) return [];
    const key = addressKeys.find((name) => typeof Reflect.get(entry, name) === 'string');
    const text: unknown = key === undefined ? undefined : Reflect.get(entry, key);
    return typeof text === 'string'
      ? asImage(resolve(text), Reflect.get(entry, 'width'), Reflect.get(entry, 'height'))
      : [];
  });
}

function asImage(url: string | undefined, width?: unknown, height?: unknown): object[] {
  return url === undefined ? [] : [{ url, width, height }];
}
