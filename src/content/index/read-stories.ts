import type Database from 'better-sqlite3';
import type { Article } from '../article.ts';
import type { GroupedStory, StoryPart } from '../grouped-story.ts';
import { type Comparison, compareArticles } from '../stories/compare.ts';
import { keyHash } from '../stories/key-hash.ts';
import { byPublication } from '../stories/piece.ts';
import { weighBy } from '../stories/word-weights.ts';
import { linkKey } from '../story-keys.ts';
import { cachedStatements } from './cached-statements.ts';
import { keyKinds } from './earlier-pieces.ts';
import type { ArticleFinder } from './find-articles.ts';
import { type PieceRow, pieceColumns, unpackCovers } from './piece-rows.ts';
import { createStoryHeat } from './story-heat.ts';
import { wordCountsOf } from './word-totals.ts';

export interface StoryReader {
  /** The story an article belongs to, as of `until`; the article itself belongs to it whatever its date. */
  story(article: Article, until: Date): GroupedStory;
  /** What two articles have in common, with words weighted by the archive's current state. */
  compare(a: Article, b: Article): Comparison;
}

export function createStoryReader(db: Database.Database, { at, ordinalOf }: ArticleFinder): StoryReader {
  const rows = cachedStatements<PieceRow>(db, 'object');
  const stories = cachedStatements<number | null>(db, 'pluck');
  const ids = cachedStatements<string>(db, 'pluck');
  const heat = createStoryHeat(db);

  /** Whether an address belongs to an article that grouping put into another story. */
  function isElsewhere(url: string, story: number, until: Date): boolean {
    const key = linkKey(url);
    if (key === undefined) return false;
    const found = stories(
      `SELECT story FROM story_key JOIN piece USING (ordinal)
       WHERE hash = ? AND kind = ${keyKinds.address} AND published_at <= ?`,
    ).all(keyHash(key), until.getTime());
    return found.length > 0 && !found.includes(story);
  }

  function partOf(row: PieceRow, article: Article, until: Date): StoryPart {
    const story = row.story ?? row.ordinal;
    const joinedBy =
      row.joinedBy === null ? undefined : ids('SELECT id FROM article WHERE ordinal = ?').get(row.joinedBy);
    const listed = unpackCovers(row.covers).filter(({ position }) => {
      const entry = article.related[position];
      return entry && (entry.publishedAt ?? article.publishedAt) <= until;
    });
    const elsewhere = listed.flatMap(({ position }) =>
      isElsewhere(article.related[position]?.url ?? '', story, until) ? [position] : [],
    );
    return {
      article,
      // An article that is not grouped yet is a story of its own.
      rule: row.rule ?? 'first',
      ...(joinedBy !== undefined && { joinedBy }),
      ...(row.closeness !== null && { closeness: row.closeness }),
      covers: listed.filter(({ position }) => !elsewhere.includes(position)),
      elsewhere,
    };
  }

  return {
    compare: (a, b) => compareArticles(a, b, weighBy(wordCountsOf(db))),
    story(article, until) {
      const ordinal = ordinalOf(article.id);
      const own =
        ordinal === undefined
          ? undefined
          : rows(`SELECT ${pieceColumns} FROM piece WHERE ordinal = ?`).get(ordinal);
      if (!own) {
        const part: StoryPart = { article, rule: 'first', covers: [], elsewhere: [] };
        return { parts: [part], spread: { outlets: 1, paceMs: 0 } };
      }
      const of =
        own.story === null ? [own] : rows(`SELECT ${pieceColumns} FROM piece WHERE story = ?`).all(own.story);
      const parts = of
        .filter((row) => row.publishedAtMs <= until.getTime() || row.ordinal === own.ordinal)
        .sort(byPublication)
        .flatMap((row) => {
          const its = row.ordinal === own.ordinal ? article : at(row.ordinal);
          return its ? [partOf(row, its, until)] : [];
        });
      const story = own.story ?? own.ordinal;
      return {
        parts,
        // Computed only on demand: where a file gives the heat, nobody asks.
        get spread() {
          return heat.spread(story, until.getTime());
        },
      };
    },
  };
}
