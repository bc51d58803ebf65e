import { isOneSlipFrom } from './misnamed-key.ts';
import { isRefusal } from './refusal.ts';
import { readYesNo } from './yes-no.ts';

/** The keys that can withdraw an article. */
const KEYS = ['published', 'draft', 'heat'] as const;

type WithdrawalKey = (typeof KEYS)[number];

/**
 * Whether a front matter withdraws its article, whatever else in it is at fault: also by a value of `published` that
 * cannot be read, or by a key with a slip in it.
 */
export function withdraws(data: object): boolean {
  const isSaid = KEYS.some((key) => {
    if (!Object.hasOwn(data, key)) return false;
    const value: unknown = Reflect.get(data, key);
    return saysWithdrawn(key, value) || isInDoubt(key, value);
  });
  return isSaid || withdrawsBySlip(data);
}

/** Whether it does so by a key with a slip in it: "Published: false". */
export function withdrawsBySlip(data: object): boolean {
  return Object.keys(data).some((key) => {
    const meant = keyMeantBy(key);
    return meant !== undefined && !Object.hasOwn(data, meant) && saysWithdrawn(meant, Reflect.get(data, key));
  });
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
  const mayBeIndented = fence?.[0].startsWith('---') !== true;
  const lines = (end === -1 ? text : text.slice(0, end)).matchAll(mayBeIndented ? INDENTED : AT_MARGIN);
  return lines.some(([, name = '', rest = '']) => {
    const key = KEYS.find((known) => known === name) ?? keyMeantBy(name);
    const value = wordIn(rest);
    return key !== undefined && value !== undefined && saysWithdrawn(key, value);
  });
}

/** A setting of one word: its key, and what follows. In TOML and JSON it may be indented. */
const AT_MARGIN = /^ ?["']?([a-z_-]{4,10})["']?[ \t]*[:=](.*)$/gim;
const INDENTED = /^[ \t]*["']?([a-z_-]{4,10})["']?[ \t]*[:=](.*)$/gim;

/** No value that says yes or no, or a heat, is longer. In characters. */
const LONGEST_VALUE = 100;

/** Without its quotes, a comma and a comment; undefined where it is more than one word. */
function wordIn(rest: string): string | undefined {
  const [said = ''] = rest.split('#', 1);
  const bare = said
    .replaceAll(/[\u00c2\u00a0]/g, ' ')
    .trim()
    .replace(/,$/, '')
    .trimEnd();
  if (bare.length > LONGEST_VALUE) return undefined;
  const [, , quoted] = /^(["'])(.*)\1$/.exec(bare) ?? [];
  const value = quoted ?? bare;
  return /["',]/.test(value) ? undefined : value.trim();
}

/** "publisher" is a word of its own, and says who. */
function keyMeantBy(key: string): 'published' | 'draft' | undefined {
  if (/^publisher$/i.test(key)) return undefined;
  if (/^publish$/i.test(key)) return 'published';
  if (/^is[_-]?draft$/i.test(key)) return 'draft';
  return (['published', 'draft'] as const).find((name) => name !== key && isOneSlipFrom(key, name));
}

/** Whether it may be meant as a withdrawal. A date says when, not whether. */
function isInDoubt(key: WithdrawalKey, value: unknown): boolean {
  return key === 'published' && !isDate(value) && isRefusal(readYesNo(value, key));
}

function isDate(value: unknown): boolean {
  return value instanceof Date || /^\d{4}-\d/.test(textOf(value));
}

/** Of what is more than one word nothing: it may be so deep, or so strange, that it cannot be written out. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function saysWithdrawn(key: WithdrawalKey, value: unknown): boolean {
  if (key === 'heat') {
    // Also one that is no heat, for its size or its spelling.
    return Number(textOf(value)) < 0 || /^-\.inf$/i.test(textOf(value));
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
