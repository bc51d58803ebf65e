import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';

/** Elements of a feed that contain only text. */
const leaf = 'title|link|guid|id|pubdate|published|updated|dc:date|dc:creator|category|author|comments';
/** Elements that can only stand beside them. */
const sibling = `${leaf}|description|summary|content|content:encoded|enclosure|item|entry|/item|/entry|/channel|/feed`;

/** An unclosed element: `<title>One<link>…`, `<title>One</titel><link>…`. */
const unclosedLeaf = new RegExp(
  String.raw`<(${leaf})((?:\s[^<>]{0,500})?(?<!/))>([^<]{1,2000})(?:</[\w:-]{1,30}\s*>)?(?=<(?:${sibling})[\s>/])`,
  'gi',
);

/**
 * Makes a damaged feed well-formed: elements open at the end are closed, stray end tags removed, stray angle
 * brackets turned into text, and elements put where the format wants them; everything else stays. For
 * documents that a parser rejected in part.
 */
export function repairFeed(text: string): string {
  return withElementsInPlace(madeWellFormed(text));
}

function madeWellFormed(text: string): string {
  const marked = text
    .replace(/<\?[^<>]{0,1000}>/g, '')
    // This bracket starts no tag, comment or section.
    .replace(/<(?![\p{L}_:/!])/gu, '&lt;')
    .replace(unclosedLeaf, '<$1$2>$3</$1>');
  return render(parseDocument(marked, { xmlMode: true, decodeEntities: false }), {
    xmlMode: true,
    decodeEntities: false,
  });
}

/** Old feed generators had their own ideas about structure. */
function withElementsInPlace(xml: string): string {
  const [, prefix] = /^<([\w-]{1,20}):rss[\s>]/i.exec(xml) ?? [];
  let text = prefix === undefined ? xml : xml.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
  // The full text of an item, under names that no current format uses.
  text = text.replace(/<(\/?)(?:[\w-]{1,20}:)?(?:body|fullitem)(?=[\s>])/gi, '<$1description');
  if (/^<channel[\s>]/i.test(text)) text = `<rss version="2.0">${text}</rss>`;
  if (/^<rss[\s>]/i.test(text) && !/<channel[\s>]/i.test(text)) {
    return text.replace(/^(<rss[^>]*>)/i, '$1<channel>').replace(/(?=<\/rss>\s*$)/i, '</channel>');
  }
  // In RSS 1.0 the items stand beside the channel.
  const item = text.search(/<item[\s>]/i);
  const end = text.search(/<\/channel>/i);
  if (!/^<[\w-]*:?rdf[\s>]/i.test(text) || item < 0 || end < item) return text;
  return `${text.slice(0, item)}</channel>${text.slice(item).replace(/<\/channel>/i, '')}`;
}
