import { normalizeTitle } from '../story-keys.ts';

/**
 * What separates a title from the text after it: punctuation, or only a space where a line break was lost.
 */
const behindTitle = /^["”’'»]*\s*(?:[.!?|…:]+|[–—-]+|)["”’'»]*\s+(?=["“‘'(]?[\p{Lu}\p{N}])/u;

/**
 * Without punctuation after it, a shorter title may be the start of another sentence. In words and
 * characters.
 */
const minWords = 5;
const minTitle = 30;

/** Anything shorter after the title is a site's name or a menu. In characters. */
const minRest = 25;

/** Fewer words in quotes are a name that the sentence is about: `“Robots” The film`. In words. */
const minQuotedWords = 3;

/** Words that begin sentences but, with a capital, never continue a title. */
const beginsSentence =
  /^["“‘'(]?(?:The|This|These|They|It|We|You|He|She|There|Here|Today|Our|An?|If|When|While|After|Since|Although|Der|Die|Das|Ein|Eine|Wir|Les?|Une?|Nous|El|Los|Una?|Il) \p{Ll}/u;

/** A sentence rather than a list: a lower-case word that is not a conjunction follows soon. */
const sentence = /^["“‘'(]?(?:\p{Lu}[^\s,;]* ){1,4}(?!(?:and|or|und|oder|et|ou|y|e|o) )\p{Ll}/u;

/** Removes the title from the start of a text, unless the first sentence continues after it. */
export function withoutTitle(text: string, title: string): string {
  if (!beginAlike(text, title)) return text;
  // If the title was cut off, the sentence after it also starts with it.
  const name = /(?:…|\.{3})\s*$/.test(title) ? '' : comparable(title).replace(/[\s.!?:]+$/, '');
  if (name === '') return text;
  // Quotation marks around the title do not belong to it.
  const marks = comparable(text.slice(0, name.length)).startsWith(name)
    ? ''
    : (/^["“”„‘'«]+/.exec(text)?.[0] ?? '');
  const end = marks.length + name.length;
  if (!comparable(text.slice(marks.length, end)).startsWith(name)) return text;
  const behind = behindTitle.exec(text.slice(end));
  if (!behind) return text;
  const rest = text.slice(end + behind[0].length);
  if (!isParted(name, marks, behind[0], rest)) return text;
  // A list or a name after a colon is what the title announces.
  if (behind[0].includes(':') && (rest.length < minRest || !sentence.test(rest))) return text;
  return rest.length < minRest ? '' : rest;
}

/** Whether the text after a title is a sentence of its own, rather than the title's continuation. */
function isParted(name: string, marks: string, behind: string, rest: string): boolean {
  if (/[^\s"”’'»]/.test(behind)) return true;
  const words = name.split(' ').length;
  if (marks !== '' && /["”’'»]/.test(behind)) return words >= minQuotedWords;
  if (name.length >= minTitle && words >= minWords) return true;
  return words >= 2 && rest.length >= minRest && beginsSentence.test(rest);
}

/** Whether a text is just the title or its beginning. */
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
