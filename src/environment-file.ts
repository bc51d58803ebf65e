import { parseEnv } from 'node:util';

export interface EnvironmentFile {
  readonly variables: Readonly<Record<string, string>>;
  /** Lines that cannot be understood, each with its number and how to write it. No value is quoted: it may be a secret. */
  readonly faults: readonly string[];
  /** What is read as it stands, and may have been meant otherwise. No value is quoted here either. */
  readonly notes: readonly EnvironmentNote[];
}

export interface EnvironmentNote {
  /** Names the line and the setting, as a sentence without its full stop. */
  readonly text: string;
  readonly fix: string;
}

/** Settings whose value may well contain a #; behind a time, a number or a token it begins a comment. */
const freeTexts = new Set([
  ...['CONTENT_DIR', 'SITE_URL', 'STATE_DIR', 'FEEDS_FILE'],
  ...['DIGEST_NAME', 'DIGEST_TOPICS', 'DIGEST_PROVIDERS', 'DIGEST_TAG'],
]);

/**
 * Reads a file of settings, a line each: NAME=value. Editors and shells of Windows write other encodings than UTF-8, with
 * or without a mark; those are read as what they are. What the parser of Node would skip or cut without a word is a fault.
 * @param name what the file is called in faults
 */
export function readEnvironmentFile(bytes: Buffer, name: string): EnvironmentFile {
  const text = emptyMadePlain(decode(bytes));
  if (text === undefined) {
    return { variables: {}, notes: [], faults: [`${name}: is not a text in UTF-8; save it anew as UTF-8`] };
  }
  const { faults, settings } = readLines(text);
  const variables = Object.entries(parseEnv(text)).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return {
    variables: Object.fromEntries(variables),
    faults: faults.map(({ line, fault }) => `${name}:${line}: ${fault}`),
    notes: [...notesOfComments(settings, name), ...notesOfRepetitions(settings, name)],
  };
}

/** A file of settings, to be edited. */
export interface SettingsText {
  /** With `\n` at the ends of its lines. */
  readonly text: string;
  readonly hasCarriageReturns: boolean;
  /** By setting, the first and the last line of its value, counted from 0: of the line that counts, where there are several. */
  readonly places: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

/** @returns undefined for bytes that are no text */
export function settingsText(bytes: Buffer): SettingsText | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const places = readLines(text).settings.map(
    ({ variable, line, lastLine }) => [variable, { from: line - 1, to: lastLine - 1 }] as const,
  );
  return { text, hasCarriageReturns: bytes.includes('\r\n'), places: new Map(places) };
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

interface SettingLine {
  readonly line: number;
  /** On which a value in quotes ends. */
  readonly lastLine: number;
  readonly variable: string;
  /** What stands behind its "=". */
  readonly value: string;
}

/** What Node's parser does not tell: the lines at fault, and on which line each setting stands. */
function readLines(text: string): { faults: LineFault[]; settings: SettingLine[] } {
  const lines = text.split('\n');
  const faults: LineFault[] = [];
  const settings: SettingLine[] = [];
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
    const begin = at + 1;
    const [quote = ''] = /^["'`]/.exec(value) ?? [];
    if (quote === '') {
      settings.push({ line: begin, lastLine: begin, variable, value });
      const cut = faultOfHash(value);
      if (cut !== undefined) add(`${variable} ${cut}`);
      continue;
    }
    const end = endOfQuoted(lines, { at, from: line.indexOf(quote) + 1, quote });
    if (end === undefined) {
      add(`the quote of ${variable} is not closed; add ${quote} at the end of its value`);
      continue;
    }
    if (!/^\s*(#.*)?$/.test(end.rest))
      add(`${variable} would lose what follows its closing quote; put the whole value in one pair of quotes`);
    at = end.at;
    settings.push({ line: begin, lastLine: at + 1, variable, value });
  }
  return { faults, settings };
}

/** "Top # 1": by the rule of such files the value is "Top". A list that ends on its comma was cut as well. */
function notesOfComments(settings: readonly SettingLine[], name: string): EnvironmentNote[] {
  return settings.flatMap(({ line, variable, value }) => {
    const [, kept = ''] = /^([^"'`#\s][^#]*?)\s+#/.exec(value) ?? [];
    if (kept === '' || !(freeTexts.has(variable) || kept.endsWith(','))) return [];
    return [
      {
        text: `${name}:${line}: ${variable} ends before " #", where a comment begins`,
        fix: 'Put the value in quotes: with the # if it belongs to it, without if it begins a comment.',
      },
    ];
  });
}

function notesOfRepetitions(settings: readonly SettingLine[], name: string): EnvironmentNote[] {
  const byVariable = Map.groupBy(settings, ({ variable }) => variable);
  return [...byVariable].flatMap(([variable, lines]) => {
    const last = lines.at(-1);
    if (!last || lines.length === 1) return [];
    const earlier = lines.slice(0, -1).map(({ line }) => line);
    const which = earlier.length === 1 ? `line ${earlier[0]} has` : `lines ${earlier.join(', ')} have`;
    return [
      {
        text: `${name}:${last.line}: ${variable} is set again, and ${which} no effect`,
        fix: 'Keep only the line that you want.',
      },
    ];
  });
}

/** What Node's parser, for which a comment begins at any #, would make of a value without quotes. */
function faultOfHash(value: string): string | undefined {
  if (/^#\S/.test(value))
    return 'would be empty, as its value begins with #; put the value in quotes, or a space after the # of a comment';
  return /[^\s#]#/.test(value) ? 'would be cut at its #; put the value in quotes' : undefined;
}

/**
 * Where a value in quotes ends, which may be on a later line, as a key's does. One that runs over a comment or the beginning
 * of another setting has lost its closing quote: undefined. The next quote may then be one inside a comment.
 */
function endOfQuoted(
  lines: readonly string[],
  { at, from, quote }: { at: number; from: number; quote: string },
): { at: number; rest: string } | undefined {
  for (let row = at; row < lines.length; row += 1) {
    const line = lines[row] ?? '';
    if (row > at && isCommentOrSetting(line)) return undefined;
    const close = line.indexOf(quote, row === at ? from : 0);
    if (close >= 0) return { at: row, rest: line.slice(close + 1) };
  }
  return undefined;
}

/** An empty setting is told from the last line of a key in base64 ("Bgkq=") by its underscore, which base64 lacks. */
function isCommentOrSetting(line: string): boolean {
  return (
    /^\s*#/.test(line) ||
    /^\s*(export\s+)?[A-Za-z_]\w*[ \t]*=[ \t]*[^=\s]/.test(line) ||
    /^\s*(export\s+)?[A-Z0-9]*_\w*[ \t]*=\s*$/.test(line)
  );
}

function faultOfLine(line: string): string {
  const [, named] =
    /^\s*(?:-\s+|export\s+|set\s+|\$env:)*["']?([A-Z_][A-Z0-9_]*)["']?\s*[:=]/i.exec(line) ?? [];
  return named === undefined
    ? 'cannot be understood; a setting is NAME=value, and a comment begins with #'
    : `cannot be understood; write ${named}=value`;
}
