import type { Language } from '../../../src/platform/language/language.ts';
import { oneLine } from '../../../src/platform/text/one-line.ts';

/**
 * Escapes plain text for Slack's mrkdwn, so that it shows unchanged and does nothing.
 *
 * There are entities only for `&`, `<` and `>`, which is enough to keep mentions and links out. Formatting
 * characters cannot be escaped; a zero-width space before one even turns the formatting on. So each is
 * replaced with a look-alike, but only where Slack would interpret it (for what it interprets and which
 * look-alikes work, see yhatt/jsx-slack, "About escape and exact mode"). `verbatim: true` on every text
 * object keeps bare URLs and names as they are.
 */

/** Any text as one line of mrkdwn. Empty if there is nothing to show. */
export function escapeLine(text: string): string {
  return escapeText(oneLine(text).trim());
}

/** The same, but keeps line breaks. */
export function escapeText(text: string): string {
  return withEntities(withoutFormatting(withoutControls(text)));
}

/** One line for use between `|` and `>` in a link. */
export function escapeLabel(text: string): string {
  return escapeLine(text).replaceAll('|', '∣');
}

/**
 * One line for use between backticks, where Slack formats nothing: only a backtick, which would end it, is
 * replaced.
 */
export function escapeCode(text: string): string {
  return withEntities(oneLine(text).trim().replace(/[`｀]/g, 'ˋ'));
}

/**
 * A link to `url` with an escaped label.
 * @returns only the label if `url` is not a web address or takes more than `maxUrl` characters
 */
export function link(url: string, label: string, maxUrl: number): string {
  const address = escapeUrl(url);
  if (address === undefined || address.length > maxUrl || label === '') return label;
  return `<${address}|${label}>`;
}

/** `url` for use in `<url|label>`; undefined if it is not an http or https URL. */
function escapeUrl(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return undefined;
  return parsed.href.replace(/[<>|`]/g, encodeURIComponent).replaceAll('&', '&amp;');
}

/**
 * A time that each reader sees in their own zone. The fallback, in UTC, is for clients that do not know the
 * format.
 */
export function dateToken(at: Date, style: 'date-and-time' | 'relative', language: Language = 'en'): string {
  // Slack writes both parts in the reader's language; the word between them is ours.
  const both = language === 'en' ? '{date_short_pretty} at {time}' : '{date_short_pretty}, {time}';
  const format = style === 'relative' ? '{ago}' : both;
  const fallback = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^${format}|${fallback}>`;
}

/** Also drops characters that change the text direction, and lone surrogates. */
function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

function withoutFormatting(text: string): string {
  return (
    text
      // Within a word, these three do nothing: snake_case, 10~20, M*A*S*H.
      .replace(/(?<![A-Za-z0-9])[*_~]|[*_~](?![A-Za-z0-9])/g, lookAlike)
      .replace(/[`｀＊＿]/g, lookAlike)
      .replace(/^([^\S\n]*)[>＞]/gm, '$1›')
      // :name: would become an emoji, and a colon of ours could end one. Names may contain letters of any
      // script. The colon before the last part of a time is kept so that the time can be copied: no emoji is
      // named 00.
      .replace(/:(?=[\p{L}\p{M}\p{N}_+＋'-]+:)|:(?!\d\d$)(?=[\p{L}\p{M}\p{N}_+＋'-]+$)/gu, '∶')
      .replace(/@(?=(?:here|channel|everyone|group)\b)/gi, '＠')
  );
}

const lookAlikes: Readonly<Record<string, string>> = {
  '*': '∗',
  '＊': '﹡',
  _: 'ˍ',
  '＿': 'ˍ',
  '~': '∼',
  '`': 'ˋ',
  '｀': 'ˋ',
};

function lookAlike(character: string): string {
  return lookAlikes[character] ?? '';
}

function withEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
