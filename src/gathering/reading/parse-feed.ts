import { type AnyFeed, parseFeed as parseWithFeedsmith } from 'feedsmith';
import { type DocumentShape, shapeOf } from './document-shape.ts';
import { normalizeFeed } from './normalize-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { quietTimes } from './quiet-times.ts';
import { repairFeed } from './repair-xml.ts';

/** Why a document could not be read as a feed. */
export interface FeedRefusal {
  /**
   * `page`: a web page, which may name a feed; `nothing`: an empty document; `damaged`: a feed with nothing
   * complete in it.
   */
  readonly kind: 'page' | 'nothing' | 'damaged' | 'unknown';
  /** A sentence without its full stop. */
  readonly refused: string;
  /** What a person can do about it, a sentence. */
  readonly fix: string;
}

const fixes = {
  wait: 'If this lasts, add the outlet again by the address of its site: heatline feeds add <site>.',
  site: 'Add the outlet by the address of its site, which names its feed: heatline feeds add <site>.',
  list: 'Save it as a file, and import its feeds: heatline feeds import <file>.',
};

export const webPage: FeedRefusal = {
  kind: 'page',
  refused: 'the response is a web page, not a feed',
  fix: fixes.site,
};

/**
 * Parses a feed of any format. A damaged one is repaired and parsed again, and yields its complete items.
 * @param text the decoded document
 * @param address the base for relative links: the address that answered
 */
export function parseFeed(text: string, address: string): ParsedFeed | FeedRefusal {
  const document = documentIn(text);
  if (document === '') return { kind: 'nothing', refused: 'the response is empty', fix: fixes.wait };
  if (/^[{[]/.test(document)) return parseJson(document, address);
  if (!beginsAsFeed.test(document)) return refusalOf(document);
  const shape = shapeOf(document);
  const usable = document.slice(0, shape.brokenAt);
  const isWhole = shape.brokenAt === undefined && shape.isInOrder;
  const asItIs = attempt(usable);
  // An unclosed element may hide all later items from a lenient parser.
  const isComplete = asItIs !== undefined && itemsOf(asItIs).length >= shape.items;
  const repaired = isComplete ? undefined : attempt(repairFeed(usable));
  const isRepairBetter = repaired && itemsOf(repaired).length > (asItIs ? itemsOf(asItIs).length : -1);
  const best = isRepairBetter ? repaired : asItIs;
  const damage = shape.brokenAt === undefined ? 'repaired' : 'cut off';
  if (best && itemsOf(best).length > 0) {
    return {
      ...normalizeFeed(best, address),
      ...quietTimes(usable),
      ...((!isWhole || !isComplete) && { damage }),
    };
  }
  const fault = faultOfEmpty(shape);
  if (fault !== undefined) return { kind: 'damaged', refused: fault, fix: fixes.wait };
  return best ? normalizeFeed(best, address) : emptyFeed(document);
}

/**
 * What is wrong with a document in which no item was found; undefined for a feed that simply has none yet.
 */
function faultOfEmpty({ brokenAt, items, isInOrder, saysSomethingElse }: DocumentShape): string | undefined {
  if (brokenAt !== undefined) return 'the response is cut off before the end of its first item';
  if (items > 0)
    return items === 1 ? 'its only item cannot be read' : `none of its ${items} items can be read`;
  return isInOrder && !saysSomethingElse
    ? undefined
    : 'the response begins like a feed but contains nothing else of one';
}

/** A completely empty feed is still one: its outlet just has no items yet. */
function emptyFeed(document: string): ParsedFeed {
  const [, name = ''] = root.exec(document) ?? [];
  const format = /^feed$/i.test(name) ? 'atom' : /^rdf$/i.test(name) ? 'rdf' : 'rss';
  return { format, title: '', site: undefined, ttlMs: undefined, updatedAt: undefined, items: [] };
}

/** How many object ends to try as the end of a truncated list of items. */
const maxEnds = 100;

function parseJson(document: string, address: string): ParsedFeed | FeedRefusal {
  if (isJson(document)) {
    const whole = /"items"\s*:\s*\[/.test(document) ? attempt(document) : undefined;
    if (whole) return normalizeFeed(whole, address);
    return { kind: 'unknown', refused: 'the response is JSON, but not a JSON Feed', fix: fixes.site };
  }
  let end = document.length;
  for (let tries = 0; tries < maxEnds && end > 0; tries += 1) {
    end = document.lastIndexOf('}', end - 1);
    const closed = `${document.slice(0, end + 1)}]}`;
    const some = end > 0 && isJson(closed) ? attempt(closed) : undefined;
    if (some && itemsOf(some).length > 0) return { ...normalizeFeed(some, address), damage: 'cut off' };
  }
  return { kind: 'damaged', refused: 'the response is JSON that is damaged or cut off', fix: fixes.wait };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
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

/** The first element of a feed. */
const root = /<(?:[\w-]{1,20}:)?(rss|feed|rdf|channel)[\s/>]/i;

const beginsAsFeed = new RegExp(`^${root.source}`, 'i');

/** Not a line of a log: "[30-Nov-2026 10:00:00 UTC] PHP Warning: …" */
const beginsAsJson = /^(?:\{|\[\s*(?:[[\]{"]|$))/;

/** A JSON Feed behind PHP warnings. */
const jsonFeed = /\{\s*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/;

const beginsAsPage = /<(?:!doctype\s+html|html|head|body)[\s>]/i;

/**
 * A feed from its first element on, without control characters. What precedes that is dropped: PHP warnings,
 * and the document type declaration. Entities declared there are never expanded: a few lines of them can
 * produce gigabytes, or read files.
 */
function documentIn(text: string): string {
  const printed = text.replace(/[[\p{Cc}--[\t\n\r\u007f-\u009f]]\ufeff\ufffe\uffff]/gv, '').trim();
  if (beginsAsJson.test(printed)) return printed;
  const begins = printed.replace(/^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*/, '');
  // A page that shows part of a feed is still a page.
  if (/^<(?:!doctype\s+)?html[\s>]/i.test(begins)) return begins;
  const at = begins.search(root);
  if (at >= 0) return begins.slice(at);
  return begins.slice(Math.max(0, begins.search(jsonFeed)));
}

function refusalOf(document: string): FeedRefusal {
  if (/<opml[\s>]/i.test(document.slice(0, 5_000))) {
    return {
      kind: 'unknown',
      refused: 'the response is a list of feeds (OPML), not a feed',
      fix: fixes.list,
    };
  }
  if (beginsAsPage.test(document.slice(0, 5_000))) {
    return webPage;
  }
  return {
    kind: 'unknown',
    refused: 'the response is not a feed: neither RSS, Atom, RDF nor JSON Feed',
    fix: fixes.site,
  };
}
