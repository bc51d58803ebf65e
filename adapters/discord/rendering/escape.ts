import { oneLine } from '../../../src/platform/text/one-line.ts';

/**
 * Plain text into Discord's Markdown so that it shows as it is and does nothing. How clients read Markdown is not
 * documented; the rules below follow what LyricLy/parse-discord found by trial, and discord-api-docs 6185, 7673, 7721.
 */

/**
 * Markup, links and emoji names are escaped by a backslash. After an "@" that would address people stands a zero-width
 * space instead: a mention is looked for in the raw text too, where a backslash does not help.
 */
const hazardInText = /[\\*_~`|[\]<>#]|:(?=\/\/)|:(?=[\w+~-]+:)|@(?=everyone|here|[!&]?\d)/gi;

/** One line of any text, as the Markdown that shows it. It may stand at the start of a line. */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(hazardInText, (found) => (found === '@' ? '@\u200B' : `\\${found}`))
    .replace(/^( ?)([-+])(?![^ ])/, '$1\\$2')
    .replace(/^( ?)\./, '$1\\.')
    .replace(/^( ?\d+)\.(?![^ ])/, '$1\\.');
}

/** Inside a label a backslash shows, so that what would be markup is replaced by a character that looks like it. */
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

/** What Discord drops from a label before it looks for links, and so must not hide one from us. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|\u20E3/gu;

/** Emoji are not allowed in labels, but for ©, ® and ™. */
const emoji = /(?![©®™])[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu;

/** What Discord takes for ":" and "/" when it looks for "https://" in a label. */
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
 * One line of any text, as it may stand between "[" and "]" of a masked link. A label that holds an emoji, a mention, a
 * URL or an invitation is not taken for one, and the reader sees the raw Markdown.
 * @returns an empty string when nothing would show
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

/** One line of any text, as it may stand between backticks, where nothing but a backtick is markup. */
export function escapeCode(text: string): string {
  return oneLine(text)
    .replaceAll('`', '\u02CB')
    .replace(/@(?=everyone|here|[!&]?\d)/gi, '@\u200B')
    .trim();
}
