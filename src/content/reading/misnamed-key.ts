import leven from 'leven';

/** Other systems' names for the keys that an article needs. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ['headline'],
  webUrl: ['url', 'link', 'permalink'],
  publishedDateTime: ['date', 'datetime', 'pubdate', 'publishedat', 'publisheddate', 'datepublished'],
};

/**
 * The key that may hold what is missing at `path`: in another spelling ("weburl", "web_url"), or under
 * another system's name. `data` is the front matter as read.
 */
export function misnamedKey(data: unknown, path: readonly PropertyKey[]): string | undefined {
  const wanted = String(path.at(-1) ?? '');
  let holder = data;
  for (const part of path.slice(0, -1)) {
    holder = isHolder(holder) ? Reflect.get(holder, part) : undefined;
  }
  if (!isHolder(holder)) return undefined;
  // Generators' names for a lead's keys are read, so a fault in one of them is reported under that name.
  const others = path.length > 1 || wanted === 'title' ? (otherNames[wanted] ?? []) : [];
  const names = [fold(wanted), ...others];
  const keys = Object.keys(holder).filter((key) => key !== wanted);
  return names.flatMap((name) => keys.find((key) => fold(key) === name) ?? []).at(0);
}

/**
 * Whether a key is `name` in another case, or with one letter wrong, extra or missing, or with two letters
 * swapped.
 */
export function isOneSlipFrom(key: string, name: string): boolean {
  // A key may be as long as its file.
  if (Math.abs(key.length - name.length) > 1) return false;
  const [typed, meant] = [key.toLowerCase(), name.toLowerCase()];
  const sorted = (word: string) => [...word].sort().join('');
  return leven(typed, meant) <= 1 || sorted(typed) === sorted(meant);
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function fold(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
