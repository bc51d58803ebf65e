import leven from 'leven';

/** What other systems call the keys that an article needs. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ['headline'],
  webUrl: ['url', 'link', 'permalink'],
  publishedDateTime: ['date', 'datetime', 'pubdate', 'publishedat', 'publisheddate', 'datepublished'],
};

/**
 * The key under which a file may hold what is missing at `path`: spelled in other letters ("weburl", "web_url"), or by the
 * name that other systems give it. `data` is the front matter as it was read.
 */
export function misnamedKey(data: unknown, path: readonly PropertyKey[]): string | undefined {
  const wanted = String(path.at(-1) ?? '');
  let holder = data;
  for (const part of path.slice(0, -1)) {
    holder = isHolder(holder) ? Reflect.get(holder, part) : undefined;
  }
  if (!isHolder(holder)) return undefined;
  // The names of a lead's keys are read, so that a fault in one of them is told under that name.
  const others = path.length > 1 || wanted === 'title' ? (otherNames[wanted] ?? []) : [];
  const names = [fold(wanted), ...others];
  const keys = Object.keys(holder).filter((key) => key !== wanted);
  return names.flatMap((name) => keys.find((key) => fold(key) === name) ?? []).at(0);
}

/** Whether a key is `name` in other letters, with one wrong, too many or left out, or with letters that changed places. */
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
