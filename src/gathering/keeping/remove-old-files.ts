import { dayMs } from '../../platform/time/durations.ts';
import type { ArticleFiles } from '../articles/article-files.ts';
import type { FeedStore } from '../feed-store.ts';

const filesAtOnce = 200;

/**
 * An item is remembered this long after its file was deleted: a feed may still list it, and it would come
 * back.
 */
const rememberedMs = 30 * dayMs;

interface KeepDeps {
  readonly store: Pick<FeedStore, 'filesDatedBefore' | 'saveItems' | 'forget'>;
  readonly files: Pick<ArticleFiles, 'remove'>;
  readonly keepMs: number;
  /** Whether to also forget items that no feed has contained for a long time. */
  readonly forgets: boolean;
  readonly signal: AbortSignal;
}

/** Deletes article files whose time has ended, except edited ones. Resolves with the number deleted. */
export async function removeOldFiles(
  now: Date,
  { store, files, keepMs, forgets, signal }: KeepDeps,
): Promise<number> {
  const until = new Date(now.getTime() - keepMs);
  let removed = 0;
  while (!signal.aborted) {
    const old = await store.filesDatedBefore(until, filesAtOnce);
    if (old.length === 0) break;
    const changed = [];
    for (const item of old) {
      const outcome = await files.remove(item.path);
      removed += Number(outcome === 'removed');
      const { text: _, ...rest } = item;
      changed.push({ ...rest, state: outcome === 'edited' ? 'left' : 'removed', changedAt: now } as const);
    }
    await store.saveItems(changed);
  }
  const forgottenAt = new Date(until.getTime() - rememberedMs);
  while (forgets && !signal.aborted) if ((await store.forget(forgottenAt)) === 0) break;
  return removed;
}
