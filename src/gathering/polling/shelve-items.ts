import type { ArticleFiles } from '../articles/article-files.ts';
import { articleOfItem, type GatheredArticle } from '../articles/article-of-item.ts';
import { fileName, folderOf, markOf } from '../articles/article-path.ts';
import { articleText, checksumIn } from '../articles/article-text.ts';
import { keysOfItems } from '../articles/item-keys.ts';
import { outletsOf } from '../articles/outlet.ts';
import { type Feed, shownAddress } from '../feed.ts';
import { type FeedStore, type KnownItem, seenEveryMs } from '../feed-store.ts';
import type { FeedItem, ParsedFeed } from '../reading/parsed-feed.ts';
import { dateOfItem } from './item-dates.ts';

/** What happened to a feed's items. */
export interface Shelved {
  readonly added: number;
  readonly changed: number;
  /** Known from another feed. */
  readonly elsewhere: number;
  /** With neither a title nor a text. */
  readonly empty: number;
  /** Older than articles are kept. */
  readonly old: number;
}

export interface ShelveDeps {
  readonly store: Pick<FeedStore, 'itemsKnownBy' | 'saveItems'>;
  readonly files: Pick<ArticleFiles, 'marked' | 'read' | 'write'>;
  /** How long articles are kept, in milliseconds. */
  readonly keepMs: number;
  /** Whether copies on other machines write these articles too. */
  readonly keepsText: boolean;
}

/**
 * Only the newest of a document are used; the longest real feeds have a few thousand items, most of them
 * years old.
 */
export const maxItems = 1_000;

/** An item whose date changes with each request gets a new key each time; the first keys are enough. */
const maxKeys = 12;

/**
 * Writes each new or changed item as an article file. Call it for one feed at a time: two feeds may contain
 * the same article.
 * @throws the system's error when a file cannot be written; the items before that are kept
 */
export async function shelveItems(
  feed: Feed,
  parsed: ParsedFeed,
  { now, isFirst }: { readonly now: Date; readonly isFirst: boolean },
  { store, files, keepMs, keepsText }: ShelveDeps,
): Promise<Shelved> {
  const items = newestOf(parsed.items);
  const outlets = outletsOf(feed, parsed);
  const source = { feed, parsed, outlets, shownFeed: shownAddress(feed.address) };
  const keys = keysOfItems(items, feed.address).map((one) => one.keys);
  const known = new Map<string, KnownItem>();
  for (const item of await store.itemsKnownBy(keys.flat())) {
    for (const key of item.keys) known.set(key, item);
  }
  const oldest = now.getTime() - keepMs;
  const folder = folderOf(outlets.own.domain);
  let onDisk: ReadonlyMap<string, string> | undefined;
  const saved = new Map<string, KnownItem>();
  const counts = { added: 0, changed: 0, elsewhere: 0, empty: 0, old: 0 };

  const save = (item: KnownItem) => {
    saved.set(item.path, item);
    for (const key of item.keys) known.set(key, item);
  };
  const write = async (path: string, article: GatheredArticle) => {
    const text = articleText(article);
    const outcome = await files.write(path, text);
    return { outcome, checksum: checksumIn(text) ?? '', ...(keepsText && { text }) };
  };

  async function shelveNew(item: FeedItem, index: number, own: readonly string[]): Promise<void> {
    const publishedAt = dateOfItem(item, index, { parsed, now, isFirst });
    if (publishedAt.getTime() < oldest) {
      counts.old += 1;
      return;
    }
    const draft = articleOfItem(item, publishedAt, source);
    if (!draft) {
      counts.empty += 1;
      return;
    }
    const mark = markOf(own[0] ?? '');
    onDisk ??= await files.marked(folder);
    const before = onDisk.get(mark);
    const dateBefore = before === undefined ? undefined : dateIn(await files.read(before));
    // The state was lost, but the article is still there; keep its date, because a feed may date items anew.
    const article = { ...draft, publishedAt: dateBefore ?? publishedAt };
    const path = before ?? `${folder}/${fileName(article.title, publishedAt, mark)}`;
    const { outcome, ...written } = await write(path, article);
    save({
      ...{ path, keys: own, feed: feed.address, isOwn: outlets.isOwn(item), ...written },
      state: outcome === 'edited' ? 'left' : 'written',
      ...{ firstSeenAt: now, lastSeenAt: now, changedAt: now, publishedAt: article.publishedAt },
    });
    if (before === undefined) counts.added += 1;
  }

  async function shelveKnown(item: FeedItem, own: readonly string[], found: KnownItem): Promise<void> {
    const keys = [...new Set([...found.keys, ...own])].slice(0, Math.max(maxKeys, found.keys.length));
    const isOwn = outlets.isOwn(item);
    const isSeenAgain = now.getTime() - found.lastSeenAt.getTime() >= seenEveryMs;
    const seen = { ...found, keys, lastSeenAt: now };
    const isOurs = found.feed === feed.address;
    if (!isOurs) counts.elsewhere += 1;
    // An article's own outlet takes precedence over others' versions of it.
    const mayWrite = found.state === 'written' && (isOurs || (isOwn && !found.isOwn));
    const article = mayWrite ? articleOfItem(item, found.publishedAt, source) : undefined;
    const isSame = !article || checksumIn(articleText(article)) === found.checksum;
    if (isSame) {
      if (isSeenAgain || keys.length > found.keys.length) save(seen);
      return;
    }
    if ((await files.read(found.path)) === undefined) {
      // Somebody deleted it, and would not want it back.
      save({ ...seen, state: 'left' });
      return;
    }
    const { outcome, ...written } = await write(found.path, article);
    const state = outcome === 'edited' ? 'left' : 'written';
    save({ ...seen, ...written, isOwn, feed: feed.address, state, changedAt: now });
    if (outcome === 'written') counts.changed += 1;
  }

  const met = new Set<string>();
  try {
    for (const [index, item] of items.entries()) {
      const own = keys[index] ?? [];
      const found = own.map((key) => known.get(key)).find((one) => one !== undefined);
      // For the same item twice in one document, the first one counts, because it is newer.
      if (found && met.has(found.path)) continue;
      if (found) await shelveKnown(item, own, found);
      else await shelveNew(item, index, own);
      const path = found?.path ?? known.get(own[0] ?? '')?.path;
      if (path !== undefined) met.add(path);
    }
  } finally {
    await store.saveItems([...saved.values()]);
  }
  return counts;
}

function dateIn(text: string | undefined): Date | undefined {
  const [, written] = /^publishedDateTime: (\S+)$/m.exec(text ?? '') ?? [];
  const date = new Date(written ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** At most `maxItems`: a longer feed may list its oldest first. Undated items keep their places. */
function newestOf(items: readonly FeedItem[]): readonly FeedItem[] {
  if (items.length <= maxItems) return items;
  const time = ({ publishedAt }: FeedItem) => publishedAt?.getTime() ?? 0;
  return items.toSorted((a, b) => time(b) - time(a)).slice(0, maxItems);
}
