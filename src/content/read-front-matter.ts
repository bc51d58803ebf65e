import { isUtf8 } from 'node:buffer';
import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { yamlFault } from './yaml-fault.ts';

/** A larger file is no article; whoever reads files can stop there. In bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** In bytes, the fences included. */
export const MAX_FRONT_MATTER_BYTES = 256 * 1024;

/** The work gray-matter may spend on stripping comments, which is quadratic in runs of blank lines. */
const MAX_BLANK_WORK = 2_000_000;

export type FrontMatter =
  | { readonly ok: true; readonly data: object; readonly yaml: string }
  | { readonly ok: false; readonly line: number; readonly reason: string };

const FENCE_CURE =
  'an article starts with "---" alone on the first line, then its front matter, then "---" again';

/**
 * The front matter of an article file, as data and as text (from after the opening fence, so that its first
 * line break ends line 1 of the file). The body is neither decoded nor looked at. Everything that would make
 * gray-matter or the YAML parser run code, hang or guess is a fault with its line instead. Never throws.
 */
export function readFrontMatter(bytes: Uint8Array): FrontMatter {
  if (bytes.length > MAX_FILE_BYTES) {
    return fault(1, `the file has ${bytes.length} bytes, at most ${MAX_FILE_BYTES} are read`);
  }
  const head = fencedHead(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('reason' in head) return head;
  return parseHead(head.text);
}

function fencedHead(file: Buffer): { text: string } | Extract<FrontMatter, { ok: false }> {
  const start = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  if ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)) {
    return fault(1, 'the file is UTF-16: save it as UTF-8');
  }
  if (file.indexOf('---', start, 'latin1') !== start) return fault(1, `no front matter: ${FENCE_CURE}`);
  const lineEnd = file.indexOf(10, start);
  const firstLine = file.toString(
    'latin1',
    start,
    lineEnd === -1 ? Math.min(file.length, start + 80) : lineEnd,
  );
  // gray-matter evaluates `---js` and its like before any option is heard: nothing but yaml gets there.
  if (!/^---[ \t]*(?:ya?ml[ \t]*)?\r?$/i.test(firstLine)) {
    const language = firstLine.slice(3).trim().slice(0, 40);
    return fault(
      1,
      `the first line must be "---" alone, got ${JSON.stringify(`---${language}`)}: front matter is YAML only`,
    );
  }
  const close = lineEnd === -1 ? -1 : file.indexOf('\n---', lineEnd, 'latin1');
  if (close === -1) return fault(1, `the front matter is never closed: ${FENCE_CURE}`);
  if (close - start > MAX_FRONT_MATTER_BYTES) {
    return fault(
      1,
      `the front matter has ${close - start} bytes, at most ${MAX_FRONT_MATTER_BYTES} are read`,
    );
  }
  const head = file.subarray(start, close + 4);
  const afterFence = file.toString('latin1', close + 4, Math.min(file.length, close + 84));
  if (!/^[ \t]*(?:\r?\n|\r?$)/.test(afterFence)) {
    return fault(
      countLines(head),
      'a line that starts with "---" must be "---" alone: it ends the front matter',
    );
  }
  if (!isUtf8(head)) return fault(lineOfBadByte(head), 'not UTF-8: save the file as UTF-8');
  return { text: `${head.toString('utf8')}\n` };
}

function parseHead(text: string): FrontMatter {
  const blankRun = lineOfBlankRun(text);
  if (blankRun !== undefined) return fault(blankRun, 'too many blank lines in the front matter: remove them');
  let yaml = '';
  try {
    const refuse = () => {
      throw new Error('front matter is YAML only');
    };
    const file: { data: unknown } = matter(text, {
      language: 'yaml',
      // A function here keeps gray-matter from looking for an excerpt_separator inside the data.
      excerpt: () => '',
      engines: {
        yaml: (source) => {
          yaml = source;
          return mapping(load(source, { schema: CORE_SCHEMA, maxAliases: 0 }));
        },
        javascript: refuse,
        js: refuse,
        json: refuse,
        coffee: refuse,
      },
    });
    if (yaml === '')
      return fault(1, 'the front matter is empty: it needs at least title, publishedDateTime and webUrl');
    return { ok: true, data: mapping(file.data), yaml };
  } catch (error) {
    if (error instanceof NotAMapping) return fault(2, error.message);
    if (error instanceof YAMLException) return { ok: false, ...yamlFault(error, yaml) };
    return fault(
      1,
      `the front matter cannot be read: ${error instanceof Error ? error.message : 'unknown error'}`,
    );
  }
}

class NotAMapping extends Error {}

function mapping(data: unknown): object {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  const got = Array.isArray(data) ? 'a list' : data === null ? 'nothing' : `a ${typeof data}`;
  throw new NotAMapping(`the front matter must be lines of "key: value", got ${got}`);
}

/** The first line of a run of blank lines that gray-matter's `/^\s*#[^\n]+/gm` would spend too long on. */
function lineOfBlankRun(text: string): number | undefined {
  if (!/[\n\r\u2028\u2029]\s{64}/.test(text)) return undefined;
  let work = 0;
  for (const run of text.matchAll(/[\n\r\u2028\u2029]\s*/g)) {
    work += run[0].length * (run[0].match(/[\n\r\u2028\u2029]/g) ?? []).length;
    if (work > MAX_BLANK_WORK) return countLines(text.slice(0, run.index)) + 1;
  }
  return undefined;
}

function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const lineEnd = bytes.indexOf(10, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}

function countLines(text: string | Buffer): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function fault(line: number, reason: string): Extract<FrontMatter, { ok: false }> {
  return { ok: false, line, reason };
}
