import { decodeHTML } from 'entities';
import { markupIn } from './markup.ts';

/** Longer input is cut first, so that the work stays bounded. In characters. */
const maxInput = 20_000;

/** How many layers of encoding are undone; real feeds have one or two. */
const maxRounds = 8;

/**
 * Words in Latin script and common punctuation, separated by single spaces: most texts are just that and need
 * no work.
 */
const surelyPlain =
  /^[!-%'-;=-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]+(?: [!-%'-;=-~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]+)*$/;

/** Everything that could make a text differ from its plain form. */
const needsWork =
  /[&<\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u115f\u1160\u17b4\u17b5\u2065\u2800\u3164\uffa0\ufff0-\ufffb]|\u034f|[\u180b-\u180f]|[^\S ]| {2}|^ | $/u;

/** `&amp;amp;amp;…`: layers of one encoding, undone in one step. */
const encodedAmpersands = /&(?:amp;|#0*38;|#x0*26;)+/gi;

/** A numeric reference that was cut off with its text: browsers would decode it as another character. */
const cutReference = /&#(?:x[\da-f]*|\d*)$/i;

/** What feeds put around HTML. */
const cdataMarks = /<!\[CDATA\[|\]\]>/g;

/**
 * What a reader would see of HTML or feed text: tags dropped, entities decoded (however often they were
 * encoded), control, invisible and direction-changing characters removed, lone surrogates replaced, white
 * space folded to single spaces. `x < y` stays text. Idempotent. Never throws.
 */
export function plainText(text: string): string {
  if (text.length <= maxInput && surelyPlain.test(text)) return text;
  let plain = (text.length > maxInput ? text.slice(0, maxInput) : text).toWellFormed();
  for (let round = 0; round < maxRounds; round++) {
    if (!needsWork.test(plain)) return plain;
    const before = plain;
    plain = foldCharacters(plain);
    if (/[&<]/.test(plain)) plain = foldCharacters(withoutMarkup(plain));
    if (plain === before) return plain;
  }
  return foldCharacters(plain.replace(/[&<]/g, ' '));
}

function withoutMarkup(text: string): string {
  const html = text.replace(encodedAmpersands, '&').replace(cutReference, '').replace(cdataMarks, '');
  let plain = '';
  let at = 0;
  for (const { start, end, separatesWords } of markupIn(html)) {
    plain += decodeHTML(html.slice(at, start)) + (separatesWords ? ' ' : '');
    at = end;
  }
  return plain + decodeHTML(html.slice(at));
}

/** Joiners and tags that carry meaning: inside an emoji or a flag, or in a script that requires them. */
const meantPattern = new RegExp(
  [
    String.raw`(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\ufe0f?)\u200d(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer})[\u200c\u200d]`,
    String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]`,
  ].join('|'),
  'gu',
);

/**
 * Format characters (zero width, direction, tags), control characters except white space, and invisible
 * fillers.
 */
const invisible =
  /(?![^\S\ufeff]|\u0085)(?:[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u115f\u1160\u17b4\u17b5\u2065\u3164\uffa0\ufff0-\ufffb]|\u034f|[\u180b-\u180f])/gu;

function foldCharacters(text: string): string {
  const meant = new Set<number>();
  for (const match of text.matchAll(meantPattern)) meant.add(match.index);
  return text
    .replace(invisible, (character, at: number) => (meant.has(at) ? character : ''))
    .replace(/[\s\u0085\u2800]+/g, ' ')
    .trim();
}
