import { withoutHeads, withoutTails } from './boilerplate.ts';
import { withoutDateline } from './dateline.ts';
import { repeatsTitle, withoutTitle } from './repeated-title.ts';

/** Longer excerpts are cut; no platform shows more of one story. In characters. */
const maxExcerpt = 1_000;

/** Texts of at least this length that don't end like a sentence were cut off by whoever made the excerpt. */
const cutOffFrom = 140;

/** A shorter start of a sentence says nothing, so the excerpt ends before it. In characters. */
const minFragment = 25;

/** A text with more layers than this is hostile, and nothing of it is kept. */
const maxLayers = 16;

/** In characters. */
const maxPlaceholder = 120;

/** What feed generators write when they have nothing to say. */
const placeholderPattern = new RegExp(
  [
    String.raw`^(?:n\/?a|nan|none|null|undefined|tb[ad]|untitled|placeholder(?: text)?`,
    '(?:no )?(?:description|excerpt|summary|content|preview|text)(?: (?:is )?(?:not |un)?(?:available|provided|found))?(?: yet)?',
    String.raw`\[?(?:image|photo|picture|video|gallery|advertisement|removed|deleted)\]?`,
    '(?:read |view |no )?comments|commentaires|kommentare|comentarios|comentários|commenti|reacties|комментарии|コメント',
    'loading|just a moment|are you a robot|access (?:to this page has been )?denied|404(?: -)? (?:page )?not found',
    String.raw`please enable (?:js|javascript)\b.{0,80}`,
    String.raw`[\p{P}\p{S}\s]+)[.!?…\s]*$`,
  ].join('|'),
  'iu',
);

/** Only addresses, one or more; also `<https://example.com>`. */
const bareAddress =
  /^(?:[<([«"“]*(?:https?:\/\/|www\.)\S+|[<([]?(?:mailto:)?[^\s@]+@[^\s@]+\.[a-z]{2,}[>)\]]?)(?:\s+[<([«"“]*(?:https?:\/\/|www\.)\S+)*\s*(?:…|\.{3})?$/i;

/** How a complete sentence ends, including closing quotes and brackets. */
const sentenceEnd = /(?:[.!?。！？؟।]|\.\.\.)["'’”»)\]}*]*$/u;

const ellipsis = /(?:…|\.{3,})[\s.…]*$/;

/**
 * A number cut off at its thousands separator: `it has 42,`, `at $1,`. After a name (`Office 365,`, `Jan.
 * 13,`) it is complete.
 */
const cutNumber =
  /(?:(?<=(?:^|\s)(?:[^\p{Lu}\s]\S*|Rs\.?|INR|USD|EUR|GBP) )[~+-]?|[\p{Sc}–—([~])\d{1,3}(?:,\d{2,3})*,$/u;

/** Even a short text with this ending was cut off. */
const cutShort = /(?:[,;([{“‘]|\s[–—-])$/;

/**
 * A plain-text excerpt as a reader should see it: without dateline, repeated title or menu at the start, and
 * without what content systems append. A text that was cut off ends at a sentence or, with an ellipsis, at a
 * word. Takes and returns plain text; '' when nothing is left. Idempotent.
 */
export function cleanExcerpt(plain: string, title = ''): string {
  let text = plain;
  // Removing one layer may uncover another.
  for (let layer = 0; layer < maxLayers; layer++) {
    const before = text;
    text = cleanedOnce(text, title);
    if (text === before) return text;
  }
  return '';
}

function cleanedOnce(plain: string, title: string): string {
  const whole = plain.slice(0, 4 * maxExcerpt).trim();
  const begun = withoutBeginning(whole, title);
  const text = withoutTails(begun);
  if (saysNothing(text)) return '';
  const ended = wellEnded(text, whole.length - begun.length);
  return repeatsTitle(ended, title) ? '' : ended;
}

function saysNothing(text: string): boolean {
  if (/^lorem ipsum dolor\b/i.test(text) || bareAddress.test(text)) return true;
  return text.length <= maxPlaceholder && placeholderPattern.test(text);
}

function withoutBeginning(text: string, title: string): string {
  let rest = text;
  for (let layer = 0; layer < maxLayers; layer++) {
    const before = rest;
    rest = withoutDateline(withoutTitle(withoutHeads(rest), title));
    if (rest === before) return rest;
  }
  return '';
}

/** @param lost how many characters were removed from the start: they still counted when the text was cut */
function wellEnded(text: string, lost: number): string {
  if (text.length > maxExcerpt) return endOpen(withoutLastWord(text.slice(0, maxExcerpt - 1)));
  if (ellipsis.test(text.slice(-20))) return endOpen(text);
  if (/\bU\.$/.test(text)) return endOpen(text.slice(0, -2));
  if (sentenceEnd.test(text.slice(-20))) return text;
  if (text.length + lost < cutOffFrom) return cutShort.test(text) ? endOpen(text) : text;
  return endOpen(/[,;:%)\]}"”»]$/.test(text) ? text : withoutLastWord(text));
}

/** Drops what may be half a word. Scripts without spaces between words keep theirs. */
function withoutLastWord(text: string): string {
  const lastSpace = text.lastIndexOf(' ');
  if (lastSpace >= text.length / 2) return text.slice(0, lastSpace);
  return text.isWellFormed() ? text : text.slice(0, -1);
}

/** Ends with an ellipsis, or with the last complete sentence if hardly anything follows it. */
function endOpen(text: string): string {
  const trimmed = text.replace(ellipsis, '').trimEnd();
  if (sentenceEnd.test(trimmed.slice(-20))) return trimmed;
  const whole = /\d,$/.test(trimmed) ? trimmed.replace(cutNumber, '') : trimmed;
  const words = whole.replace(/[\s.,;:…\-–—([{«“‘|/]+$/u, '');
  if (words === '') return '';
  const fragment = /(?<=\p{Ll}{3}[.!?]["'’”)]?) \p{Lu}[^.!?]*$/u.exec(words.slice(-minFragment - 8));
  if (fragment && fragment[0].length <= minFragment && words.length >= cutOffFrom) {
    return words.slice(0, words.length - fragment[0].length);
  }
  return `${words}…`;
}
