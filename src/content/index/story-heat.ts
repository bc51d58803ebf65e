import type Database from 'better-sqlite3';
import { computedHeat, type Spread, spreadOf, type Telling } from '../stories/computed-heat.ts';
import { cachedStatements } from './cached-statements.ts';
import { keyKinds } from './earlier-pieces.ts';
import { type PieceRow, pieceColumns, unpackCovers, unpackListed, unpackWords } from './piece-rows.ts';

/** The heat of articles whose files give none. */
export interface StoryHeat {
  /** How widely a story was covered by what was published until then. */
  spread(story: number, untilMs: number): Spread;
  /** Recomputes the heat of these stories' articles where their files give none. */
  refresh(stories: Iterable<number>): void;
  /** The same for all stories. */
  refreshAll(): void;
}

interface Unheated {
  readonly ordinal: number;
  readonly quality: number;
  readonly closeness: number | null;
}

export function createStoryHeat(db: Database.Database): StoryHeat {
  const rows = cachedStatements<PieceRow>(db, 'object');
  const texts = cachedStatements<{ domain: string; name: string; words: Buffer }>(db, 'object');
  const articles = cachedStatements<number>(db, 'pluck');
  const unheated = cachedStatements<Unheated>(db, 'object');
  const stories = cachedStatements<{ story: number }>(db, 'object');
  const update = cachedStatements<never>(db, 'object');

  /**
   * An article's related entries are coverage by others, unless an entry is itself an article of this or
   * another story.
   */
  function listedBy(row: PieceRow): Telling[] {
    const covers = unpackCovers(row.covers);
    const listed = covers.length === 0 ? [] : unpackListed(row.listed);
    return covers.flatMap(({ position }): Telling[] => {
      const entry = listed[position];
      if (!entry || isArticle(entry.address)) return [];
      const text = texts('SELECT domain, outlet AS name, words FROM listed_text WHERE key = ?').get(
        entry.key,
      );
      // An entry without a date is assumed to be as old as the article that lists it.
      const publishedAtMs = entry.publishedAtMs ?? row.publishedAtMs;
      const key = `${row.path} ${position}`;
      return text ? [{ key, outlet: text, words: unpackWords(text.words), publishedAtMs }] : [];
    });
  }

  function isArticle(address: number | undefined): boolean {
    return (
      address !== undefined &&
      articles(`SELECT 1 FROM story_key WHERE hash = ? AND kind = ${keyKinds.address} LIMIT 1`).get(
        address,
      ) === 1
    );
  }

  function spread(story: number, untilMs: number): Spread {
    const pieces = rows(`SELECT ${pieceColumns} FROM piece WHERE story = ?`).all(story);
    const tellings = pieces.flatMap((row): Telling[] => [
      {
        key: row.path,
        outlet: { domain: row.domain, name: row.outlet },
        words: unpackWords(row.words),
        publishedAtMs: row.publishedAtMs,
      },
      ...listedBy(row),
    ]);
    return spreadOf(tellings.filter(({ publishedAtMs }) => publishedAtMs <= untilMs));
  }

  function refresh(stories: Iterable<number>): void {
    for (const story of stories) {
      const without = unheated(
        `SELECT article.ordinal, quality, closeness FROM piece JOIN article USING (ordinal)
         WHERE story = ? AND heat_is_given = 0`,
      ).all(story);
      if (without.length === 0) continue;
      const told = spread(story, Number.POSITIVE_INFINITY);
      for (const { ordinal, quality, closeness } of without) {
        update('UPDATE article SET heat = ?, pace = ?, lead_rank = ? WHERE ordinal = ?').run(
          ...[computedHeat(quality, told), told.paceMs],
          // Among equals, the article that began the story leads, then the one most similar to what joined
          // it.
          ...[closeness ?? 1, ordinal],
        );
      }
    }
  }

  return {
    spread,
    refresh,
    refreshAll() {
      const all = stories(
        'SELECT DISTINCT story FROM piece JOIN article USING (ordinal) WHERE heat_is_given = 0',
      ).all();
      refresh(all.map(({ story }) => story));
    },
  };
}
