import { oneLine } from '../../../src/platform/text/one-line.ts';

/**
 * Escapes plain text for Discord's Markdown, so that it shows unchanged and does nothing. How clients read
 * Markdown is not documented; these rules follow what LyricLy/parse-discord found by trial, and
 * discord-api-docs 6185, 7673, 7721.
 */

/**
 * Markup, links and emoji names are escaped with a backslash. An "@" that would mention people is followed by
 * a zero-width space instead: Discord also looks for mentions in the raw text, where a backslash does not
 * help.
 */
const hazardInText = /[\\*_~`|[\]<>#]|:(?=\/\/)|:(?=[\w+~-]+:)|@(?=everyone|here|[!&]?\d)/gi;

/** Any text as one line of Markdown. It may be placed at the start of a line. */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(hazardInText, (found) => (found === '@' ? '@\u200B' : `\\${found}`))
    .replace(/^( ?)([-+])(?![^ ])/, '$1\\$2')
    .replace(/^( ?)\./, '$1\\.')
    .replace(/^( ?\d+)\.(?![^ ])/, '$1\\.');
}

/** Backslashes are visible inside labels, so markup characters are replaced with look-alikes. */
const lookAlikes: Readonly<Record<string, string>> = {
  '\\': '\u2216',
  '*': '\u2217',
  _: '\uFF3F',
  '~': '\u223C',
  '`': '\u02CB',
  '|': '\u2223',
  '[': '(',
  ']': ')',
  '<': '\u2039',
  '>': '\u203A',
};

/**
 * Characters that Discord drops from a label before it looks for links; they must not hide a link from us.
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|\u20E3/gu;

/** Emoji are not allowed in labels, except for ©, ® and ™. */
const emoji = /(?![©®™])[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu;

/** Characters that Discord takes for ":" and "/" when it looks for "https://" in a label. */
const colons =
  ':;\u02D0\u02F8\u0589\u05C3\u0703\u0704\u0903\u0A83\u16EC\u1803\u1809\u205A\u2236\uA4FD\uA789\uFE30\uFF1A\u037E';
const slashes =
  '/\uFF0F\u1735\u2041\u2044\u2215\u2571\u27CB\u29F8\u2CC6\u2F03\u3033\u30CE\u31D3\u4E3F\u{1D23A}';
const schemeEnd = new RegExp(`([${colons}])[${slashes}]{2,}`, 'gu');
const emojiName = new RegExp(
  `[${colons}](?=(?:[^\\s${colons}]*[\\p{L}+-][^\\s${colons}]*|100|1234)[${colons}])`,
  'gu',
);
const invitation = new RegExp(`(discord(?:app)?\\.[a-z]+)[${slashes}]+`, 'giu');

/**
 * One line for use between "[" and "]" in a masked link. Discord does not accept a label with an emoji, a
 * mention, a URL or an invitation, and shows the raw Markdown instead.
 * @returns an empty string if nothing would show
 */
export function escapeLabel(text: string): string {
  return oneLine(text)
    .replace(invisible, '')
    .replace(emoji, '')
    .replace(schemeEnd, '$1 ')
    .replace(emojiName, '$& ')
    .replace(/[\\*_~`|[\]<>]/g, (found) => lookAlikes[found] ?? '')
    .replace(/@(?=everyone|here)/gi, '@ ')
    .replace(invitation, '$1 ')
    .replace(/ +/g, ' ')
    .trim();
}

/** One line for use between backticks, where only a backtick is markup. */
export function escapeCode(text: string): string {
  return oneLine(text)
    .replaceAll('`', '\u02CB')
    .replace(/@(?=everyone|here|[!&]?\d)/gi, '@\u200B')
    .trim();
}
