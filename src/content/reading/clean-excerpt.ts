/** Longer excerpts are cut; no platform shows more of one story. In characters. */
const MAX_EXCERPT = 1_000;

/** From this length on, text that does not end like a sentence was cut off by whoever made the excerpt. */
const CUT_OFF_FROM = 140;

/** A beginning of a sentence shorter than this says nothing: the excerpt ends before it. In characters. */
const MIN_FRAGMENT = 25;

/** What feed makers write where they have nothing to say. */
const PLACEHOLDER =
  /^(?:n\/?a|none|null|undefined|no (?:description|excerpt)(?: available)?|[\p{P}\p{S}]+)\.?$/iu;

/** How a tail may begin, go on (a dot only inside an address) and end. */
const BEFORE = String.raw`(?:^|\s|…)[[(]?`;
const WORDS = String.raw`(?: (?:[^.!?…]|\.(?=\w)){1,100}(?!\.))`;
const AFTER = String.raw`\s*(?:…|\.{1,3}|[→»>]+)?[\])]?$`;

function tail(words: string): RegExp {
  return new RegExp(BEFORE + words + AFTER);
}

/** What content systems append to an excerpt, and what takes its place. */
const TAILS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)The (?:post|article|entry) .{1,400}? (?:appeared first|first appeared) on .{1,200}$/, ''],
  [
    /(?:^|\s)This (?:post|article|story) (?:was )?(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by) .{1,200}$/,
    '',
  ],
  [tail(`(?:Continue|Keep) [Rr]eading${WORDS}?`), ''],
  [tail(`(?:Read|READ) (?:[Mm]ore|MORE|[Oo]n|[Tt]he (?:full|rest|whole|entire)|[Ff]ull)${WORDS}?`), ''],
  [tail(`Click here (?:to|for)${WORDS}`), ''],
  [tail('(?:View (?:the )?(?:full|original) (?:article|post|story)|Learn [Mm]ore)'), ''],
  [/\s*[[(]\s*(?:…|\.{3,})\s*[\])]$/, ' …'],
  [/\s*[→»]+$/, ''],
];

/** One of these stands near the end of every text that has a tail: a cheap first look. */
const TAIL_HINT = /appeared|published|posted|eading|Read |READ |Click|View|Learn|[\])→»]$/;

/** Tails are not longer. In characters. */
const MAX_TAIL = 650;

/** How a whole sentence ends, its closing quotes and brackets included. */
const SENTENCE_END = /(?:[.!?。！？؟।]|\.\.\.)["'’”»)\]}*]*$/u;

const ELLIPSIS = /(?:…|\.{3,})[\s.…]*$/;

/**
 * A plain-text excerpt as a reader should see it: without the tails that content systems append; where it was
 * cut off it ends at a sentence or, with an ellipsis, at a word. Takes and returns plain text; '' when
 * nothing is left.
 */
export function cleanExcerpt(plain: string): string {
  const text = withoutTails(plain.slice(0, 4 * MAX_EXCERPT).trim());
  if (PLACEHOLDER.test(text)) return '';
  if (text.length > MAX_EXCERPT) return endOpen(withoutLastWord(text.slice(0, MAX_EXCERPT)));
  if (ELLIPSIS.test(text.slice(-20))) return endOpen(text);
  if (/\bU\.$/.test(text)) return endOpen(text.slice(0, -2));
  if (text.length < CUT_OFF_FROM || SENTENCE_END.test(text.slice(-20))) return text;
  return endOpen(/[,;:%)\]}"”»]$/.test(text) ? text : withoutLastWord(text));
}

function withoutTails(text: string): string {
  let rest = text;
  for (let round = 0; round < 3 && TAIL_HINT.test(rest.slice(-MAX_TAIL)); round++) {
    const before = rest;
    for (const [pattern, instead] of TAILS) rest = rest.replace(pattern, instead).trimEnd();
    if (rest === before) break;
  }
  return rest;
}

/** Without what may be half a word. Scripts that part no words by spaces keep theirs. */
function withoutLastWord(text: string): string {
  const lastSpace = text.lastIndexOf(' ');
  if (lastSpace >= text.length / 2) return text.slice(0, lastSpace);
  return text.isWellFormed() ? text : text.slice(0, -1);
}

/** Ends with an ellipsis, or with the last whole sentence if hardly anything stands behind it. */
function endOpen(text: string): string {
  const trimmed = text.replace(ELLIPSIS, '').trimEnd();
  if (SENTENCE_END.test(trimmed.slice(-20))) return trimmed;
  const words = trimmed.replace(/[\s.,;:…\-–—([{«“‘|/]+$/u, '');
  if (words === '') return '';
  const fragment = /(?<=\p{Ll}{3}[.!?]["'’”)]?) \p{Lu}[^.!?]*$/u.exec(words.slice(-MIN_FRAGMENT - 8));
  if (fragment && fragment[0].length <= MIN_FRAGMENT && words.length >= CUT_OFF_FROM) {
    return words.slice(0, words.length - fragment[0].length);
  }
  return `${words}…`;
}
