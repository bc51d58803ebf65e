import type Database from 'better-sqlite3';
import { dayMs } from '../../platform/time/durations.ts';
import type { Vocabulary } from '../search/query-words.ts';
import { isUnspaced, searchableWords } from '../search/searchable-text.ts';
import { cachedStatements } from './cached-statements.ts';
import { dateOfOrdinal, lastDate, lastOrdinal } from './date-ordinal.ts';

export interface TitleSuggestion {
  readonly id: string;
  readonly title: string;
}

/**
 * Autocomplete: titles with these words, or words that begin with them, in any order; hottest recent ones
 * first, each title once. If there are few, titles that match except for a typo follow.
 */
export type SuggestTitles = (typed: string, limit: number, until?: Date) => TitleSuggestion[];

/** The hottest of this many newest matches come first. */
const maxMatches = 300;
/** Nobody completes a longer text; each word costs a lookup. */
const maxWords = 10;
/** In characters. */
const maxInput = 200;

/** A title this much older needs twice the heat. */
const halfAsHotMs = 30 * dayMs;
/**
 * A title containing all words whole ranks above one up to 2 to this power times as hot that contains only
 * words beginning with them.
 */
const wholeWords = 3;

/** In shorter words almost any word would count as a typo. */
const minLengthWithSlip = 3;
const maxSlips = 8;

interface MatchingTitle extends TitleSuggestion {
  readonly ordinal: number;
  readonly heat: number;
}

export function createSuggestTitles(db: Database.Database, vocabulary: Vocabulary): SuggestTitles {
  const rows = cachedStatements<MatchingTitle>(db, 'object');

  function matching(expression: string, until: Date): MatchingTitle[] {
    return rows(
      `SELECT article.ordinal AS ordinal, id, title, heat
       FROM (SELECT rowid FROM titles WHERE titles MATCH ? AND rowid >= CAST(? AS INTEGER) ORDER BY rowid LIMIT ${maxMatches}) AS match
       JOIN article ON article.ordinal = -match.rowid JOIN payload USING (ordinal)`,
    ).all(expression, -lastOrdinal(until));
  }

  function newest(until: Date, limit: number): MatchingTitle[] {
    return rows(
      `SELECT ordinal, id, title, heat FROM article JOIN payload USING (ordinal)
       WHERE ordinal <= ? ORDER BY ordinal DESC LIMIT ?`,
    ).all(lastOrdinal(until), limit);
  }

  return (typed, limit, until = lastDate) => {
    // The same title is often published again: some spare rows make up for that.
    if (typed.trim() === '') return eachOnce(newest(until, limit * 2), limit);
    const words = searchableWords(typed.toWellFormed().slice(0, maxInput))
      .filter(hasLetters)
      .slice(0, maxWords);
    if (words.length === 0) return [];
    const parts = runsOf(words);
    const asTyped = hottestFirst(matching(parts.map(begun).join(' AND '), until), words);
    const found = eachOnce(asTyped, limit);
    if (found.length >= limit) return found;
    const withSlip = parts.flatMap((part, at) => {
      const others = mayHaveSlip(part) ? vocabulary.nearBeginnings(part).slice(0, maxSlips) : [];
      if (others.length === 0) return [];
      const expression = parts.map((other, place) =>
        place === at ? `(${others.map(begun).join(' OR ')})` : begun(other),
      );
      return hottestFirst(matching(expression.join(' AND '), until), words);
    });
    return eachOnce([...asTyped, ...withSlip], limit);
  };
}

function hasLetters(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function mayHaveSlip(part: string): boolean {
  return part.length >= minLengthWithSlip && part.length <= 30 && /^\p{L}+$/u.test(part) && !isUnspaced(part);
}

/** Characters of a script without spaces are joined into runs. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (const [at, word] of words.entries()) {
    if (isUnspaced(word) && isUnspaced(words[at - 1] ?? '')) runs.push(`${runs.pop()} ${word}`);
    else runs.push(word);
  }
  return runs;
}

/** As an FTS5 expression. */
function begun(part: string): string {
  return `"${part}" *`;
}

function hottestFirst(titles: readonly MatchingTitle[], words: readonly string[]): MatchingTitle[] {
  const newest = Math.max(0, ...titles.map(({ ordinal }) => dateOfOrdinal(ordinal).getTime()));
  const rank = ({ ordinal, heat, title }: MatchingTitle): number => {
    const age = (newest - dateOfOrdinal(ordinal).getTime()) / halfAsHotMs;
    const own = new Set(searchableWords(title));
    const whole = words.filter((word) => own.has(word)).length / words.length;
    return Math.log2(1 + Math.max(0, heat)) - age + wholeWords * whole;
  };
  return titles
    .map((title) => ({ title, rank: rank(title) }))
    .sort((a, b) => b.rank - a.rank || b.title.ordinal - a.title.ordinal)
    .map(({ title }) => title);
}

function eachOnce(titles: readonly MatchingTitle[], limit: number): TitleSuggestion[] {
  const byTitle = new Map<string, TitleSuggestion>();
  for (const { id, title } of titles) {
    if (byTitle.size >= limit) break;
    if (!byTitle.has(title)) byTitle.set(title, { id, title });
  }
  return [...byTitle.values()];
}
