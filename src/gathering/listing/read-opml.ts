import { parseDocument } from 'htmlparser2';
import type { WrittenFeed } from './written-feed.ts';

/** An outline of an OPML file, and where it stands in its text. */
export interface OutlinePlace {
  readonly feed: WrittenFeed;
  /** The offsets of its element, the second exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Folders of readers that say nothing of what is in them. */
const plainFolders =
  /^(?:(?:my |all )?(?:feeds?|subscriptions?|sources?)|uncategori[sz]ed|unsorted|other|default|opml)$/i;

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];

/** The feeds of an OPML file, as every reader exports it; the folders that a feed is in are its topics. */
export function readOpml(text: string): {
  readonly entries: readonly WrittenFeed[];
  readonly faults: readonly { readonly line: number; readonly fault: string }[];
} {
  if (!/<opml[\s>]/i.test(text)) {
    const fault = 'is neither OPML nor a list of addresses: the first element must be <opml>';
    return { entries: [], faults: [{ line: 1, fault }] };
  }
  const faults = /<\/opml\s*>\s*$/i.test(text)
    ? []
    : [{ line: text.split('\n').length, fault: 'the file ends before </opml>: feeds may be missing' }];
  return { entries: outlinesIn(text).map(({ feed }) => feed), faults };
}

/** Every outline that is a feed, in the order of the text. */
export function outlinesIn(text: string): OutlinePlace[] {
  const tree = parseDocument(text, { xmlMode: true, withStartIndices: true, withEndIndices: true });
  const lineAt = linesOf(text);
  const found: OutlinePlace[] = [];
  const visit = (nodes: readonly Node[], folders: readonly string[]) => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue;
      const attributes = new Map(
        Object.entries(node.attribs).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const label = attributes.get('text') || attributes.get('title');
      const address = attributes.get('xmlurl');
      const isOutline = node.name.toLowerCase() === 'outline';
      if (isOutline && address !== undefined) {
        const feed = {
          ...{ line: lineAt(node.startIndex ?? 0), address, name: label },
          ...{ site: attributes.get('htmlurl') || undefined, quality: attributes.get('quality') },
          topics: [
            ...folders,
            ...listed(attributes.get('topics')),
            ...listed(attributes.get('category')).map((category) => category.split('/').at(-1) ?? ''),
          ],
        };
        found.push({ feed, start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 });
      }
      const isFolder = isOutline && address === undefined && label && !plainFolders.test(label.trim());
      visit(node.children, isFolder ? [...folders, label] : folders);
    }
  };
  visit(tree.children, []);
  return found;
}

function listed(text = ''): string[] {
  return text.split(',').filter((one) => one.trim() !== '');
}

/** The 1-based line of an offset; asked in rising order. */
function linesOf(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line += 1;
    return line;
  };
}
