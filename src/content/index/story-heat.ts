import type Database from 'better-sqlite3';
import { computedHeat, type Spread, spreadOf, type Telling } from '../stories/computed-heat.ts';
import { cachedStatements } from './cached-statements.ts';
import { PIECE_COLUMNS, type PieceRow, unpackCovers, unpackListed } from './piece-rows.ts';

/** How hot articles are whose files do not say. */
export interface StoryHeat {
  /** How widely a story is told by what was published until then. */
  spread(story: number, untilMs: number): Spread;
  /** Computes the heat of the articles of these stories anew, where their files give none. */
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
  const outlets = cachedStatements<{ domain: string; name: string }>(db, 'object');
  const unheated = cachedStatements<Unheated>(db, 'object');
  const stories = cachedStatements<{ story: number }>(db, 'object');
  const update = cachedStatements<never>(db, 'object');

  function tellings(row: PieceRow): Telling[] {
    const own = { outlet: { domain: row.domain, name: row.outlet }, publishedAtMs: row.publishedAtMs };
    const covers = unpackCovers(row.covers);
    if (covers.length === 0) return [own];
    const listed = unpackListed(row.listed);
    return [
      own,
      ...covers.flatMap(({ position }): Telling[] => {
        const entry = listed[position];
        const outlet =
          entry && outlets('SELECT domain, outlet AS name FROM listed_text WHERE key = ?').get(entry.key);
        // An entry without a date is taken to be as old as what lists it.
        return outlet ? [{ outlet, publishedAtMs: entry?.publishedAtMs ?? row.publishedAtMs }] : [];
      }),
    ];
  }

  function spread(story: number, untilMs: number): Spread {
    const pieces = rows(`SELECT ${PIECE_COLUMNS} FROM piece WHERE story = ?`).all(story);
    return spreadOf(pieces.flatMap(tellings).filter(({ publishedAtMs }) => publishedAtMs <= untilMs));
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
          // Of equals the one leads that began the story, then what is most like what it was joined by.
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
