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

/** A part of a text that readers do not see. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  /** Whether it separates words, as a line break does. */
  readonly separatesWords: boolean;
}

/**
 * Finds the markup in a text that may be HTML or may only mention it. A tag is markup if its element exists
 * and
 *
 * - it is closed again (`<b>bold</b>`), has attributes (`<a href="…">`) or needs no end (`<br>`), or
 * - the text was cut off before its end: then the tag touches the text after it (`<b>Bold`).
 *
 * Everything else in angle brackets is text: what is not an element (`Option<T>`, `<https://…>`) or has no
 * real attributes (`a <b and c> d`), and a lone tag used as a word (`the <script> tag`). Scripts and the like
 * are markup including their content. Results are in order and do not overlap.
 */
export function markupIn(html: string): Markup[] {
  const tags = tagsIn(html);
  const partners = pair(tags, html);
  const markup: Markup[] = [];
  let past = 0;
  for (const tag of tags) {
    if (tag.start < past || !isMarkup(tag, partners, html)) continue;
    const end = endOfUnread(tag, partners, html) ?? tag.end;
    markup.push({ start: tag.start, end, separatesWords: tag.kind !== 'declaration' && !isInline(tag.name) });
    past = end;
  }
  return markup;
}

/** Maps each opening tag to its closing tag, and back. */
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
      if (!opening || joined.test(html.slice(opening.end, Math.min(tag.start, opening.end + 10)))) continue;
      partners.set(opening, tag);
      partners.set(tag, opening);
    }
  }
  return partners;
}

/** `<b> and </b>`: a sentence about two tags. */
const joined = /^ (?:and|or|to|vs\.?|&) $/i;

/** Whether it is a known element, could be a custom one, or has quoted attributes, which only markup has. */
function mayBeElement({ name, written, attributes }: Tag): boolean {
  return isElement(name) || isCustom(name) || (attributes === 'quoted' && !isTypeName(written));
}

/** `my-widget`, `o:p` */
function isCustom(name: string): boolean {
  return /[-:][a-z\d]/.test(name);
}

/** `String`: the case of types and components in code. HTML is all lower or all upper case. */
function isTypeName(written: string): boolean {
  return /^[A-Z].*[a-z]/.test(written);
}

/** `the <b> tag` */
function isCalledTag(tag: Tag, html: string): boolean {
  if (letter.test(html[tag.start - 1] ?? '')) return false;
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

/** Whether a lone opening tag without attributes is markup. */
function isLeftOpen(tag: Tag, html: string): boolean {
  const next = after(tag, html);
  if (letter.test(html[tag.start - 1] ?? '')) {
    // `Option<T>`, but also `a line<BR>` and `wo<b>rd`.
    if (/^[A-Z]$/.test(tag.written)) return false;
    return !isInline(tag.name) || letter.test(next[0] ?? '');
  }
  if (isStandalone(tag.name) || !isWord(tag, html)) return true;
  if (isUnread(tag.name)) return code.test(next);
  if (!isWrapping(tag.name)) return false;
  return (
    /^ ?<[a-z]/.test(next) ||
    (/(?:^|[.!?:;>…] ?)$/.test(before(tag, html)) && !/^ ?[\p{Ll}\p{P}]/u.test(next))
  );
}

const letter = /[\p{L}\p{N}_]/u;

/** How scripts and style sheets start, and sentences do not. */
const code =
  /^\s*(?:[{;]|!function|\/[/*]|@(?:media|import|font-face)|\((?:function|async|\(|\)|\$)|(?:var|const|let) [\w${[]|function[ (]|[\w$]+(?:\.[\w$]+)*\((?!s\))|[\w$.]+ ?=(?!=)|[\w.#*, >-]{1,40}\{)/;

/** Whether a tag has spaces or punctuation around it, like a word. */
function isWord(tag: Tag, html: string): boolean {
  const last = html[tag.start - 1];
  if (last !== undefined && !/[\s(["'“‘«/–—-]/.test(last)) return false;
  const next = after(tag, html);
  if (last !== undefined && /["'“‘«]/.test(last)) return /^["'”’»]/.test(next);
  return /^(?:$|[\s)\]/–—-]|['’]s\b|[,.:;?!…]+(?:$|[\s)"'”’»]))/.test(next);
}

/** Whether a `<` that is never closed is the start of a tag that was cut off. */
function isCutOff(tag: Tag, html: string): boolean {
  const rest = html.slice(tag.start).replace(/^<\/?[^\s/]*/, '');
  if (rest === '') {
    if (tag.kind === 'close') return beginsElement(tag.name);
    if (!letter.test(html[tag.start - 1] ?? '')) return beginsElement(tag.name);
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

/**
 * The end of an element whose content is also dropped: its closing tag, or the end of the text if it has
 * none.
 */
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
