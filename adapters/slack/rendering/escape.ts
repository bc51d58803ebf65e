import { oneLine } from '../../../src/platform/text/one-line.ts';

/**
 * Plain text into Slack's mrkdwn, so that it shows as it is and does nothing.
 *
 * Entities exist for `&`, `<` and `>` only, which is what keeps mentions and links out. Formatting characters have no
 * escape: a zero-width space before one even turns the formatting on. So each is replaced by its look-alike, and only
 * where Slack would read it (what it reads and which look-alikes hold: yhatt/jsx-slack, "About escape and exact mode").
 * Bare URLs and names are left alone by `verbatim: true` on every text object.
 */

/** One line of any text, as the mrkdwn that shows it. Empty when there is nothing to show. */
export function escapeLine(text: string): string {
  return escapeText(oneLine(text).trim());
}

/** The same, with its line breaks. */
export function escapeText(text: string): string {
  return withEntities(withoutFormatting(withoutControls(text)));
}

/** One line, as it may stand between `|` and `>` in a link. */
export function escapeLabel(text: string): string {
  return escapeLine(text).replaceAll('|', '∣');
}

/** One line, as it may stand between backticks, where Slack formats nothing: only what would end it is replaced. */
export function escapeCode(text: string): string {
  return withEntities(oneLine(text).trim().replace(/[`｀]/g, 'ˋ'));
}

/**
 * A link to `url` under an escaped label.
 * @returns the label alone when `url` is no web address or takes more than `maxUrl` characters
 */
export function link(url: string, label: string, maxUrl: number): string {
  const address = escapeUrl(url);
  if (address === undefined || address.length > maxUrl || label === '') return label;
  return `<${address}|${label}>`;
}

/** `url` as it may stand in `<url|label>`; undefined when it is not an http or https URL. */
function escapeUrl(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return undefined;
  return parsed.href.replace(/[<>|`]/g, encodeURIComponent).replaceAll('&', '&amp;');
}

/**
 * A time that each reader sees in their own zone.
 * The fallback, in UTC, is for clients that do not know the format.
 */
export function dateToken(at: Date, style: 'date-and-time' | 'relative'): string {
  const format = style === 'relative' ? '{ago}' : '{date_short_pretty} at {time}';
  const fallback = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^${format}|${fallback}>`;
}

/** Also drops the marks that turn the direction of what follows them, and halves of characters. */
function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
}

function withoutFormatting(text: string): string {
  return (
    text
      // Inside a word these three do nothing: snake_case, 10~20, M*A*S*H.
      .replace(/(?<![A-Za-z0-9])[*_~]|[*_~](?![A-Za-z0-9])/g, lookAlike)
      .replace(/[`｀＊＿]/g, lookAlike)
      .replace(/^([^\S\n]*)[>＞]/gm, '$1›')
      // :name: would turn into an emoji, of which a colon of ours could be the end. Names hold letters of any script.
      // At the end of a time it stays, so that the time can be copied: no emoji is named 00.
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
