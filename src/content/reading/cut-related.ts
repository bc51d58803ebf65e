import { hasLongBlankRun } from './blank-runs.ts';
import { loadYaml } from './load-yaml.ts';
import { lostText } from './yaml-fault.ts';

/*
 * Publishers repeat the same entry of `related`, byte for byte, in dozens of files. If entries are cut out of
 * the front matter, a known one can be recognised instead of parsed again. The parts together mean exactly
 * what the whole means, for these reasons:
 *
 * - The first line is `key:` at the left margin, so the front matter is a block mapping at the margin. YAML
 *   requires everything that belongs to a value to be further right, so a line `related:` at the margin is
 *   always a key. (Lists may have their dashes at the margin, but `related:` does not start with a dash. A
 *   key that spans lines is an error.)
 * - With nothing after `related:` and a dash at column n on the next line, the value is a block list.
 *   Whatever belongs to an entry must be right of n, so each dash at n starts an entry, and lines further
 *   right belong to the entry above. A quote or bracket left open across such a dash is an error, in the
 *   whole and in the part.
 * - The list is cut off before the first line at the margin, blank lines included. The rest is read with
 *   `related: []` in its place: if lines after the cut still belong to the list, they do not fit there and
 *   are an error.
 * - An entry is parsed after a `related:` line of its own, so at the depth and indentation it has in its
 *   file. Nothing else in the file affects it: aliases are refused, and tag directives need a `---` line,
 *   which would end the front matter.
 * - Only a block scalar depends on what follows it (`|+` keeps blank lines). Entries with a block scalar, a
 *   blank line or an unusual line break are not cut.
 *
 * On any error or doubt the front matter is parsed as a whole; only that knows the line of a fault.
 * test/content/cut-related.test.ts compares the two on mangled files.
 */

export interface CutFrontMatter<Known> {
  /** The front matter with its two fences and `related: []`. */
  readonly rest: string;
  /** New entries as text, one character per byte (latin1), for `loadEntry`. */
  readonly entries: readonly (Known | string)[];
}

/** The known entry at `start`, if there is one; `isEnd` tells whether an entry could end at an offset. */
export type RecogniseEntry<Known> = (
  text: string,
  start: number,
  isEnd: (at: number) => boolean,
) => Known | undefined;

const keyLine = /[A-Za-z]\w*:[ \r\n]/y;

const related = /\nrelated:( *\r?\n)( {0,8})- /;

/**
 * Takes a front matter with its two fences. Undefined unless `related` is a list that can be cut as described
 * above. Works on undecoded text: recognised entries, which are most, need neither decoding nor a search for
 * their end.
 */
export function cutRelated<Known extends { readonly text: string }>(
  head: Buffer,
  recognise: RecogniseEntry<Known>,
): CutFrontMatter<Known> | undefined {
  const text = head.toString('latin1');
  keyLine.lastIndex = text.indexOf('\n') + 1;
  if (!keyLine.test(text)) return undefined;
  const found = related.exec(text);
  if (!found) return undefined;
  const [, lineEnd = '', indentation = ''] = found;
  const keyEnd = found.index + '\nrelated:'.length;
  const dash = `${indentation}- `;
  const isEnd = (at: number) => text.startsWith(dash, at) || !text.startsWith(' ', at);
  const entries: (Known | string)[] = [];
  let end = keyEnd + lineEnd.length;
  do {
    const start = end;
    const known = recognise(text, start, isEnd);
    if (known) end += known.text.length;
    else
      do end = text.indexOf('\n', end) + 1;
      while (!isEnd(end));
    entries.push(known ?? text.slice(start, end));
  } while (text.startsWith(dash, end));
  const rest = `${head.toString('utf8', 0, keyEnd)} []\n${head.toString('utf8', end)}\n`;
  return hasLongBlankRun(rest) ? undefined : { rest, entries };
}

/** A blank line, a very deep indentation, a line break that not every parser counts, or a block scalar. */
const notPlain = /\n(?:\s*\n|\s{64})|\r(?!\n)|[\u2028\u2029]|[ \t][|>][-+\d]*[ \t]*(?:#.*)?\r?$/m;

/** The value of an entry from `cutRelated`; undefined when the front matter has to be parsed as a whole. */
export function loadEntry(entry: string): unknown {
  const yaml = `related:\n${Buffer.from(entry, 'latin1').toString('utf8')}`;
  if (notPlain.test(yaml)) return undefined;
  try {
    const data = loadYaml(yaml);
    if (lostText(yaml) !== undefined || typeof data !== 'object' || data === null) return undefined;
    const list: unknown = Reflect.get(data, 'related');
    return Array.isArray(list) && list.length === 1 ? list[0] : undefined;
  } catch {
    return undefined;
  }
}
