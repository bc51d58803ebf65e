import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { dayMs } from '../../platform/time/durations.ts';
import type { Piece } from '../stories/piece.ts';
import { firstDate, lastOrdinal } from './date-ordinal.ts';
import { createEarlierPieces } from './earlier-pieces.ts';
import { createPieceTable, type PlacedPiece } from './piece-table.ts';
import { createPlacePiece } from './place-piece.ts';
import { openRecentStories, type PieceChanges, type RecentStories } from './recent-stories.ts';
import { regroupArchive } from './regroup-archive.ts';
import { createStoryHeat } from './story-heat.ts';
import { createWithdrawnTable, type WithdrawnWords } from './withdrawn-words.ts';
import { createWordTotals } from './word-totals.ts';

/** Keeps the stories of the index in step with its articles. */
export interface StoryGrouping {
  add(piece: Piece): void;
  remove(ordinal: number): void;
  /**
   * Sets the words of the withdrawn article at a path, which still count. Undefined when there no longer is
   * one.
   */
  setWithdrawn(path: string, words: WithdrawnWords | undefined): void;
  /** Writes the counts; call before the transaction ends. */
  write(): void;
  /** Groups what was added and removed, in its own transaction. `now` distinguishes old from new. */
  regroup(now: Date): void;
}

/** Changes to older pieces are rare and usually many at once: then everything is regrouped. */
const recentMs = 30 * dayMs;

/** With this many changes at once, each affects pieces that others affect. */
const manyChanges = 1_000;

/** A change this recent is placed at once; for older ones the memory is reloaded. */
const loadedMs = 7 * dayMs;

/** The days in memory grow over time, so now and then they are reloaded. */
const maxLoadedMs = 60 * dayMs;

export function createStoryGrouping(db: Database.Database): StoryGrouping {
  const pieces = createPieceTable(db);
  const withdrawn = createWithdrawnTable(db);
  const totals = createWordTotals(db);
  const heat = createStoryHeat(db);
  const changedStories = new Set<number>();
  const earlier = createEarlierPieces(db);
  const placePiece = createPlacePiece(pieces, earlier, (story) => changedStories.add(story));
  const count = db
    .prepare<[], number>('UPDATE about SET ungrouped = ungrouped + 1 RETURNING ungrouped')
    .pluck();
  const ungrouped = db.prepare<[], number>('SELECT ungrouped FROM about').pluck();
  const allGrouped = db.prepare('UPDATE about SET ungrouped = 0');
  const newestUntil = db
    .prepare<[number], number>(
      'SELECT published_at FROM article WHERE ordinal <= ? ORDER BY ordinal DESC LIMIT 1',
    )
    .pluck();

  let changes = noChanges();
  /** How many ungrouped changes the index has, as far as this process knows. */
  let counted = 0;
  /** Set when more is ungrouped than the known changes. */
  let isAllDue = false;
  let recent: { readonly stories: RecentStories; readonly version: number } | undefined;

  function note(list: unknown[], change: unknown): void {
    const now = count.get() ?? 0;
    // Left by a process that was killed, or by another one at work.
    if (now !== counted + 1) isAllDue = true;
    counted = now;
    list.push(change);
    if (countOf(changes) <= manyChanges) return;
    changes = noChanges();
    isAllDue = true;
  }

  function regroupChanges(now: Date): void {
    earlier.forgetAll();
    const fromMs = earliestOf(changes);
    const newestMs = newestUntil.get(lastOrdinal(now)) ?? now.getTime();
    const version = Number(db.pragma('data_version', { simple: true }));
    const isAtHand =
      recent !== undefined && recent.version === version && recent.stories.reachesBackTo <= fromMs;
    if (isAllDue || fromMs < newestMs - recentMs) {
      recent = undefined;
      regroupArchive(pieces, withdrawn.since(firstDate.getTime()), placePiece);
    } else if (recent && isAtHand && newestMs - recent.stories.reachesBackTo < maxLoadedMs) {
      recent.stories.regroup(changes);
    } else {
      const stories = openRecentStories(
        { reachesBackTo: Math.min(fromMs, newestMs - loadedMs), changedFrom: fromMs },
        { pieces, totals, placePiece, withdrawn },
      );
      recent = { stories, version };
    }
    if (isAllDue) heat.refreshAll();
    else heat.refresh(changedStories);
    allGrouped.run();
  }

  const regroup = db.transaction(regroupChanges);

  /** Whether the page they list is an article affects their heat. */
  function noteListing({ address }: Piece): void {
    if (address !== undefined) for (const story of pieces.storiesListing(address)) changedStories.add(story);
  }

  return {
    add(piece) {
      pieces.insert(piece);
      noteListing(piece);
      totals.add(piece.words);
      note(changes.added, piece);
    },
    remove(ordinal) {
      const before = pieces.remove(ordinal);
      if (!before) return;
      noteListing(before.piece);
      totals.remove(before.piece.words);
      if (before.row.story !== null) changedStories.add(before.row.story);
      const added = changes.added.findIndex((piece) => piece.ordinal === ordinal);
      if (added >= 0) changes.added.splice(added, 1);
      else note(changes.removed, before);
    },
    setWithdrawn(path, now) {
      const before = withdrawn.take(path);
      if (now) withdrawn.put(path, now);
      if (isDeepStrictEqual(before, now)) return;
      if (before) {
        totals.remove(before.words);
        note(changes.noLongerWithdrawn, before);
      }
      if (now) {
        totals.add(now.words);
        note(changes.withdrawn, now);
      }
    },
    write: totals.write,
    regroup(now) {
      try {
        const left = ungrouped.get() ?? 0;
        // Another process has grouped everything.
        if (left === 0) return;
        if (left !== counted) isAllDue = true;
        regroup.immediate(now);
        isAllDue = false;
      } catch (error) {
        isAllDue = true;
        recent = undefined;
        throw error;
      } finally {
        changes = noChanges();
        changedStories.clear();
        counted = 0;
      }
    },
  };
}

interface Changes extends PieceChanges {
  readonly removed: PlacedPiece[];
  readonly added: Piece[];
  readonly withdrawn: WithdrawnWords[];
  readonly noLongerWithdrawn: WithdrawnWords[];
}

function noChanges(): Changes {
  return { removed: [], added: [], withdrawn: [], noLongerWithdrawn: [] };
}

function countOf({ removed, added, withdrawn, noLongerWithdrawn }: PieceChanges): number {
  return removed.length + added.length + withdrawn.length + noLongerWithdrawn.length;
}

function earliestOf({ removed, added, withdrawn, noLongerWithdrawn }: PieceChanges): number {
  const dated = [...removed.map(({ piece }) => piece), ...added, ...withdrawn, ...noLongerWithdrawn];
  return Math.min(...dated.map(({ publishedAtMs }) => publishedAtMs));
}
