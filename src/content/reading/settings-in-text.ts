/** A one-word setting, as a line of a front matter. */
export interface WrittenSetting {
  readonly key: string;
  readonly value: string;
}

/**
 * The one-word settings of a front matter that cannot be read as a whole, from its lines at the margin up to
 * the closing fence; in TOML and JSON they may be indented. Includes settings that a typo made invalid:
 * without the space after the colon, or with a comma at the end.
 */
export function* settingsInText(bytes: Uint8Array): Generator<WrittenSetting> {
  const text = decode(bytes);
  const fence = /^(?:---|\+\+\+).*$/m.exec(text);
  const begin = fence?.index ?? 0;
  const end = text.indexOf(`\n${fence?.[0].slice(0, 3) ?? '---'}`, begin + 1);
  const mayBeIndented = fence?.[0].startsWith('---') !== true;
  const lines = (end === -1 ? text : text.slice(0, end)).matchAll(mayBeIndented ? indented : atMargin);
  for (const [, key = '', rest = ''] of lines) {
    const value = wordIn(rest);
    if (value !== undefined) yield { key, value };
  }
}

const atMargin = /^ ?["']?([a-z_-]{4,20})["']?[ \t]*[:=](.*)$/gim;
const indented = /^[ \t{]*["']?([a-z_-]{4,20})["']?[ \t]*[:=](.*)$/gim;

/** No yes or no, heat or date is longer. In characters. */
const maxValueLength = 100;

/**
 * Without its quotes, comma and comment; undefined when it is more than one word. A no-break space is two
 * characters here.
 */
function wordIn(rest: string): string | undefined {
  const [said = ''] = rest.split('#', 1);
  const bare = said
    .replaceAll(/[\u00c2\u00a0]/g, ' ')
    .trim()
    .replace(/,$/, '')
    .trimEnd();
  if (bare.length > maxValueLength) return undefined;
  const [, , quoted] = /^(["'])(.*)\1$/.exec(bare) ?? [];
  const value = quoted ?? bare;
  return /["',]/.test(value) ? undefined : value.trim();
}

/** Only ASCII matters here, so any other encoding may be read as one character per byte. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
