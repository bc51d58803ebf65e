import { LRUCache } from 'lru-cache';
import { minuteMs } from '../../platform/time/durations.ts';
import type { ArticleFiles } from '../articles/article-files.ts';
import type { ChangeCursor, FeedStore } from '../feed-store.ts';

/**
 * Where a copy stores how far it has copied: beside the articles, so that another folder starts from the
 * beginning.
 */
const cursorPath = 'feeds/.gathered.json';

const rowsAtOnce = 500;

/** How far two copies' clocks may differ, because the gathering copy may change. In milliseconds. */
const overlapMs = 2 * minuteMs;

const beginning: ChangeCursor = { changedAt: new Date(0), path: '' };

/** Copies what another copy gathered into this copy's content folder. */
export interface GatheredCopier {
  /**
   * Resolves with the number of files written or deleted.
   * @throws the system's error
   */
  copy(): Promise<number>;
}

interface CopyDeps {
  readonly store: Pick<FeedStore, 'changedSince'>;
  readonly files: ArticleFiles;
}

/**
 * For copies that share a state but not a folder: each writes the articles stored in the state, whoever
 * gathered them. If they share the folder too, they write identical files, which changes nothing.
 */
export function createGatheredCopier({ store, files }: CopyDeps): GatheredCopier {
  let cursor: ChangeCursor | undefined;
  const done = new LRUCache<string, string>({ max: 20_000 });

  return {
    async copy() {
      cursor ??= readCursor(await files.read(cursorPath));
      const from = new Date(Math.max(0, cursor.changedAt.getTime() - overlapMs));
      let at: ChangeCursor = { changedAt: from, path: '' };
      let count = 0;
      for (;;) {
        const rows = await store.changedSince(at, rowsAtOnce);
        for (const { path, state, checksum, text, changedAt } of rows) {
          at = { changedAt, path };
          const version = `${state} ${checksum}`;
          if (done.get(path) === version) continue;
          if (state === 'written' && text !== undefined) {
            count += Number((await files.write(path, text)) === 'written');
          } else if (state === 'removed') {
            count += Number((await files.remove(path)) === 'removed');
          }
          done.set(path, version);
        }
        if (rows.length < rowsAtOnce) break;
      }
      if (at.changedAt > cursor.changedAt) {
        cursor = at;
        await files.writePlain(cursorPath, JSON.stringify(at));
      }
      return count;
    },
  };
}

function readCursor(text: string | undefined): ChangeCursor {
  try {
    const { changedAt, path } = JSON.parse(text ?? '');
    const date = new Date(changedAt);
    return Number.isNaN(date.getTime()) || typeof path !== 'string' ? beginning : { changedAt: date, path };
  } catch {
    return beginning;
  }
}
