import { escapeUTF8 } from 'entities';
import { Fault } from '../../platform/fault.ts';
import { type Feed, standardQuality } from '../feed.ts';
import { feedAddress } from './feeds-file.ts';
import { outlinesIn } from './read-opml.ts';

/** What is written about a feed that is added. */
export type NewFeed = Pick<Feed, 'address'> & Partial<Pick<Feed, 'name' | 'site' | 'quality' | 'topics'>>;

const emptyOpml = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds</title>
  </head>
  <body>
  </body>
</opml>
`;

/**
 * The text of a feeds file with one more feed at its end. Nothing else changes.
 * @param text undefined for a file that does not exist yet
 * @param path decides the format of a new file: OPML for `.opml` and `.xml`, otherwise a plain list
 * @returns a fault for a truncated OPML file, or other XML
 */
export function withFeed(text: string | undefined, path: string, feed: NewFeed): string | Fault {
  const before = text?.trim() ? text : /\.(?:opml|xml)$/i.test(path) ? emptyOpml : '';
  if (!isOpml(before)) {
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    return `${before}${gap}${plainLine(feed)}\n`;
  }
  const at = before.search(/[ \t]*<\/body\s*>/i);
  const line = `    ${outlineOf(feed)}\n`;
  if (at >= 0) return before.slice(0, at) + line + before.slice(at);
  const empty = /<body\s*\/>/i;
  if (empty.test(before)) return before.replace(empty, () => `<body>\n${line}  </body>`);
  return new Fault(`${path} has no </body>, before which a feed could be added`);
}

/**
 * The text without the feed of this address.
 * @returns undefined when the feed is not in it
 */
export function withoutFeed(text: string, address: string): string | undefined {
  if (!isOpml(text)) {
    const lines = text.split(/(?<=\n)/);
    const kept = lines.filter((line) => feedAddress(/^\s*(\S*)/.exec(line)?.[1] ?? '') !== address);
    return kept.length === lines.length ? undefined : kept.join('');
  }
  const places = outlinesIn(text).filter(({ feed }) => feedAddress(feed.address) === address);
  if (places.length === 0) return undefined;
  return places.toReversed().reduce((rest, { start, end }) => {
    // Removes the line too if nothing else is on it.
    const lead = /\n?[ \t]*$/.exec(rest.slice(0, start))?.[0] ?? '';
    const isAlone = lead.startsWith('\n') && /^[ \t]*(?:\r?\n|$)/.test(rest.slice(end));
    return rest.slice(0, isAlone ? start - lead.length : start) + rest.slice(end);
  }, text);
}

/**
 * The text with another address for a feed; its name, topics and folder stay.
 * @returns undefined when the feed is not in it
 */
export function withAddress(text: string, address: string, other: string): string | undefined {
  if (!isOpml(text)) {
    const changed = text.replace(/^([^\S\n]*)([^\s#]\S*)/gm, (whole, gap: string, word: string) =>
      feedAddress(word) === address ? gap + other : whole,
    );
    return changed === text ? undefined : changed;
  }
  const places = outlinesIn(text).filter(({ feed }) => feedAddress(feed.address) === address);
  if (places.length === 0) return undefined;
  return places.toReversed().reduce((rest, { start }) => {
    const outline = rest.slice(start).replace(xmlUrl, (_, name) => `${name}"${escapeUTF8(other)}"`);
    return rest.slice(0, start) + outline;
  }, text);
}

const xmlUrl = /(\sxmlUrl\s*=\s*)(?:"[^"]*"|'[^']*')/i;

/**
 * Feeds as an OPML file for other readers: a feed's first topic is its folder, and several topics are also
 * its categories.
 */
export function opmlOf(feeds: readonly NewFeed[]): string {
  const byFolder = Map.groupBy(feeds, ({ topics }) => topics?.[0] ?? '');
  const lines = [...byFolder].flatMap(([folder, own]) =>
    folder === ''
      ? own.map((feed) => `    ${outlineOf(feed)}`)
      : [
          `    <outline text="${escapeUTF8(folder)}" title="${escapeUTF8(folder)}">`,
          ...own.map((feed) => `      ${outlineOf({ ...feed, topics: feed.topics?.slice(1) ?? [] })}`),
          '    </outline>',
        ],
  );
  return emptyOpml.replace('  </body>', [...lines, '  </body>'].join('\n'));
}

function isOpml(text: string): boolean {
  return /^\ufeff?\s*</.test(text);
}

function outlineOf({ address, name, site, quality, topics = [] }: NewFeed): string {
  const label = name ?? new URL(address).hostname;
  const attributes = {
    // OPML requires a text. If it is only the host, there is no title, so the feed's own title will be used.
    ...{ type: 'rss', text: label, ...(name !== undefined && { title: name }), xmlUrl: address },
    ...(site !== undefined && { htmlUrl: site }),
    ...(topics.length > 0 && { category: topics.map((topic) => topic.replaceAll(/[,/]/g, ' ')).join(',') }),
    ...(quality !== undefined && quality !== standardQuality && { quality: String(quality) }),
  };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeUTF8(value)}"`);
  return `<outline ${written.join(' ')}/>`;
}

function plainLine({ address, name, site, quality, topics = [] }: NewFeed): string {
  const inQuotes = (text: string) => (/[\s"]/.test(text) ? `"${text.replaceAll('"', "'")}"` : text);
  return [
    address,
    ...(name === undefined ? [] : [`name=${inQuotes(name)}`]),
    ...(quality === undefined || quality === standardQuality ? [] : [`quality=${quality}`]),
    ...(topics.length === 0 ? [] : [`topics=${inQuotes(topics.join(','))}`]),
    ...(site === undefined ? [] : [`site=${site}`]),
  ].join(' ');
}
