import { Parser } from 'htmlparser2';

/** How a document of XML is built, whatever it says. */
export interface DocumentShape {
  /** Items that are there from beginning to end. */
  readonly items: number;
  /** Where its whole part ends: before the item in which it breaks off. Undefined for a document that is there to its end. */
  readonly brokenAt: number | undefined;
  /** False when an item or what is around it was never closed. */
  readonly isInOrder: boolean;
  /** Whether text stands where a feed has elements: it is something else that begins like one. */
  readonly hasStrayText: boolean;
}

const containers = new Set(['rss', 'rdf', 'feed', 'channel']);
const items = new Set(['item', 'entry']);

/** @param document from its first element on */
export function shapeOf(document: string): DocumentShape {
  let depth = 0;
  let itemName: string | undefined;
  let count = 0;
  let openItemAt: number | undefined;
  let isInOrder = true;
  let hasStrayText = false;
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
        depth += 1;
      },
      ontext(text) {
        if (depth === 1 && text.trim() !== '') hasStrayText = true;
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
    hasStrayText,
  };
}

/** Without its prefix, in small letters. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
