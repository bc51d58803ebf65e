import { isUtf8 } from 'node:buffer';
import { Fault } from '../../platform/fault.ts';

/** A larger file is not an article, so reading can stop there. In bytes. */
export const maxFileBytes = 1024 * 1024;

/** In bytes, including the fences. */
const maxFrontMatterBytes = 256 * 1024;

const lineFeed = 10;
const quote = 34;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;

/** The TOML and JSON parsers take quadratic time for some texts, and no real page has more. In bytes. */
const maxTomlOrJsonBytes = 64 * 1024;

const fenceFix = 'an article starts with "---" alone on line 1, then its front matter, then "---" again';

/** Where and why a file's front matter cannot be read. */
export interface FrontMatterFault {
  /** 1-based, in the file. */
  readonly line: number;
  readonly reason: string;
  /** Set when nothing in the file looks like front matter: it is a note, not meant to be an article. */
  readonly isNote?: true;
}

export type FrontMatterLanguage = 'yaml' | 'toml' | 'json';

/** A file split into its two parts. */
export interface FencedFile {
  /** The front matter with its two fences, guaranteed to be UTF-8; JSON may have just its own braces. */
  readonly head: Buffer;
  readonly language: FrontMatterLanguage;
  /** The rest, unchanged and not necessarily UTF-8. */
  readonly body: Buffer;
}

/**
 * Splits a file into its front matter and body. The opening fence is guaranteed to name no language but YAML,
 * TOML and JSON: gray-matter would execute `---js` and the like.
 */
export function fencedHead(bytes: Uint8Array): FencedFile | FrontMatterFault {
  if (bytes.length > maxFileBytes) {
    return { line: 1, reason: `the file has ${bytes.length} bytes; at most ${maxFileBytes} are read` };
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;
  const language = languageOf(file, start);
  if (language instanceof Fault) {
    return { line: 1, reason: language.fault, ...(isNote(file) && { isNote: true }) };
  }
  const end = file[start] === openBrace ? endOfJson(file, start) : endOfFence(file, start);
  if (end === undefined) {
    const fix = file[start] === openBrace ? 'its braces and quotes must come in pairs' : fenceFix;
    return { line: 1, reason: `the front matter is never closed: ${fix}` };
  }
  const most = language === 'yaml' ? maxFrontMatterBytes : maxTomlOrJsonBytes;
  if (end - start > most) {
    return { line: 1, reason: `the front matter has ${end - start} bytes; at most ${most} are read` };
  }
  const head = file.subarray(start, end);
  if (!/^[ \t]*(?:\r?\n|\r?$)/.test(file.toString('latin1', end, end + 100))) {
    const mark = head.toString('latin1', Math.max(0, head.length - 3)).replace(/^.*}$/s, '}');
    return {
      line: linesOf(head),
      reason: `a line that ${mark === '}' ? 'closes' : 'starts with'} "${mark}" ends the front matter, so nothing may follow on it`,
    };
  }
  if (!isUtf8(head))
    return { line: lineOfBadByte(head), reason: 'this is not UTF-8: save the file as UTF-8' };
  const lineEnd = file.indexOf(lineFeed, end);
  return { head, language, body: file.subarray(lineEnd === -1 ? file.length : lineEnd + 1) };
}

/** The offset after the closing fence, which matches the opening one. */
function endOfFence(file: Buffer, start: number): number | undefined {
  const fence = file.toString('latin1', start, start + 3);
  const close = file.indexOf(`\n${fence}`, file.indexOf(lineFeed, start), 'latin1');
  return close === -1 ? undefined : close + 1 + fence.length;
}

/** The offset after the brace that closes the first one. */
function endOfJson(file: Buffer, start: number): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = start; at < file.length; at++) {
    const byte = file[at];
    if (inText) {
      if (byte === backslash) at++;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === openBrace) depth++;
    else if (byte === closeBrace && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Valid opening fences. */
const fenceLanguages = new Map<string, FrontMatterLanguage>([
  ...(['---', '---yaml', '---yml'] as const).map((fence) => [fence, 'yaml'] as const),
  ...(['---toml', '+++'] as const).map((fence) => [fence, 'toml'] as const),
  ['---json', 'json'],
]);

function languageOf(file: Buffer, start: number): FrontMatterLanguage | Fault {
  const fault = openingFault(file, start);
  if (fault !== undefined) return new Fault(fault);
  if (file[start] === openBrace) return 'json';
  const lineEnd = file.indexOf(lineFeed, start);
  const line = file.toString('latin1', start, Math.min(lineEnd, start + 200));
  const [, mark = '', name = ''] = /^(---|\+\+\+)[ \t]*([a-z]*)[ \t]*\r?$/i.exec(line) ?? [];
  return (
    fenceLanguages.get(mark + name.toLowerCase()) ??
    new Fault('the first line must be "---" and nothing else: front matter is YAML, TOML or JSON')
  );
}

function openingFault(file: Buffer, start: number): string | undefined {
  if (file.length === 0) return `the file is empty: ${fenceFix}`;
  if ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff)) {
    return 'the file is UTF-16: save it as UTF-8';
  }
  // `{%` and `{{` begin a template.
  if (/^\{\s*["}]/.test(file.toString('latin1', start, start + 100))) return undefined;
  if (!/^(?:---|\+\+\+)/.test(file.toString('latin1', start, start + 3)))
    return `no front matter: ${fenceFix}`;
  if (file.indexOf(lineFeed, start) !== -1) return undefined;
  return file.includes('\r')
    ? 'the lines end with a bare CR: save the file with LF'
    : `only one line: ${fenceFix}`;
}

/** A line that begins like one of an article's settings. */
const setting =
  /^[ \t]*["'{]*(?:title|date|published\w*|draft|heat|web_?url|original_?url|link|slug|tags|categories|layout)["']?[ \t]*[:=]/im;

/** How much is searched for front matter without its fences. In bytes. */
const maxBeginning = 2_000;

/** Whether a file without an opening fence is a text other than an article. An empty file is undecided. */
function isNote(file: Buffer): boolean {
  const beginning = file.toString('utf8', 0, maxBeginning);
  if (/^\ufeff?\s*$/.test(beginning) || beginning.includes('\ufffd') || beginning.includes('\0'))
    return false;
  return !/^(?:---|\+\+\+)/m.test(beginning.slice(0, 200)) && !setting.test(beginning);
}

function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}

function linesOf(bytes: Buffer): number {
  let lines = 1;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) lines++;
  return lines;
}
