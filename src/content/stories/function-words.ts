import * as stopword from 'stopword';

/**
 * Languages whose articles, prepositions and pronouns are separate words. A word on one language's list may
 * be significant in another ("die", "war", "son"), so a text is read with the list of its likely language.
 */
const lists = [
  ...[stopword.eng, stopword.deu, stopword.fra, stopword.spa, stopword.ita, stopword.por, stopword.nld],
  ...[stopword.swe, stopword.dan, stopword.nob, stopword.fin, stopword.pol, stopword.ces, stopword.ron],
  ...[stopword.hun, stopword.tur, stopword.ell, stopword.rus, stopword.ukr, stopword.ind],
];

/** Words common in English headlines that the list lacks. */
const alsoEnglish =
  'says said say amid via per vs versus may might must shall will does here there still yet more most few just new now than ' +
  'so such under onto down off up out above below against during until again further when why whose whom being having doing ' +
  'been no nor not own she hers its theirs mine ours yours herself itself myself themselves';

const languages: readonly ReadonlySet<string>[] = lists.map(
  (list, at) => new Set([...list, ...(at === 0 ? alsoEnglish.split(' ') : [])].map(fold)),
);

const languagesOf = new Map<string, number[]>();
for (const [language, words] of languages.entries()) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const english = 0;
const none: readonly number[] = [];

/**
 * The languages, by our own numbers, in whose texts a word is ignored. Takes the word in lower case and
 * without accents.
 */
export function languagesPassingOver(folded: string): readonly number[] {
  return languagesOf.get(folded) ?? none;
}

/** The language with the most such words in a text; English among equals. */
export function languageOf(words: Iterable<readonly number[]>): number {
  const counts = new Uint32Array(languages.length);
  let most = english;
  for (const passing of words) for (const language of passing) counts[language] = (counts[language] ?? 0) + 1;
  for (let at = 0; at < counts.length; at++) if ((counts[at] ?? 0) > (counts[most] ?? 0)) most = at;
  return most;
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');
}
