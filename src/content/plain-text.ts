import { Parser } from 'htmlparser2';

/** Longer input is cut before anything else looks at it, so that the work stays bounded. In characters. */
const MAX_INPUT = 20_000;

/** Layers of encoding that are undone; real feeds have one or two. */
const MAX_ROUNDS = 8;

/** Holds everything that could make a text differ from its plain form: one test keeps the common case cheap. */
const NEEDS_WORK =
  /[&<\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\uffa0\ufff0-\ufffc]|[^\S ]| {2}|^ | $/u;

/** `&amp;amp;amp;…`: layers of one encoding, undone in one step. */
const ENCODED_AMPERSANDS = /&(?:amp;|#0*38;|#x0*26;)+/gi;

/** Their content is not text for a reader. */
const UNREAD_ELEMENTS = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'object', 'svg']);

/** Elements that stand inside a word or sentence; all others part words as white space does. */
const INLINE_ELEMENTS = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/**
 * What a reader would see of a piece of HTML or of feed text: tags dropped, entities decoded (however often
 * they were encoded), control, invisible and direction-changing characters removed, lone surrogates replaced,
 * white space folded to single spaces. `x < y` stays text. Calling it again changes nothing.
 */
export function plainText(text: string): string {
  let plain = text.length > MAX_INPUT ? text.slice(0, MAX_INPUT) : text;
  plain = plain.toWellFormed();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!NEEDS_WORK.test(plain)) return plain;
    const before = plain;
    plain = foldCharacters(plain);
    if (/[&<]/.test(plain)) plain = foldCharacters(withoutMarkup(plain));
    if (plain === before) return plain;
  }
  return foldCharacters(plain.replace(/[&<]/g, ' '));
}

function withoutMarkup(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser(
    {
      ontext(data) {
        if (unread === 0) text += data;
      },
      onopentagname(name) {
        if (UNREAD_ELEMENTS.has(name)) unread++;
        if (!INLINE_ELEMENTS.has(name)) text += ' ';
      },
      onclosetag(name) {
        if (UNREAD_ELEMENTS.has(name)) unread--;
        if (!INLINE_ELEMENTS.has(name)) text += ' ';
      },
    },
    { recognizeCDATA: true },
  );
  parser.end(html.replace(ENCODED_AMPERSANDS, '&'));
  return text;
}

/** Joiners that carry meaning: inside an emoji, or in a script that writes with them. */
const JOINERS =
  /(?<=[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}])[\u200c\u200d]|(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]/gu;

/** Format characters (`Cf`: zero width, direction, tags), control characters that are not white space, fillers. */
const INVISIBLE =
  /(?![\s\u0085])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\uffa0\ufff0-\ufffc]/gu;

function foldCharacters(text: string): string {
  const kept = new Set<number>();
  for (const match of text.matchAll(JOINERS)) kept.add(match.index);
  return text
    .replace(INVISIBLE, (character, at: number) => (kept.has(at) ? character : ''))
    .replace(/[\s\u0085\u2800]+/g, ' ')
    .trim();
}
