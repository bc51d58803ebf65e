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
  const lines = (end === -1 ? text : text.slice(0, end)).matchAll(
    text.startsWith('{') ? new RegExp(SETTING.source.replace('^ ?', '^[ \\t]*'), 'gim') : SETTING,
  );
  return lines.some(([, , name = '', , value = '']) => {
    const key = KEYS.find((known) => known === name) ?? keyMeantBy(name);
    return key !== undefined && saysWithdrawn(key, value.trim());
  });
}

/** "publisher" is a word of its own, and says who. */
function keyMeantBy(key: string): 'published' | 'draft' | undefined {
  if (/^publisher$/i.test(key)) return undefined;
  if (/^publish$/i.test(key)) return 'published';
  return (['published', 'draft'] as const).find((name) => name !== key && isOneSlipFrom(key, name));
}

/** Whether it may be meant as a withdrawal. A date says when, not whether. */
function isInDoubt(key: WithdrawalKey, value: unknown): boolean {
  return key === 'published' && !/^\d{4}-\d/.test(String(value)) && isRefusal(readYesNo(value, key));
}

/** At the margin; in JSON, where all is indented, anywhere. */
const SETTING =
  /^ ?(["']?)([a-z]{4,10})\1[ \t]*[:=][ \t\u00c2\u00a0]*(["']?)([^"'#,\r\n]+)\3[ \t]*,?[ \t]*(?:#.*)?\r?$/gim;

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
