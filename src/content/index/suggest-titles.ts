import type Database from 'better-sqlite3';
import { cachedStatements } from './cached-statements.ts';
import { LAST_DATE, lastOrdinal } from './date-ordinal.ts';
import { searchQuery } from './search-query.ts';

export interface TitleSuggestion {
  readonly id: string;
  readonly title: string;
}

/** Autocomplete: titles with these words, the last one perhaps only begun; each title once, the newest until then first. */
export type SuggestTitles = (prefix: string, limit: number, until?: Date) => TitleSuggestion[];

export function createSuggestTitles(db: Database.Database): SuggestTitles {
  const rows = cachedStatements<TitleSuggestion>(db, 'object');
  return (prefix, limit, until = LAST_DATE) => {
    const wanted = searchQuery(prefix)?.wantedInTitle[0];
    if (wanted === undefined && prefix.trim() !== '') return [];
    // The same title is often published again: some spare rows make up for those.
    const found =
      wanted === undefined
        ? rows(
            'SELECT id, title FROM article JOIN payload USING (ordinal) WHERE ordinal <= ? ORDER BY ordinal DESC LIMIT ?',
          ).all(lastOrdinal(until), limit * 2)
        : rows(
            `SELECT id, title FROM (SELECT rowid FROM titles WHERE titles MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?) AS match
             JOIN article ON article.ordinal = -match.rowid JOIN payload USING (ordinal) ORDER BY match.rowid`,
          ).all(wanted, -lastOrdinal(until), limit * 2);
    const byTitle = new Map<string, TitleSuggestion>();
    for (const row of found) if (!byTitle.has(row.title)) byTitle.set(row.title, row);
    return [...byTitle.values()].slice(0, limit);
  };
}
