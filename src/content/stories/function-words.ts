import * as stopword from 'stopword';

/**
 * Languages with articles, prepositions and pronouns that stand as words of their own. A word of one language's list may
 * say much in another ("die", "war", "son"), so a text is read by the list of the language that it seems to be in.
 */
const LISTS = [
  ...[stopword.eng, stopword.deu, stopword.fra, stopword.spa, stopword.ita, stopword.por, stopword.nld],
  ...[stopword.swe, stopword.dan, stopword.nob, stopword.fin, stopword.pol, stopword.ces, stopword.ron],
  ...[stopword.hun, stopword.tur, stopword.ell, stopword.rus, stopword.ukr, stopword.ind],
];

/** What headlines are full of in English and the list does not have. */
const ALSO_ENGLISH =
  'says said say amid via per vs versus may might must shall will does here there still yet more most few just new now than ' +
  'so such under onto down off up out above below against during until again further when why whose whom being having doing ' +
  'been no nor not own she hers its theirs mine ours yours herself itself myself themselves';

const languages: readonly ReadonlySet<string>[] = LISTS.map(
  (list, at) => new Set([...list, ...(at === 0 ? ALSO_ENGLISH.split(' ') : [])].map(fold)),
);

const languagesOf = new Map<string, number[]>();
for (const [language, words] of languages.entries()) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const ENGLISH = 0;
const NONE: ReadonlySet<string> = new Set();

/** The words to pass over in a text: those of the language of which it has most; English among equals. */
export function functionWordsOf(tokens: Iterable<{ readonly folded: string }>): ReadonlySet<string> {
  const counts = languages.map(() => 0);
  for (const { folded } of tokens) {
    for (const language of languagesOf.get(folded) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  let most = ENGLISH;
  for (const [language, count] of counts.entries()) if (count > (counts[most] ?? 0)) most = language;
  return languages[most] ?? NONE;
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');
}
