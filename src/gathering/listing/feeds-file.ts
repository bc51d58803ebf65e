import { readFileSync } from 'node:fs';
import { Fault } from '../../platform/fault.ts';
import { isOneLine, oneLine, quoted } from '../../platform/text/one-line.ts';
import { type Feed, maxQuality, shownAddress, standardQuality } from '../feed.ts';
import { readOpml } from './read-opml.ts';
import { readPlainList } from './read-plain-list.ts';

/** The content of the feeds file. */
export interface FeedsFile {
  readonly kind: 'opml' | 'list';
  /** Each address once, in the file's order. */
  readonly feeds: readonly Feed[];
  /**
   * What cannot be used, each with its line and how to write it: `feeds.opml:3: …`. The other feeds are read.
   */
  readonly faults: readonly string[];
}

/** The default path of the list. */
export const standardFeedsFile = 'feeds.opml';

/** The largest real collections have a tenth of that. */
const maxFileBytes = 5 * 1024 * 1024;
const maxFeeds = 5_000;
const maxTopics = 20;

/**
 * Reads the feeds file from disk.
 * @returns undefined when there is none
 */
export function loadFeedsFile(path: string): FeedsFile | Fault | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') return new Fault(`${path} is a folder, not a list of feeds`);
    return new Fault(`${path} cannot be read (${code})`);
  }
  if (bytes.length > maxFileBytes)
    return new Fault(`${path} is larger than 5 MB, too large for a list of feeds`);
  return readFeedsFile(bytes.toString('utf8'), path);
}

/** @param name the file's name in messages */
export function readFeedsFile(text: string, name: string): FeedsFile {
  const bare = text.replace(/^\ufeff/, '');
  const kind = /^\s*</.test(bare) ? 'opml' : 'list';
  const { entries, faults } = kind === 'opml' ? readOpml(bare) : readPlainList(bare);
  const all = faults.map(({ line, fault }) => ({ line, fault }));
  const byAddress = new Map<string, Feed>();
  for (const entry of entries) {
    const { line } = entry;
    const address = feedAddress(entry.address);
    if (address === undefined) {
      all.push({
        line,
        fault: `${quoted(shownAddress(entry.address))} is not an address such as https://example.org/feed.xml`,
      });
      continue;
    }
    const before = byAddress.get(address);
    if (before) {
      all.push({ line, fault: `is the same feed as line ${before.line}, and has no effect` });
      continue;
    }
    const quality = readQuality(entry.quality);
    if (quality === undefined) {
      all.push({
        line,
        fault: `quality must be a number from 0 to ${maxQuality}, got ${quoted(entry.quality ?? '')}`,
      });
    }
    for (const word of entry.stray ?? []) {
      all.push({
        line,
        fault: `${quoted(word)} is not understood; only name=, quality=, topics= and site= may follow an address`,
      });
    }
    const name = entry.name?.trim();
    const site = entry.site === undefined ? undefined : feedAddress(entry.site);
    byAddress.set(address, {
      ...{ address, line, quality: quality ?? standardQuality },
      topics: [...new Set(entry.topics.map((topic) => topic.trim()).filter(Boolean))].slice(0, maxTopics),
      ...(name && { name: isOneLine(name) ? name : oneLine(name) }),
      ...(site !== undefined && { site }),
    });
  }
  const feeds = [...byAddress.values()];
  if (feeds.length > maxFeeds) {
    const line = feeds[maxFeeds]?.line ?? 1;
    all.push({ line, fault: `more than ${maxFeeds} feeds: the rest are not read` });
  }
  return {
    ...{ kind, feeds: feeds.slice(0, maxFeeds) },
    faults: all.sort((a, b) => a.line - b.line).map(({ line, fault }) => `${name}:${line}: ${fault}`),
  };
}

/**
 * Normalises an address by the URL standard, `feed:` addresses included; undefined for anything but a web
 * address.
 */
export function feedAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(bare);
  const url = URL.parse(hasScheme ? bare : `https://${bare}`);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (!hasScheme && !/^(?:[\w-]+\.)+[\w-]+$|^localhost$/i.test(url.hostname)) return undefined;
  url.hash = '';
  // A lone "?" at the end leads to the same page.
  if (url.search === '') url.search = '';
  return url.href;
}

/** Undefined when invalid; the default when empty. */
function readQuality(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return standardQuality;
  const value = Number(text);
  return value >= 0 && value <= maxQuality ? value : undefined;
}
