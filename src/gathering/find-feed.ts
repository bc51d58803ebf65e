import { parseDocument } from 'htmlparser2';
import { Fault } from '../platform/fault.ts';
import { shownAddress } from './feed.ts';
import type { FetchResult, Validators } from './fetching/fetch-document.ts';
import { decodeText } from './reading/decode-text.ts';
import type { FeedRefusal } from './reading/parse-feed.ts';
import type { ParsedFeed } from './reading/parsed-feed.ts';
import type { ReceivedDocument } from './reading/read-document.ts';

export interface FoundFeed {
  /** The feed's own address, or its new one if it has moved permanently. */
  readonly address: string;
  readonly parsed: ParsedFeed;
  /** Other feeds that the page names. */
  readonly others: readonly string[];
}

interface FindDeps {
  readonly fetch: (address: string, validators: Validators) => Promise<FetchResult>;
  readonly read: (document: ReceivedDocument) => Promise<ParsedFeed | FeedRefusal>;
}

/** Where sites usually have feeds that they don't declare. */
const usualPaths = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json'];

const maxTried = 8;

/**
 * Finds the feed at an address, or the feed of the site there: first those the page names, then usual paths.
 */
export async function findFeed(address: string, { fetch, read }: FindDeps): Promise<FoundFeed | Fault> {
  const tryOne = async (one: string): Promise<FoundFeed | { page: string; at: string } | Fault> => {
    const fetched = await fetch(one, {});
    if (fetched.kind === 'failed') return new Fault(fetched.fault, fetched.fix);
    if (fetched.kind === 'unchanged')
      return new Fault('its server says that nothing has changed, but this was the first request');
    const parsed = await read(fetched);
    if (!('refused' in parsed)) return { address: fetched.movedTo ?? one, parsed, others: [] };
    if (parsed.kind !== 'page')
      return new Fault(parsed.refused, parsed.kind === 'unknown' ? parsed.fix : undefined);
    return { page: decodeText(fetched.bytes, fetched.contentType), at: fetched.address };
  };
  const first = await tryOne(address);
  if (first instanceof Fault || 'parsed' in first) return first;
  const named = feedsNamedIn(first.page, first.at);
  const usual = usualPaths.flatMap((path) => URL.parse(path, first.at)?.href ?? []);
  const candidates = [...new Set([...named, ...usual])].slice(0, maxTried);
  let ofNamed: Fault | undefined;
  for (const candidate of candidates) {
    const found = await tryOne(candidate);
    if (found instanceof Fault) {
      if (named.includes(candidate))
        ofNamed ??= new Fault(
          `the site names ${shownAddress(candidate)} as its feed, which cannot be read: ${found.fault}`,
          found.fix,
        );
    } else if ('parsed' in found) return { ...found, others: named.filter((other) => other !== candidate) };
  }
  if (ofNamed) return ofNamed;
  return new Fault(
    `no feed was found at ${shownAddress(first.at)}`,
    'Look for "RSS" on the site, and give the address of that feed.',
  );
}

const feedTypes = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)$|^text\/xml$/i;

/** Feeds of comments or replies: rarely the one wanted. */
const minor = /comments?\b|kommentare|replies/i;

/**
 * The addresses of the feeds that a web page names, likeliest first: its `link` elements, then links that
 * look like feeds.
 */
export function feedsNamedIn(page: string, address: string): string[] {
  const named: { href: string; isMinor: boolean }[] = [];
  const linked: string[] = [];
  let base = address;
  const visit = (nodes: ReturnType<typeof parseDocument>['children']) => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue;
      const { href = '', rel = '', type = '', title = '' } = node.attribs;
      if (node.name === 'base' && href !== '') base = URL.parse(href, address)?.href ?? base;
      if (node.name === 'link' && /\b(?:alternate|feed)\b/i.test(rel) && feedTypes.test(type.trim())) {
        const isApi = /\/wp-json\/|oembed/i.test(href);
        if (!isApi) named.push({ href, isMinor: minor.test(`${title} ${href}`) });
      }
      if (node.name === 'a' && /(?:^|[/.?=&_-])(?:rss|atom|feeds?)(?:[/.?&_-]|$)|\.rdf$/i.test(href))
        linked.push(href);
      visit(node.children);
    }
  };
  visit(parseDocument(page).children);
  const ordered = [...named.filter(({ isMinor }) => !isMinor), ...named.filter(({ isMinor }) => isMinor)].map(
    ({ href }) => href,
  );
  const all = [...ordered, ...linked].flatMap((href) => {
    const url = URL.parse(href, base);
    return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
  return [...new Set(all)];
}
