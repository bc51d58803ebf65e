import { Parser } from 'htmlparser2';

/** The structure of an XML document, whatever its content. */
export interface DocumentShape {
  /** Items that are complete. */
  readonly items: number;
  /** Where the intact part ends: before the item that is cut off. Undefined for a complete document. */
  readonly brokenAt: number | undefined;
  /** False when an item or an element around it was never closed. */
  readonly isInOrder: boolean;
  /**
   * Whether it has text but no element by which a feed describes itself: an error message instead of a feed.
   */
  readonly saysSomethingElse: boolean;
}

const containers = new Set(['rss', 'rdf', 'feed', 'channel']);
const items = new Set(['item', 'entry']);

/** A document without items counts as a feed if it has any of these elements. */
const ownWords = new Set(
  'title description subtitle tagline link id updated modified generator language pubdate lastbuilddate ttl'.split(
    ' ',
  ),
);

/** @param document from its first element on */
export function shapeOf(document: string): DocumentShape {
  let depth = 0;
  let itemName: string | undefined;
  let count = 0;
  let openItemAt: number | undefined;
  let isInOrder = true;
  let hasText = false;
  let hasOwnWords = false;
  let isClosed = false;
  let hasEnded = false;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = localName(name);
        if (items.has(local)) itemName ??= name;
        hasOwnWords ||= ownWords.has(local);
        if (name === itemName) {
          count += 1;
          openItemAt = parser.startIndex;
        }
        depth += 1;
      },
      ontext(text) {
        hasText ||= text.trim() !== '';
      },
      onclosetag(name, isImplied) {
        depth -= 1;
        // What is left open at the end is closed here too.
        if (hasEnded) return;
        if (name === itemName) openItemAt = undefined;
        // `<channel/>` closes itself, which also counts as implied.
        const isOpen = isImplied && document[parser.endIndex - 1] !== '/';
        if (isOpen && (name === itemName || containers.has(localName(name)))) isInOrder = false;
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
    saysSomethingElse: hasText && !hasOwnWords,
  };
}

/** Without its prefix, in lower case. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
