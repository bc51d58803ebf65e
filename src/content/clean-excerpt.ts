/** Longer excerpts are cut; none of the platforms shows more of one story. In characters. */
const MAX_EXCERPT = 1_000;

/** From this length on, text that does not end like a sentence was cut off by whoever made the excerpt. */
const CUT_OFF_FROM = 140;

/** What feed makers write where they have nothing to say. */
const PLACEHOLDER = /^(?:n\/?a|none|null|undefined|no (?:description|excerpt)(?: available)?|[-–—.…]+)\.?$/i;

/** What content systems append to every excerpt. */
const BOILERPLATE_TAILS = [
  /\s*(?:The|This) (?:post|article|story) .{1,400} (?:first )?appeared (?:first )?(?:on|at|in) [^.]{1,200}(?:\.[^\s.]{1,30})*\.?$/i,
  /\s*[[(]\s*(?:…|\.{3})\s*[\])]$/,
  /\s*(?:Continue reading|Keep reading|Read (?:on|more|the (?:full|rest|whole|entire)|full)|Click here to (?:read|continue)|View (?:full )?(?:article|post))\b[^.!?]{0,150}(?:…|\.{3}|[→»>]*)$/i,
];

/**
 * A plain-text excerpt as a reader should see it: without the tails that content systems append, and with
 * an ellipsis at a word's end where it was cut off. Takes and returns plain text; '' when nothing is left.
 */
export function cleanExcerpt(plain: string): string {
  let text = plain.length > 4 * MAX_EXCERPT ? plain.slice(0, 4 * MAX_EXCERPT) : plain;
  text = withoutTails(text);
  if (PLACEHOLDER.test(text)) return '';
  if (text.length > MAX_EXCERPT) return cutAtWord(text.slice(0, MAX_EXCERPT));
  const ellipsis = /\s*(?:…|\.{3,})[\s.…]*$/.exec(text);
  if (ellipsis) return endWithEllipsis(text.slice(0, ellipsis.index));
  if (text.length < CUT_OFF_FROM || /[.!?。！？؟।:][\p{Pe}\p{Pf}"'\u2019*]*$/u.test(text)) return text;
  return cutAtWord(text);
}

function withoutTails(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 3; round++) {
    const before = rest;
    for (const tail of BOILERPLATE_TAILS) rest = rest.replace(tail, '');
    if (rest === before) break;
  }
  return rest.trim();
}

/** The last word may be half a word: it goes, unless punctuation shows that it was whole. */
function cutAtWord(text: string): string {
  if (/[\p{P}]$/u.test(text)) return endWithEllipsis(text);
  const lastSpace = text.lastIndexOf(' ');
  return endWithEllipsis(lastSpace > text.length - 60 ? text.slice(0, lastSpace) : text);
}

function endWithEllipsis(text: string): string {
  const words = text.replace(/[\s.,;:…\-–—([{«“‘]+$/u, '');
  return words === '' ? '' : `${words}…`;
}
