import { parseDocument } from 'htmlparser2';
import { quoted } from '../../platform/text/one-line.ts';
import { shownAddress } from '../feed.ts';
import type { WrittenFeed } from './written-feed.ts';

interface Fault {
  readonly line: number;
  readonly fault: string;
}

/** A feed's outline in an OPML file, and its position in the text. */
export interface OutlinePlace {
  readonly feed: WrittenFeed;
  /** The offsets of its element; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Folder names that say nothing about their content. */
const plainFolders =
  /^(?:(?:my |all )?(?:feeds?|subscriptions?|sources?)|uncategori[sz]ed|unsorted|other|default|opml)$/i;

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];

/** The feeds of an OPML file as any reader exports it; the folders around a feed are its topics. */
export function readOpml(text: string): {
  readonly entries: readonly WrittenFeed[];
  readonly faults: readonly Fault[];
} {
  if (!/<opml[\s>]/i.test(text)) {
    const fault = 'is neither OPML nor a list of addresses: the first element must be <opml>';
    return { entries: [], faults: [{ line: 1, fault }] };
  }
  const { places, faults } = readOutlines(text);
  const end = /<\/opml\s*>\s*$/i.test(text)
    ? []
    : [{ line: text.split('\n').length, fault: 'the file ends before </opml>: feeds may be missing' }];
  return { entries: places.map(({ feed }) => feed), faults: [...faults, ...end] };
}

/** Every outline that is a feed, in the order of the text. */
export function outlinesIn(text: string): readonly OutlinePlace[] {
  return readOutlines(text).places;
}

function readOutlines(text: string): { readonly places: OutlinePlace[]; readonly faults: Fault[] } {
  const tree = parseDocument(text, { xmlMode: true, withStartIndices: true, withEndIndices: true });
  const lineAt = linesOf(text);
  const places: OutlinePlace[] = [];
  const faults: Fault[] = [];
  const visit = (nodes: readonly Node[], folders: readonly string[]) => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue;
      const attributes = new Map(
        Object.entries(node.attribs).map(([name, value]) => [name.toLowerCase(), value]),
      );
      const label = attributes.get('text') || attributes.get('title');
      const address = attributes.get('xmlurl')?.trim() || undefined;
      const isOutline = node.name.toLowerCase() === 'outline';
      if (isOutline && address !== undefined) {
        const isNamed = attributes.has('title') || label !== URL.parse(address)?.hostname;
        const feed = {
          ...{ line: lineAt(node.startIndex ?? 0), address, name: isNamed ? label : undefined },
          ...{ site: attributes.get('htmlurl') || undefined, quality: attributes.get('quality') },
          topics: [
            ...folders,
            ...listed(attributes.get('topics')),
            ...listed(attributes.get('category')).map((category) => category.split('/').at(-1) ?? ''),
          ],
        };
        places.push({ feed, start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 });
      } else if (isOutline && !node.children.some((child) => 'attribs' in child)) {
        const fault = faultOfEmpty(attributes, label);
        if (fault !== undefined) faults.push({ line: lineAt(node.startIndex ?? 0), fault });
      }
      const isFolder = isOutline && address === undefined && label && !plainFolders.test(label.trim());
      visit(node.children, isFolder ? [...folders, label] : folders);
    }
  };
  visit(tree.children, []);
  return { places, faults };
}

/** What is wrong with an outline that has no feed and nothing inside; undefined for an empty folder. */
function faultOfEmpty(attributes: ReadonlyMap<string, string>, label = ''): string | undefined {
  const site = [attributes.get('htmlurl'), attributes.get('url')].find((address) => address?.trim());
  const type = attributes.get('type')?.trim() ?? '';
  if (site === undefined && type === '' && !attributes.has('xmlurl')) return undefined;
  const named = label.trim() === '' ? 'this entry' : quoted(label.trim());
  if (/^include$/i.test(type) && site !== undefined) {
    return `${named} includes another list, which is not read: save ${shownAddress(site)} and import it`;
  }
  return `${named} has no xmlUrl, so it is left out; heatline feeds add ${site === undefined ? "<the outlet's site>" : shownAddress(site)} finds its feed`;
}

function listed(text = ''): string[] {
  return text.split(',').filter((one) => one.trim() !== '');
}

/** The 1-based line of an offset; offsets must be passed in ascending order. */
function linesOf(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line += 1;
    return line;
  };
}
