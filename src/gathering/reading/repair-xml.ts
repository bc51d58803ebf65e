import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';

/** Elements of a feed that hold text and nothing else. */
const leaf = 'title|link|guid|id|pubdate|published|updated|dc:date|dc:creator|category|author|comments';
/** What can only stand beside them. */
const sibling = `${leaf}|description|summary|content|content:encoded|enclosure|item|entry|/item|/entry|/channel|/feed`;

/** `<title>One<link>…`, `<title>One</titel><link>…`: nobody closed it. */
const unclosedLeaf = new RegExp(
  String.raw`<(${leaf})((?:\s[^<>]{0,500})?(?<!/))>([^<]{1,2000})(?:</[\w:-]{1,30}\s*>)?(?=<(?:${sibling})[\s>/])`,
  'gi',
);

/**
 * A damaged feed made well-formed and regular: what is open at its end is closed, stray end tags go, stray angle brackets are
 * text, elements stand where their format wants them, and the rest stands as it was. For documents of which a parser refused
 * something.
 */
export function repairFeed(text: string): string {
  return withElementsInPlace(madeWellFormed(text));
}

function madeWellFormed(text: string): string {
  const marked = text
    .replace(/<\?[^<>]{0,1000}>/g, '')
    // It begins no tag, comment or section.
    .replace(/<(?![\p{L}_:/!])/gu, '&lt;')
    .replace(unclosedLeaf, '<$1$2>$3</$1>');
  return render(parseDocument(marked, { xmlMode: true, decodeEntities: false }), {
    xmlMode: true,
    decodeEntities: false,
  });
}

/** Old makers of feeds had ideas of their own. */
function withElementsInPlace(xml: string): string {
  const [, prefix] = /^<([\w-]{1,20}):rss[\s>]/i.exec(xml) ?? [];
  let text = prefix === undefined ? xml : xml.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
  // The whole text of an item, under names that no format has any more.
  text = text.replace(/<(\/?)(?:[\w-]{1,20}:)?(?:body|fullitem)(?=[\s>])/gi, '<$1description');
  if (/^<channel[\s>]/i.test(text)) text = `<rss version="2.0">${text}</rss>`;
  if (/^<rss[\s>]/i.test(text) && !/<channel[\s>]/i.test(text)) {
    return text.replace(/^(<rss[^>]*>)/i, '$1<channel>').replace(/(?=<\/rss>\s*$)/i, '</channel>');
  }
  // RSS 1.0 has its items beside the channel.
  const item = text.search(/<item[\s>]/i);
  const end = text.search(/<\/channel>/i);
  if (!/^<[\w-]*:?rdf[\s>]/i.test(text) || item < 0 || end < item) return text;
  return `${text.slice(0, item)}</channel>${text.slice(item).replace(/<\/channel>/i, '')}`;
}
