import type Database from 'better-sqlite3';
import { nearBeginnings, nearWords, type WordList, wordList, wordsAround } from '../search/near-words.ts';
import type { KnownWord, Vocabulary } from '../search/query-words.ts';
import { cachedStatements } from './cached-statements.ts';

/**
 * Cached words begin with a letter and have this many characters: nobody mistypes a number or an address that
 * way.
 */
const minLength = 3;
const maxLength = 40;
/** Sorts after every letter. */
const last = '\u{10ffff}';

/** The words of an archive, from the index; cached words are reloaded once it has changed. */
export function createVocabulary(db: Database.Database): Vocabulary {
  const counts = cachedStatements<number>(db, 'pluck');
  const words = cachedStatements<KnownWord>(db, 'object');
  const lists = cachedStatements<{ words: string | null; articles: string }>(db, 'object');
  let inMind: { readonly version: unknown; readonly list: WordList } | undefined;

  function list(): WordList {
    const version = db.pragma('data_version', { simple: true });
    if (inMind && inMind.version === version) return inMind.list;
    const read = readList();
    inMind = { version, list: read };
    return read;
  }

  function readList(): WordList {
    const row = lists(
      `SELECT group_concat(text, char(10)) AS words, json_group_array(articles) AS articles FROM (
         SELECT text, articles FROM term
         WHERE length(text) BETWEEN ${minLength} AND ${maxLength} AND text NOT GLOB '[0-9]*' ORDER BY text
       )`,
    ).get();
    if (!row || row.words === null) return wordList([], []);
    const articles: number[] = JSON.parse(row.articles);
    return wordList(row.words.split('\n'), articles);
  }

  const begun = (beginning: string, limit: number) =>
    words(
      'SELECT text, articles FROM term WHERE text >= ? AND text < ? ORDER BY articles DESC, text LIMIT ?',
    ).all(beginning, `${beginning}${last}`, limit);

  return {
    articlesWith: (word) => counts('SELECT articles FROM term WHERE text = ?').get(word) ?? 0,
    begun,
    near: (typed, maxSlips) => nearWords(list(), typed, maxSlips),
    nearBeginnings: (typed) => nearBeginnings(list(), typed),
    around: (typed, limit) => wordsAround(list(), typed, limit),
  };
}
