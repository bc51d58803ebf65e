import type { Article, Coverage } from '../../src/content/article.ts';
import { createArticleWriter } from '../../src/content/index/article-writer.ts';
import { createBuildDatabase, finishBuildDatabase } from '../../src/content/index/index-database.ts';
import { newBuild, placeIndex } from '../../src/content/index/index-file.ts';
import type { IndexLocation } from '../../src/content/index/index-location.ts';
import { indexRow } from '../../src/content/index/index-row.ts';
import type { StoryGrouping } from '../../src/content/index/story-grouping.ts';
import { createEvent, createOutlets, createPiece, type Piece } from '../archive-pieces.ts';
import { newestYear } from '../generate-articles.ts';
import { createRandom } from '../random.ts';
import { createVocabulary } from '../vocabulary.ts';

const filesPerTransaction = 512;
const maxListed = 6;

/** Look-ups need no stories here, and grouping a million articles would take an hour. */
const ungrouped: StoryGrouping = {
  add: () => {},
  remove: () => {},
  setWithdrawn: () => {},
  write: () => {},
  regroup: () => {},
};

/** Puts an index of generated articles in place that has no files, only the tables that search reads. */
export function placeLargeIndex(location: IndexLocation, count: number): void {
  const { path, target } = newBuild(location);
  const db = createBuildDatabase(path, location);
  const writer = createArticleWriter(db, ungrouped);
  const write = db.transaction((articles: readonly Article[]) => {
    for (const article of articles) writer.put(indexRow(article), 0, null);
    writer.flush();
  });
  let batch: Article[] = [];
  for (const article of generate(count)) {
    batch.push(article);
    if (batch.length < filesPerTransaction) continue;
    write(batch);
    batch = [];
  }
  write(batch);
  db.prepare('INSERT INTO word (hash, pieces) VALUES (-1, ?)').run(count);
  finishBuildDatabase(db);
  placeIndex(location, path, target);
}

function* generate(count: number): Generator<Article> {
  const words = createVocabulary(30_000, createRandom(1));
  const outlets = createOutlets(words, createRandom(2));
  const random = createRandom(9);
  const { after, until } = newestYear();
  const step = (until.getTime() - after.getTime()) / count;
  for (let at = 0; at < count; at++) {
    const date = new Date(Math.floor((after.getTime() + at * step) / 1_000) * 1_000);
    const event = createEvent(random, words, date);
    const piece = () => createPiece(random, words, outlets, event, date);
    const related = Array.from({ length: random.skewed(maxListed) }, piece);
    yield articleOf(at, piece(), related);
  }
}

/** The id of the nth article, counted from 0. */
export function generatedId(at: number): string {
  return at.toString(36).padStart(8, 'a');
}

function articleOf(
  at: number,
  { title, excerpt, at: publishedAt, url, quality, outlet }: Piece,
  related: readonly Piece[],
): Article {
  return {
    ...{ id: generatedId(at), path: `${at}.md`, title, excerpt, publishedAt, url, quality },
    ...{ heat: quality + 20 * related.length, published: true, provider: outlet, topics: ['News'] },
    related: related.map(
      (piece): Coverage => ({
        ...{ title: piece.title, excerpt: '', url: piece.url, provider: piece.outlet },
        ...{ quality: piece.quality, publishedAt: piece.at },
      }),
    ),
  };
}
