import { languageOf, languagesPassingOver } from '../stories/function-words.ts';
import type { KnownWord, Likeness, Meaning, Vocabulary, WantedWord } from './query-words.ts';
import type { Term, TypedQuery } from './read-query.ts';
import { rare, slipsOf } from './slips.ts';
import { otherSpellings, sharedByForms, withOtherFronts, wordStem } from './word-forms.ts';

/** How much a match counts that is not the exact word. */
const weights: Readonly<Record<Exclude<Likeness, 'near'>, number>> = {
  same: 1,
  form: 0.7,
  spelling: 0.95,
  together: 0.95,
  apart: 0.9,
  begun: 0.7,
  inside: 0.5,
};

/** Even a known last word may be incomplete: longer words that begin with it count less. */
const begunByKnown = 0.3;
/** With another ending that no supported language has. */
const otherEnding = 0.6;
const maxEndingLength = 3;
const maxOtherEndings = 5;

/** The most frequent words that a prefix stands for; shorter prefixes stand for too many. */
const maxBegun = 25;
const minBeginningLength = 2;
const maxInside = 10;
const formsLookedAt = 300;

/** What each word of a query may mean, in an archive with this vocabulary. */
export function understandQuery(
  { wanted, endsOpen }: TypedQuery,
  vocabulary: Vocabulary,
  hasPhrase: (words: string) => boolean,
): WantedWord[] {
  const plain = wanted.map((terms) =>
    terms.length === 1 && !terms[0]?.isExact ? terms[0]?.words[0] : undefined,
  );
  const optional = optionalWords(plain);
  return wanted.map((terms, at): WantedWord => {
    const isLast = at === wanted.length - 1 && endsOpen;
    const isBegun = isLast && terms.length === 1 && terms[0]?.isExact === false;
    const joined = joinedWith(plain, at, vocabulary);
    const meanings = terms.flatMap((term) =>
      term.isExact
        ? exactly(term, vocabulary)
        : meaningsOf(term.words[0] ?? '', { isBegun, joined }, vocabulary, hasPhrase),
    );
    return {
      typed: terms.map(({ typed }) => typed).join(' OR '),
      meanings: once(meanings),
      isBegun,
      isOptional: optional.has(at),
      isRequired: terms.every(({ isQuoted }) => isQuoted === true),
    };
  });
}

/** Articles, prepositions and the like, by the query's own language; none if there is nothing else. */
function optionalWords(plain: readonly (string | undefined)[]): Set<number> {
  const passedOver = plain.map((word) => (word === undefined ? [] : languagesPassingOver(word)));
  const language = languageOf(passedOver);
  const optional = passedOver.flatMap((languages, at) => (languages.includes(language) ? [at] : []));
  return new Set(optional.length < plain.length ? optional : []);
}

function exactly({ words }: Term, vocabulary: Vocabulary): Meaning[] {
  const articles = Math.min(...words.map(vocabulary.articlesWith));
  // Words in sequence are rarer than each alone; only counting them would tell how much rarer.
  const estimate = words.length === 1 ? articles : Math.ceil(articles / 4);
  return articles === 0 ? [] : [meaning('same', { text: words.join(' '), articles: estimate })];
}

/** "log 4j" may be "log4j": the word formed by this one and its neighbours. */
function joinedWith(
  plain: readonly (string | undefined)[],
  at: number,
  { articlesWith }: Vocabulary,
): KnownWord[] {
  const found: KnownWord[] = [];
  for (const length of [2, 3]) {
    for (let first = Math.max(0, at - length + 1); first <= at && first + length <= plain.length; first++) {
      const parts = plain.slice(first, first + length);
      if (parts.includes(undefined)) continue;
      const text = parts.join('');
      const articles = articlesWith(text);
      if (articles > 0) found.push({ text, articles });
    }
  }
  return found;
}

function meaningsOf(
  word: string,
  { isBegun, joined }: { readonly isBegun: boolean; readonly joined: readonly KnownWord[] },
  vocabulary: Vocabulary,
  hasPhrase: (words: string) => boolean,
): Meaning[] {
  const articles = vocabulary.articlesWith(word);
  const isRare = articles < rare;
  const sure = [
    ...(articles > 0 ? [meaning('same', { text: word, articles })] : []),
    ...formsOf(word, vocabulary).map((form) => meaning('form', form)),
    ...spellingsOf(word, vocabulary).map((form) => meaning('spelling', form)),
    ...joined.map((whole) => meaning('together', whole)),
    ...partsOf(word, isRare, vocabulary, hasPhrase).map((parts) => meaning('apart', parts)),
  ];
  const isUnknown = sure.length === 0;
  const mayBeBegun = isBegun ? word.length >= minBeginningLength : isUnknown && word.length > 3;
  const begun = mayBeBegun ? vocabulary.begun(word, maxBegun).filter(({ text }) => text !== word) : [];
  const otherEndings = isUnknown && begun.length === 0 ? alikeButForEnding(word, vocabulary) : [];
  const begunWeight = isUnknown ? weights.begun : begunByKnown;
  const inside = isRare && word.length > 4 && letters.test(word) ? vocabulary.around(word, maxInside) : [];
  return [
    ...sure,
    ...begun.map((longer) => meaning('begun', longer, begunWeight)),
    ...otherEndings.map((form) => meaning('form', form, otherEnding)),
    ...inside.map((longer) => meaning('inside', longer)),
    ...slipsOf(
      word,
      { articles: Math.max(0, ...sure.map((one) => one.articles)), isBegun: begun.length > 0 },
      vocabulary,
    ),
  ];
}

const letters = /^\p{L}+$/u;

/** Other forms of a word ("robot", "robots") that occur in the archive. */
function formsOf(word: string, vocabulary: Vocabulary): KnownWord[] {
  const fronts = withOtherFronts(word).flatMap((text) => known(text, vocabulary));
  if (word.length < 3) return fronts;
  const stemmed = wordStem(word);
  const alike = vocabulary
    .begun(sharedByForms(stemmed), formsLookedAt)
    .filter(({ text }) => text !== word && wordStem(text) === stemmed);
  return [...fronts.filter(({ text }) => text !== word), ...alike];
}

/** For an unknown word: words that differ only in the last few letters, longest common prefix first. */
function alikeButForEnding(word: string, vocabulary: Vocabulary): KnownWord[] {
  if (!letters.test(word)) return [];
  for (let cut = 1; cut <= maxEndingLength; cut++) {
    const beginning = word.slice(0, -cut);
    if (beginning.length < 4 || beginning.length < word.length * 0.6) break;
    const alike = vocabulary
      .begun(beginning, formsLookedAt)
      .filter(({ text }) => text.length <= beginning.length + maxEndingLength);
    if (alike.length > 0) return alike.slice(0, maxOtherEndings);
  }
  return [];
}

function spellingsOf(word: string, vocabulary: Vocabulary): KnownWord[] {
  return otherSpellings(word).flatMap((text) => [...known(text, vocabulary), ...formsOf(text, vocabulary)]);
}

function known(text: string, { articlesWith }: Vocabulary): KnownWord[] {
  const articles = articlesWith(text);
  return articles > 0 ? [{ text, articles }] : [];
}

/**
 * "powerapps" may be "power apps", and "b11529" B.1.1.529: words that appear in sequence somewhere. Short
 * parts, and more than two, are tried only for rare words.
 */
function partsOf(
  word: string,
  isRare: boolean,
  { articlesWith }: Vocabulary,
  hasPhrase: (words: string) => boolean,
): KnownWord[] {
  if (!isRare || !/[0-9]/.test(word)) {
    const shortest = isRare ? 1 : 3;
    return ways(word, { shortest, mostParts: 2 }, articlesWith).filter(({ text }) => hasPhrase(text));
  }
  return ways(word, { shortest: 1, mostParts: maxParts }, articlesWith).filter(({ text }) => hasPhrase(text));
}

/** For a word with digits in it. */
const maxParts = 4;
const maxWays = 40;

/** The ways to split a word into known ones. */
function ways(
  word: string,
  { shortest, mostParts }: { readonly shortest: number; readonly mostParts: number },
  articlesWith: Vocabulary['articlesWith'],
): KnownWord[] {
  const found: KnownWord[] = [];
  const part = (rest: string, before: readonly string[], fewest: number) => {
    if (found.length >= maxWays || word.length > 30) return;
    for (let at = shortest; at <= rest.length - shortest; at++) {
      const [first, others] = [rest.slice(0, at), rest.slice(at)];
      const articles = Math.min(fewest, articlesWith(first));
      if (articles === 0) continue;
      const withAll = Math.min(articles, articlesWith(others));
      if (withAll > 0)
        found.push({ text: [...before, first, others].join(' '), articles: Math.ceil(withAll / 4) });
      if (before.length + 2 < mostParts) part(others, [...before, first], articles);
    }
  };
  part(word, [], Number.POSITIVE_INFINITY);
  return found;
}

function meaning(
  likeness: keyof typeof weights,
  { text, articles }: KnownWord,
  weight = weights[likeness],
): Meaning {
  return { text, articles, likeness, weight };
}

/** Each once, with its highest weight. */
function once(meanings: readonly Meaning[]): Meaning[] {
  const byText = new Map<string, Meaning>();
  for (const one of meanings.toSorted((a, b) => b.weight - a.weight)) {
    if (!byText.has(one.text)) byText.set(one.text, one);
  }
  return [...byText.values()];
}
