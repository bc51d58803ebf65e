import { parseEnv } from 'node:util';

export interface EnvironmentFile {
  readonly variables: Readonly<Record<string, string>>;
  /**
   * Lines that cannot be parsed, each with its number and how to write it. Values are never quoted: they may
   * be secrets.
   */
  readonly faults: readonly string[];
  /** Lines that can be parsed but may not mean what was intended. Values are not quoted here either. */
  readonly notes: readonly EnvironmentNote[];
}

export interface EnvironmentNote {
  /** Names the line and the setting, as a sentence without a full stop. */
  readonly text: string;
  readonly fix: string;
}

/** Settings whose value may well contain a #; after a time, a number or a token it begins a comment. */
const freeTexts = new Set([
  ...['CONTENT_DIR', 'SITE_URL', 'STATE_DIR', 'FEEDS_FILE'],
  ...['DIGEST_NAME', 'DIGEST_TOPICS', 'DIGEST_PROVIDERS', 'DIGEST_TAG'],
]);

/**
 * Reads a settings file with one NAME=value per line. Windows editors and shells write encodings other than UTF-8, with
 * or without a byte order mark; they are detected. Lines that Node's parser would silently skip or cut are faults.
 * @param name the file's name in faults
 */
export function readEnvironmentFile(bytes: Buffer, name: string): EnvironmentFile {
  const text = emptyMadePlain(decode(bytes));
  if (text === undefined) {
    return { variables: {}, notes: [], faults: [`${name}: is not UTF-8 text; save it again as UTF-8`] };
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

/** A settings file to be edited. */
export interface SettingsText {
  /** Lines end with `\n`. */
  readonly text: string;
  readonly hasCarriageReturns: boolean;
  /**
   * For each setting, the first and last line of its value, counted from 0; if it is set several times, of
   * the last.
   */
  readonly places: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

/** @returns undefined if the bytes are not text */
export function settingsText(bytes: Buffer): SettingsText | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const places = readLines(text).settings.map(
    ({ variable, line, lastLine }) => [variable, { from: line - 1, to: lastLine - 1 }] as const,
  );
  return { text, hasCarriageReturns: bytes.includes('\r\n'), places: new Map(places) };
}

/**
 * Works around two quirks of Node's parser: for a setting with only blanks after its "=", it takes the next
 * line as the value, and it makes `export` part of the name of an empty setting.
 */
function emptyMadePlain(text: string | undefined): string | undefined {
  return text?.replaceAll(/^[ \t]*(?:export +)?([A-Za-z_]\w*)[ \t]*=[ \t]*$/gm, '$1=');
}

/** Returns undefined if the bytes are not text. */
function decode(bytes: Buffer): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    // TextDecoder drops the byte order mark.
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
  // Without a byte order mark: names and "=" are ASCII, so in UTF-16 every other byte is zero.
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : 'utf-8';
}

interface LineFault {
  readonly line: number;
  readonly fault: string;
}

interface SettingLine {
  readonly line: number;
  /** The line on which a quoted value ends. */
  readonly lastLine: number;
  readonly variable: string;
  /** What follows its "=". */
  readonly value: string;
}

/** Finds what Node's parser does not report: faulty lines, and the line of each setting. */
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

/**
 * "Top # 1" is cut to "Top", as such files require. A list that ends with a comma was probably cut as well.
 */
function notesOfComments(settings: readonly SettingLine[], name: string): EnvironmentNote[] {
  return settings.flatMap(({ line, variable, value }) => {
    const [, kept = ''] = /^([^"'`#\s][^#]*?)\s+#/.exec(value) ?? [];
    if (kept === '' || !(freeTexts.has(variable) || kept.endsWith(','))) return [];
    return [
      {
        text: `${name}:${line}: ${variable} ends before " #", where a comment begins`,
        fix: 'Put the value in quotes: with the # inside if it is part of the value, outside if it begins a comment.',
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

/** What goes wrong with an unquoted value in Node's parser, for which any # begins a comment. */
function faultOfHash(value: string): string | undefined {
  if (/^#\S/.test(value))
    return 'would be empty because its value begins with #; put the value in quotes, or put a space after the # if it begins a comment';
  return /[^\s#]#/.test(value) ? 'would be cut at its #; put the value in quotes' : undefined;
}

/**
 * Where a quoted value ends. It may span lines, as a key's does. If it runs over a comment or the start of
 * another setting, its closing quote is missing, and the result is undefined: the next quote may be one
 * inside a comment.
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

/**
 * The underscore tells an empty setting from the last line of a base64 key ("Bgkq="), which never contains
 * one.
 */
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
