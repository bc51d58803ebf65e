import { readYesNo } from './yes-no.ts';

/** The keys that can withdraw an article. */
const KEYS = ['published', 'draft', 'heat'] as const;

type WithdrawalKey = (typeof KEYS)[number];

/** Whether a front matter withdraws its article, whatever else in it is at fault. */
export function withdraws(data: object): boolean {
  return KEYS.some((key) => Object.hasOwn(data, key) && saysWithdrawn(key, Reflect.get(data, key)));
}

/**
 * The same of a file whose front matter cannot be read at all, by its lines at the margin up to the closing fence. In
 * doubt an article is not shown: whoever wrote `published: false` wants that more than anything else in the file.
 */
export function textWithdraws(bytes: Uint8Array): boolean {
  const text = decode(bytes);
  const fence = /^(?:---|\+\+\+).*$/m.exec(text);
  const begin = fence?.index ?? 0;
  const end = text.indexOf(`\n${fence?.[0].slice(0, 3) ?? '---'}`, begin + 1);
  // Also where a slip has made it no setting at all: without the blank behind the colon, or with a comma at its end. A
  // no-break space is two characters here.
  const lines = (end === -1 ? text : text.slice(0, end)).matchAll(
    text.startsWith('{') ? new RegExp(SETTING.source.replace('^ ?', '^[ \\t]*'), 'gm') : SETTING,
  );
  return lines.some(([, , name, , value = '']) =>
    KEYS.some((key) => key === name && saysWithdrawn(key, value.trim())),
  );
}

/** At the margin; in JSON, where all is indented, anywhere. */
const SETTING =
  /^ ?(["']?)(published|draft|heat)\1[ \t]*[:=][ \t\u00c2\u00a0]*(["']?)([^"'#,\r\n]+)\3[ \t]*,?[ \t]*(?:#.*)?\r?$/gm;

function saysWithdrawn(key: WithdrawalKey, value: unknown): boolean {
  if (key === 'heat') {
    // Also one that is no heat, for its size or its spelling.
    return Number(String(value)) < 0 || /^-\.inf$/i.test(String(value));
  }
  return readYesNo(value, key) === (key === 'draft');
}

/** What is looked for is ASCII, so that any other encoding may be read as one character a byte. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
