import { normalizeTitle } from '../story-keys.ts';

/** What separates a title from the text after it: punctuation, or only a space where a line break was lost. */
const BEHIND_TITLE = /^\s*(?:[.!?|…]+|[–—-]+|)["”’']?\s+(?=["“‘'(]?[\p{Lu}\p{N}])/u;

/** Without punctuation after it, a shorter title may be the start of another sentence. In words and characters. */
const MIN_WORDS = 5;
const MIN_TITLE = 30;

/** Anything shorter after the title is a site's name or a menu. In characters. */
const MIN_REST = 25;

/** Removes the title from the start of a text, unless the first sentence continues after it. */
export function withoutTitle(text: string, title: string): string {
  if (!beginAlike(text, title)) return text;
  // The sentence behind a title that was cut off starts with it, too.
  const name = /(?:…|\.{3})\s*$/.test(title) ? '' : comparable(title).replace(/[\s.!?:]+$/, '');
  if (name === '' || !comparable(text.slice(0, name.length)).startsWith(name)) return text;
  const behind = BEHIND_TITLE.exec(text.slice(name.length));
  if (!behind) return text;
  const isParted = /[^\s"”’']/.test(behind[0]);
  if (!isParted && (name.length < MIN_TITLE || name.split(' ').length < MIN_WORDS)) return text;
  const rest = text.slice(name.length + behind[0].length);
  return rest.length < MIN_REST ? '' : rest;
}

/** Whether a text is the title or its beginning, and nothing else. */
export function repeatsTitle(text: string, title: string): boolean {
  if (text.length > 2 * title.length || !beginAlike(text, title)) return false;
  const words = normalizeTitle(text);
  return words !== '' && `${normalizeTitle(title)} `.startsWith(`${words} `);
}

/** A cheap first check: the first letter or digit of both, ignoring case. */
function beginAlike(text: string, title: string): boolean {
  const [one, other] = [text, title].map((each) => /[\p{L}\p{N}]/u.exec(each)?.[0].toLowerCase());
  return one === other;
}

/** Lower case with plain quotes and dashes; as long as `text`, so that offsets stay valid. */
function comparable(text: string): string {
  const folded = text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return folded.length === text.length ? folded : text;
}
