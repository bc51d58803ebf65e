import { isUtf8 } from 'node:buffer';

/** A larger file is no article; whoever reads files can stop there. In bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** In bytes, the fences included. */
const MAX_FRONT_MATTER_BYTES = 256 * 1024;

const LINE_FEED = 10;

const FENCE_CURE = 'an article starts with "---" alone on line 1, then its front matter, then "---" again';

/** Where and why a file's front matter cannot be read. */
export interface FrontMatterFault {
  /** 1-based, of the file. */
  readonly line: number;
  readonly reason: string;
}

/**
 * The front matter of an article file with its two fences, sure to be UTF-8; what follows is never looked at. The
 * opening fence is sure to name no language but YAML: gray-matter would evaluate `---js` and its like.
 */
export function fencedHead(bytes: Uint8Array): { readonly head: Buffer } | FrontMatterFault {
  if (bytes.length > MAX_FILE_BYTES) {
    return { line: 1, reason: `the file has ${bytes.length} bytes, at most ${MAX_FILE_BYTES} are read` };
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  const opening = openingFault(file, start);
  if (opening !== undefined) return { line: 1, reason: opening };
  const close = file.indexOf('\n---', file.indexOf(LINE_FEED, start), 'latin1');
  if (close === -1) return { line: 1, reason: `the front matter is never closed: ${FENCE_CURE}` };
  const end = close + '\n---'.length;
  if (end - start > MAX_FRONT_MATTER_BYTES) {
    return {
      line: 1,
      reason: `the front matter has ${end - start} bytes, at most ${MAX_FRONT_MATTER_BYTES} are read`,
    };
  }
  const head = file.subarray(start, end);
  if (!/^[ \t]*(?:\r?\n|\r?$)/.test(file.toString('latin1', end, end + 100))) {
    return {
      line: linesOf(head),
      reason: 'a line that starts with "---" ends the front matter, so nothing may follow on it',
    };
  }
  if (!isUtf8(head))
    return { line: lineOfBadByte(head), reason: 'this is not UTF-8: save the file as UTF-8' };
  return { head };
}

function openingFault(file: Buffer, start: number): string | undefined {
  if (file.length === 0) return `the file is empty: ${FENCE_CURE}`;
  if ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)) {
    return 'the file is UTF-16: save it as UTF-8';
  }
  if (file.toString('latin1', start, start + 3) !== '---') return `no front matter: ${FENCE_CURE}`;
  const lineEnd = file.indexOf(LINE_FEED, start);
  if (lineEnd === -1) {
    return file.includes('\r')
      ? 'the lines end with a bare CR: save the file with LF'
      : `only one line: ${FENCE_CURE}`;
  }
  if (/^---[ \t]*(?:ya?ml)?[ \t]*\r?$/i.test(file.toString('latin1', start, Math.min(lineEnd, start + 200))))
    return undefined;
  return 'the first line must be "---" and nothing else: front matter is YAML only';
}

function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const lineEnd = bytes.indexOf(LINE_FEED, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}

function linesOf(bytes: Buffer): number {
  let lines = 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
