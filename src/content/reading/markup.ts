import {
  beginsElement,
  isElement,
  isInline,
  isRaw,
  isStandalone,
  isUnread,
  isWrapping,
} from './html-elements.ts';
import { type Declaration, type Tag, tagsIn } from './html-tags.ts';

/** A stretch of a text that a reader is not shown. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  /** Whether it parts words, as a new line does. */
  readonly partsWords: boolean;
}

/**
 * The markup in a text that may be HTML, or may only speak of it. A tag is markup if its element exists and
 *
 * - it is closed again (`<b>bold</b>`), has attributes (`<a href="…">`) or needs no end (`<br>`), or
 * - it was left open by a text that was cut off: then something follows it at once (`<b>Bold`).
 *
 * Everything else in angle brackets is text: no element (`Option<T>`, `<https://…>`), attributes that are none
 * (`a <b and c> d`), and a tag that stands alone as a word of its sentence (`the <script> tag`). Scripts and
 * their like are markup with all that is in them. In order, none inside another.
 */
export function markupIn(html: string): Markup[] {
  const tags = tagsIn(html);
  const partners = pair(tags, html);
  const markup: Markup[] = [];
  let past = 0;
  for (const tag of tags) {
    if (tag.start < past || !isMarkup(tag, partners, html)) continue;
    const end = endOfUnread(tag, partners, html) ?? tag.end;
    markup.push({ start: tag.start, end, partsWords: tag.kind !== 'declaration' && !isInline(tag.name) });
    past = end;
  }
  return markup;
}

/** Each tag that opens an element with the one that closes it, and the other way round. */
function pair(tags: readonly (Tag | Declaration)[], html: string): ReadonlyMap<Tag, Tag> {
  const partners = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.kind === 'declaration' || !mayBeElement(tag) || isCalledTag(tag, html)) continue;
    const opened = open.get(tag.name) ?? [];
    open.set(tag.name, opened);
    if (tag.kind === 'open') opened.push(tag);
    else {
      const opening = opened.pop();
      if (!opening || JOINED.test(html.slice(opening.end, Math.min(tag.start, opening.end + 10)))) continue;
      partners.set(opening, tag);
      partners.set(tag, opening);
    }
  }
  return partners;
}

/** `<b> and </b>` are two tags that a sentence speaks of. */
const JOINED = /^ (?:and|or|to|vs\.?|&) $/i;

/** An element that exists, one that a page may define, or what has attributes as only elements have. */
function mayBeElement({ name, written, attributes }: Tag): boolean {
  return isElement(name) || isCustom(name) || (attributes === 'quoted' && !isTypeName(written));
}

/** `my-widget`, `o:p` */
function isCustom(name: string): boolean {
  return /[-:][a-z\d]/.test(name);
}

/** `String`, as code writes its types; HTML is written in small letters, or all in capitals. */
function isTypeName(written: string): boolean {
  return /^[A-Z].*[a-z]/.test(written);
}

/** `the <b> tag` */
function isCalledTag(tag: Tag, html: string): boolean {
  return tag.attributes === 'none' && /^ (?:html5? )?(?:tag|element|attribute)s?\b/i.test(after(tag, html));
}

function isMarkup(tag: Tag | Declaration, partners: ReadonlyMap<Tag, Tag>, html: string): boolean {
  if (tag.kind === 'declaration') return true;
  if (tag.ended === 'cut') return isCutOff(tag, html);
  if (!mayBeElement(tag) || isCalledTag(tag, html)) return false;
  if (tag.ended === 'broken') return tag.attributes === 'quoted' || tag.attributes === 'unquoted';
  if (partners.has(tag)) return true;
  if (isTypeName(tag.written)) return false;
  if (tag.kind === 'close') return !isWord(tag, html);
  if (tag.attributes !== 'none') return tag.attributes !== 'words';
  return isElement(tag.name) && isLeftOpen(tag, html);
}

/** Whether a tag without attributes that is never closed was meant as one. */
function isLeftOpen(tag: Tag, html: string): boolean {
  const next = after(tag, html);
  if (LETTER.test(html[tag.start - 1] ?? '')) {
    // `Option<T>`, but also `a line<BR>` and `wo<b>rd`.
    if (/^[A-Z]$/.test(tag.written)) return false;
    return !isInline(tag.name) || LETTER.test(next[0] ?? '');
  }
  if (isStandalone(tag.name) || !isWord(tag, html)) return true;
  if (isUnread(tag.name)) return CODE.test(next);
  if (!isWrapping(tag.name)) return false;
  return (
    /^ ?<[a-z]/.test(next) ||
    (/(?:^|[.!?:;>…] ?)$/.test(before(tag, html)) && !/^ ?[\p{Ll}\p{P}]/u.test(next))
  );
}

const LETTER = /[\p{L}\p{N}_]/u;

/** How scripts and style sheets begin, and sentences do not. */
const CODE =
  /^\s*(?:[{;]|!function|\/[/*]|@(?:media|import|font-face)|\((?:function|async|\(|\)|\$)|(?:var|const|let) [\w${[]|function[ (]|[\w$]+(?:\.[\w$]+)*\((?!s\))|[\w$.]+ ?=(?!=)|[\w.#*, >-]{1,40}\{)/;

/** Whether a tag stands in its sentence as a word does. */
function isWord(tag: Tag, html: string): boolean {
  const last = html[tag.start - 1];
  if (last !== undefined && !/[\s(["'“‘«/–—-]/.test(last)) return false;
  const next = after(tag, html);
  if (last !== undefined && /["'“‘«]/.test(last)) return /^["'”’»]/.test(next);
  return /^(?:$|[\s)\]/–—-]|['’]s\b|[,.:;?!…]+(?:$|[\s)"'”’»]))/.test(next);
}

/** Whether a tag that reaches the end of the text lost its own end with it. */
function isCutOff(tag: Tag, html: string): boolean {
  const rest = html.slice(tag.start).replace(/^<\/?[^\s/]*/, '');
  if (rest === '') {
    if (tag.kind === 'close') return beginsElement(tag.name);
    if (!LETTER.test(html[tag.start - 1] ?? '')) return beginsElement(tag.name);
    return isElement(tag.name) && !/^[A-Z]/.test(tag.written);
  }
  if (!mayBeElement(tag)) return false;
  return tag.attributes !== 'words' || (/^\s+[a-z]+$/.test(rest) && beginsAttribute(rest.trim()));
}

function beginsAttribute(start: string): boolean {
  return ['href', 'src', 'class', 'style', 'id', 'alt', 'title', 'target', 'rel', 'width', 'height'].some(
    (name) => name.startsWith(start),
  );
}

/** Where that ends which is dropped with its tag: a script and its like, up to the end where nothing closes it. */
function endOfUnread(
  tag: Tag | Declaration,
  partners: ReadonlyMap<Tag, Tag>,
  html: string,
): number | undefined {
  if (tag.kind !== 'open' || !isUnread(tag.name)) return undefined;
  const closing = partners.get(tag);
  if (closing) return closing.end;
  return tag.closesItself && !isRaw(tag.name) ? undefined : html.length;
}

function before({ start }: Tag, html: string): string {
  return html.slice(Math.max(0, start - 3), start);
}

function after({ end }: Tag, html: string): string {
  return html.slice(end, end + 30);
}
