import { type AnyFeed, parseFeed as parseWithFeedsmith } from 'feedsmith';
import { normalizeFeed } from './normalize-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { repairFeed } from './repair-xml.ts';

/** Why a document could not be read as a feed. */
export interface FeedRefusal {
  /** `page` is a web page: it may name a feed. `nothing` is an empty document. */
  readonly kind: 'page' | 'nothing' | 'unknown';
  /** A sentence without its full stop. */
  readonly refused: string;
}

/** Beyond this the document is not looked through for how many items it has. */
const maxCounted = 5_000;

/**
 * Reads a feed of any format. A damaged one is repaired and read again, and gives the items that are whole.
 * @param text the decoded document
 * @param address what relative links are resolved against: the address that answered
 */
export function parseFeed(text: string, address: string): ParsedFeed | FeedRefusal {
  const document = documentIn(text);
  if (document === '') return { kind: 'nothing', refused: 'the answer is empty' };
  const whole = attempt(document);
  // An element that nobody closed may hide all items behind it from a lenient parser.
  if (whole && itemsOf(whole).length >= itemsIn(document)) return normalizeFeed(whole, address);
  const repaired = document.startsWith('<') ? attempt(repairFeed(document)) : undefined;
  if (repaired && itemsOf(repaired).length > (whole ? itemsOf(whole).length : -1)) {
    return { ...normalizeFeed(repaired, address), isRecovered: true };
  }
  if (whole) return normalizeFeed(whole, address);
  return emptyFeed(document) ?? refusalOf(document);
}

/** A feed that says nothing at all is one all the same: its outlet has nothing to say yet. */
function emptyFeed(document: string): ParsedFeed | undefined {
  const [, name = ''] = /^<(?:[\w-]{1,20}:)?(rss|feed|rdf)[\s>]/i.exec(document) ?? [];
  if (name === '') return undefined;
  const format = /^feed$/i.test(name) ? 'atom' : /^rss$/i.test(name) ? 'rss' : 'rdf';
  const nothing = { title: '', site: undefined, ttlMs: undefined, updatedAt: undefined, items: [] };
  return { format, ...nothing, isRecovered: false };
}

function attempt(document: string): AnyFeed | undefined {
  try {
    return parseWithFeedsmith(document);
  } catch {
    return undefined;
  }
}

function itemsOf({ format, feed }: AnyFeed): readonly object[] {
  return (format === 'atom' ? feed.entries : feed.items) ?? [];
}

function itemsIn(document: string): number {
  return Iterator.from(document.matchAll(/<(?:[a-z][\w-]*:)?(?:item|entry)[\s>]/gi))
    .take(maxCounted)
    .toArray().length;
}

/** Its first element: what feeds begin with. */
const root = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel)[\s>]/i;

/**
 * A feed from its first element on, without control characters. What stands before that goes: a warning of PHP, and the
 * declaration of a document type. Its entities are never expanded: a few lines of them make gigabytes, or read files.
 */
function documentIn(text: string): string {
  const printed = text.replace(/[[\p{Cc}--[\t\n\r\u007f-\u009f]]\ufeff\ufffe\uffff]/gv, '').trim();
  if (/^[{[]/.test(printed)) return printed;
  const begins = printed.replace(/^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*/, '');
  const at = begins.search(root);
  return at < 0 ? begins : begins.slice(at);
}

function refusalOf(document: string): FeedRefusal {
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(document.slice(0, 5_000))) {
    return { kind: 'page', refused: 'the answer is a web page, not a feed' };
  }
  return { kind: 'unknown', refused: 'the answer is not a feed: neither RSS, Atom, RDF nor JSON Feed' };
}
