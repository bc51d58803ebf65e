import { parseEnv } from 'node:util';

export interface EnvironmentFile {
  readonly variables: Readonly<Record<string, string>>;
  /** Lines that cannot be understood, each with its number and how to write it. No value is quoted: it may be a secret. */
  readonly faults: readonly string[];
}

/**
 * Reads a file of settings, a line each: NAME=value. Editors and shells of Windows write other encodings than UTF-8, with
 * or without a mark; those are read as what they are. What the parser of Node would skip or cut without a word is a fault.
 * @param name what the file is called in faults
 */
export function readEnvironmentFile(bytes: Buffer, name: string): EnvironmentFile {
  const text = emptyMadePlain(decode(bytes));
  if (text === undefined) {
    return { variables: {}, faults: [`${name}: is not a text in UTF-8; save it anew as UTF-8`] };
  }
  const faults = faultsOfLines(text).map(({ line, fault }) => `${name}:${line}: ${fault}`);
  const variables = Object.entries(parseEnv(text)).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { variables: Object.fromEntries(variables), faults };
}

/**
 * Node's parser takes the next line for the value of a setting that has only blanks behind its "=", and `export` for a part
 * of an empty one's name.
 */
function emptyMadePlain(text: string | undefined): string | undefined {
  return text?.replaceAll(/^[ \t]*(?:export +)?([A-Za-z_]\w*)[ \t]*=[ \t]*$/gm, '$1=');
}

/** Undefined for bytes that are no text. */
function decode(bytes: Buffer): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    // It drops the mark at the beginning.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.replaceAll(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: names and "=" are ASCII, of which UTF-16 has every other byte zero.
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : 'utf-8';
}

interface LineFault {
  readonly line: number;
  readonly fault: string;
}

function faultsOfLines(text: string): LineFault[] {
  const lines = text.split('\n');
  const faults: LineFault[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const add = (fault: string) => faults.push({ line: at + 1, fault });
    if (/^\s*(#|$)/.test(line)) continue;
    const { variable, value } =
      /^[ \t]*(?:export +)?(?<variable>[A-Za-z_]\w*)[ \t]*=[ \t]*(?<value>.*)$/.exec(line)?.groups ?? {};
    if (variable === undefined || value === undefined) {
      add(faultOfLine(line));
      continue;
    }
    const [quote = ''] = /^["'`]/.exec(value) ?? [];
    if (quote === '') {
      const cut = faultOfHash(value);
      if (cut !== undefined) add(`${variable} ${cut}`);
      continue;
    }
    const end = endOfQuoted(lines, { at, from: line.indexOf(quote) + 1, quote });
    if (end === undefined) {
      add(`the quote of ${variable} is not closed on its line`);
      continue;
    }
    if (!/^\s*(#.*)?$/.test(end.rest))
      add(`${variable} would lose what follows its closing quote; put the whole value in one pair of quotes`);
    at = end.at;
  }
  return faults;
}

/** What Node's parser, for which a comment begins at any #, would make of a value without quotes. */
function faultOfHash(value: string): string | undefined {
  if (/^#\S/.test(value))
    return 'would be empty, as its value begins with #; put the value in quotes, or a space after the # of a comment';
  return /[^\s#]#/.test(value) ? 'would be cut at its #; put the value in quotes' : undefined;
}

/**
 * Where a value in quotes ends, which may be on a later line. One that runs over the beginning of another setting has
 * lost its closing quote: undefined.
 */
function endOfQuoted(
  lines: readonly string[],
  { at, from, quote }: { at: number; from: number; quote: string },
): { at: number; rest: string } | undefined {
  for (let row = at; row < lines.length; row += 1) {
    const line = lines[row] ?? '';
    if (row > at && /^\s*(export\s+)?[A-Za-z_]\w*=[^=]/.test(line)) return undefined;
    const close = line.indexOf(quote, row === at ? from : 0);
    if (close >= 0) return { at: row, rest: line.slice(close + 1) };
  }
  return undefined;
}

function faultOfLine(line: string): string {
  const [, named] =
    /^\s*(?:-\s+|export\s+|set\s+|\$env:)*["']?([A-Z_][A-Z0-9_]*)["']?\s*[:=]/i.exec(line) ?? [];
  return named === undefined
    ? 'cannot be understood; a setting is NAME=value, and a comment begins with #'
    : `cannot be understood; write ${named}=value`;
}
