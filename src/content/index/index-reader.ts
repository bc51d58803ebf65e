import type Database from 'better-sqlite3';
import { type IndexDatabase, isDamaged, isInPlace, openIndexDatabase } from './index-database.ts';
import { discardIndex } from './index-file.ts';
import type { IndexLocation } from './index-location.ts';

/** Reads whichever index is in place, through a `View` that is created once for each database. */
export interface IndexReader<View> {
  /** Undefined while there is no index. */
  view(): View | undefined;
  /** Changes with each database that is read; undefined while there is none. */
  version(): number | undefined;
  /** Changes with each change of the index; undefined while there is none. */
  revision(): string | undefined;
  /** What `work` returns; `none` while there is no index, or when it turns out to be damaged. */
  read<T, N = T>(none: N, work: (view: View) => T): T | N;
  close(): void;
}

interface OpenIndex<View> extends IndexDatabase {
  readonly view: View;
}

export function createIndexReader<View>(
  location: IndexLocation,
  createView: (db: Database.Database) => View,
): IndexReader<View> {
  let open: OpenIndex<View> | undefined;
  let isClosed = false;
  let openedSoFar = 0;

  function closeIndex(): void {
    open?.db.close();
    open = undefined;
  }

  /** Checks the file's inode with each call, because another process may have deleted or replaced it. */
  function current(): OpenIndex<View> | undefined {
    if (open && isInPlace(open)) return open;
    closeIndex();
    if (isClosed) return undefined;
    const opened = openIndexDatabase(location, { readonly: true });
    if (!opened) return undefined;
    open = { ...opened, view: createView(opened.db) };
    openedSoFar += 1;
    return open;
  }

  return {
    view: () => current()?.view,
    version: () => (current() ? openedSoFar : undefined),
    revision() {
      const index = current();
      // SQLite docs, "PRAGMA data_version": changes when another connection has changed the database.
      return index && `${openedSoFar} ${index.db.pragma('data_version', { simple: true })}`;
    },
    read(none, work) {
      const index = current();
      if (!index) return none;
      try {
        return work(index.view);
      } catch (error) {
        if (!isDamaged(error)) throw error;
        // The next check of the folder finds no index and builds one.
        closeIndex();
        discardIndex(index.file);
        return none;
      }
    },
    close() {
      isClosed = true;
      closeIndex();
    },
  };
}
