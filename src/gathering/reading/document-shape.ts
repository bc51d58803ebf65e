import { Parser } from 'htmlparser2';

/** How a document of XML is built, whatever it says. */
export interface DocumentShape {
  /** Items that are there from beginning to end. */
  readonly items: number;
  /** Where its whole part ends: before the item in which it breaks off. Undefined for a document that is there to its end. */
  readonly brokenAt: number | undefined;
  /** False when an item or what is around it was never closed. */
  readonly isInOrder: boolean;
  /** Whether it says something, but nothing that a feed says: an error message that is wrapped like one. */
  readonly isForeign: boolean;
}

const containers = new Set(['rss', 'rdf', 'feed', 'channel']);
const items = new Set(['item', 'entry']);

/** What stands directly in `rss`, `rdf` or an Atom `feed`, of any version. */
const partsOfFeeds = new Set([
  ...['channel', 'item', 'image', 'entry', 'id', 'title', 'subtitle', 'tagline', 'info', 'link', 'updated'],
  ...['modified', 'author', 'contributor', 'category', 'generator', 'icon', 'logo', 'rights', 'copyright'],
]);

/** @param document from its first element on */
export function shapeOf(document: string): DocumentShape {
  let depth = 0;
  let itemName: string | undefined;
  let count = 0;
  let openItemAt: number | undefined;
  let isInOrder = true;
  let hasText = false;
  let hasPart = false;
  let isClosed = false;
  let hasEnded = false;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = localName(name);
        if (items.has(local)) itemName ??= name;
        if (name === itemName) {
          count += 1;
          openItemAt = parser.startIndex;
        }
        hasPart ||= depth === 1 && partsOfFeeds.has(local);
        hasPart ||= depth === 0 && local === 'channel';
        depth += 1;
      },
      ontext(text) {
        hasText ||= depth > 0 && text.trim() !== '';
      },
      onclosetag(name, isImplied) {
        depth -= 1;
        // What is left open at the end closes here as well.
        if (hasEnded) return;
        if (name === itemName) openItemAt = undefined;
        if (isImplied && (name === itemName || containers.has(localName(name)))) isInOrder = false;
        if (depth === 0) isClosed = true;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(document);
  hasEnded = true;
  parser.end();
  return {
    items: isClosed || openItemAt === undefined ? count : count - 1,
    brokenAt: isClosed ? undefined : (openItemAt ?? document.length),
    isInOrder,
    isForeign: hasText && !hasPart,
  };
}

/** Without its prefix, in small letters. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
