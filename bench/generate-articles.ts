import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dayMs } from '../src/platform/time/durations.ts';
import { archiveFile } from './archive-file.ts';
import { slug } from './archive-pieces.ts';
import { planArchive } from './archive-plan.ts';

const yearMs = 365 * dayMs;
/** When the newest article of an archive was published. */
const newest = new Date('2026-10-31T18:00:00Z');
/** Raise it when the generated files change: cached archives of other versions are not used. */
const version = 2;

/** Larger archives contain only what is shown: whole ones would take gigabytes, and queries need many shown articles. */
const maxWhole = 50_000;

/**
 * A folder of `count` article files in the temp folder, over the year before `newest`, in folders by month. The same
 * count gives the same bytes; a complete folder is reused.
 */
export function articleFolder(count: number): string {
  const root = join(tmpdir(), 'heatline-bench', `articles-${version}-${count}`);
  const complete = join(root, 'complete');
  const content = join(root, 'content');
  if (existsSync(complete)) return content;
  rmSync(root, { recursive: true, force: true });
  const plan = planArchive(count, count > maxWhole ? 'shown' : 'whole', newestYear());
  for (const [number, article] of plan.entries()) {
    const day = article.piece.at.toISOString().slice(0, 10);
    const name = `${day}-${slug(article.piece.title)}-${number}.md`;
    const path = join(content, day.slice(0, 4), day.slice(5, 7), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, archiveFile(article, number));
  }
  writeFileSync(complete, '');
  return content;
}

interface Span {
  readonly after: Date;
  readonly until: Date;
}

/** The last seven days of an archive. */
export function newestWeek(): Span {
  return { after: new Date(newest.getTime() - 7 * dayMs), until: newest };
}

/** All of an archive. */
export function newestYear(): Span {
  return { after: new Date(newest.getTime() - yearMs), until: newest };
}
