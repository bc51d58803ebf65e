import { Parser } from 'htmlparser2';

/** How a document of XML is built, whatever it says. */
export interface DocumentShape {
  /** Items that are there from beginning to end. */
  readonly items: number;
  /** Where its whole part ends: before the item in which it breaks off. Undefined for a document that is there to its end. */
  readonly brokenAt: number | undefined;
  /** False when an item or what is around it was never closed. */
  readonly isInOrder: boolean;
  /** Whether it has text, but no element by which a feed describes itself: an error in the place of a feed. */
  readonly saysSomethingElse: boolean;
}

const containers = new Set(['rss', 'rdf', 'feed', 'channel']);
const items = new Set(['item', 'entry']);

/** What a feed without items may say: any of these in it makes it one. */
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
        // What is left open at the end closes here as well.
        if (hasEnded) return;
        if (name === itemName) openItemAt = undefined;
        // `<channel/>` is closed by itself, and counts as implied too.
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

/** Without its prefix, in small letters. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
