import type Database from 'better-sqlite3';
import type { ArticleFault } from '../article.ts';
import { type FoundFile, pathOf } from '../files/found-file.ts';
import type { FileRecords } from '../index/file-records.ts';
import type { FileContent } from '../index/index-row.ts';
import type { ReadingRules } from '../reading-rules.ts';
import type { UnreadFile } from '../unread.ts';
import { type ReadFile, readChanges } from './read-changes.ts';
import type { ReadingThread } from './reading-thread.ts';

export interface RecordedChanges {
  readonly counts: { added: number; changed: number; removed: number; unchanged: number };
  readonly newFaults: ArticleFault[];
  /** Paths of files that were left for the next check. */
  readonly waiting: string[];
  /** Files that exist and could not be read. */
  readonly unread: UnreadFile[];
}

export interface RecordingRules {
  /** When the article of a previously unknown file arrived, in milliseconds since 1970. */
  readonly arrivedAtMs: (found: FoundFile) => number;
  /** Runs in the transaction of the last files, so that no reader sees a half-finished state. */
  readonly atEnd?: () => void;
  /** Files written in one transaction. */
  readonly filesATransaction: number;
  /** Whether to leave a file for the next check because it seems to be in the middle of being written. */
  readonly isUnfinished: (file: ReadFile) => boolean;
  /** Milliseconds on the monotonic clock. */
  readonly elapsedMs: () => number;
  /** Articles that have expired by then are withdrawn; in milliseconds since 1970. */
  readonly nowMs: number;
  /** How files are read. */
  readonly rules: ReadingRules;
  /** A thread that is already running, to use once. */
  readonly readingThread?: ReadingThread | undefined;
}

/** Reads the files of `changes` and records their content. */
export async function recordChanges(
  db: Database.Database,
  records: FileRecords,
  changes: Iterable<FoundFile>,
  recording: RecordingRules,
): Promise<RecordedChanges> {
  const { arrivedAtMs, filesATransaction, isUnfinished, elapsedMs, nowMs, rules, atEnd } = recording;
  const result: RecordedChanges = {
    counts: { added: 0, changed: 0, removed: 0, unchanged: 0 },
    newFaults: [],
    waiting: [],
    unread: [],
  };
  const write = db.transaction((files: readonly ReadFile[], isLast: boolean) => {
    // A crash before the new digests are stored must not leave the old ones beside newer files.
    for (const folder of new Set(files.map(({ found }) => found.folder))) records.setDigest(folder, null);
    for (const { found, content } of files) {
      const times = { arrivedAtMs: arrivedAtMs(found), nowMs };
      const { outcome, newFaults } = records.record(found, untilExpired(content, nowMs), times);
      result.counts[outcome]++;
      result.newFaults.push(...newFaults);
    }
    records.flush();
    if (isLast) atEnd?.();
  });
  let files: ReadFile[] = [];
  const flush = (isLast = false) => {
    // In the order of their rows, which fills the tables' pages.
    if (files.length > 0) write.immediate(files.sort(byDate), isLast);
    files = [];
  };
  for await (const batch of readChanges(changes, rules, elapsedMs, recording.readingThread)) {
    for (const file of batch) {
      const unread = asUnread(file);
      if (unread) result.unread.push(unread);
      if (isUnfinished(file)) result.waiting.push(pathOf(file.found));
      else files.push(file);
    }
    if (files.length >= filesATransaction) flush();
  }
  flush(true);
  return result;
}

/** An expired article counts as withdrawn. */
function untilExpired(content: FileContent, nowMs: number): FileContent {
  if (content.kind !== 'published' && content.kind !== 'faulty') return content;
  if ((content.expiresAtMs ?? Number.POSITIVE_INFINITY) > nowMs) return content;
  return { kind: 'withdrawn', faults: content.faults };
}

function asUnread({ found, content }: ReadFile): UnreadFile | undefined {
  if (content.kind !== 'faulty' || !content.unread) return undefined;
  // When a file cannot even be examined, nobody knows when it changed.
  const changedMs = found.state === 'readable' ? found.changedMs : Number.POSITIVE_INFINITY;
  return { path: pathOf(found), reason: content.unread, changedMs };
}

function byDate(a: ReadFile, b: ReadFile): number {
  return publishedAtMs(a) - publishedAtMs(b);
}

function publishedAtMs({ content }: ReadFile): number {
  return content.kind === 'published' ? content.row.publishedAtMs : 0;
}
