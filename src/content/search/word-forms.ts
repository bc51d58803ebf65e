import { stem } from '../stories/stem.ts';

/**
 * What a word shares with its other forms: the word without the endings of its script's languages. Two words
 * with the same stem are forms of one word. Deliberately light: stronger stemming would merge words of
 * different meaning.
 * @param word as indexed
 */
export function wordStem(word: string): string {
  if (/^[a-z]+$/.test(word)) return stem(word);
  for (const { script, ending, least } of endings) {
    if (!script.test(word)) continue;
    const bare = word.replace(ending, '');
    return bare.length >= least ? bare : word;
  }
  return word;
}

/** The prefix common to all forms of a word. */
export function sharedByForms(stemmed: string): string {
  return /^[a-z]{4,}[yi]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

/** The endings of nouns, adjectives and some verbs, without accents: й is и and ё is е here. */
const endings = [
  {
    script: /^\p{Script=Cyrillic}+$/u,
    ending:
      /(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ем|ом|ыми|ими|ого|его|ому|ему|ов|ев|ии|еи|ои|ыи|ые|ие|ых|их|ым|им|ую|юю|ая|яя|ое|ее|ья|ью|ия|ию|[аеиоуыэюяьіїє])$/u,
    least: 3,
  },
  {
    script: /^\p{Script=Greek}+$/u,
    ending: /(?:ους|ων|ος|ου|οι|ες|ης|ας|εις|εων|ατα|ατων|[αεηιουω])$/u,
    least: 3,
  },
  { script: /^\p{Script=Devanagari}+$/u, ending: /(?:ों|ियों|ियां|ें|ां|[ािीुूेैोौं])$/u, least: 2 },
];

/**
 * Short words that Arabic, Persian and Hebrew write before a word without a space: the, and, in, to, from.
 */
const arabicFront = /^(?:وال|بال|فال|كال|ولل|ال|لل|و|ب|ل)(?=\p{Script=Arabic}{3})/u;
const hebrewFront = /^(?:וה|שה|מה|בה|לה|כש|ה|ו|ב|ל|מ|ש|כ)(?=\p{Script=Hebrew}{3})/u;

/** A word without its attached short words, and with each of the commonest. */
export function withOtherFronts(word: string): string[] {
  if (/^\p{Script=Arabic}+$/u.test(word)) {
    const bare = word.replace(arabicFront, '');
    return [word, bare].flatMap((form) =>
      ['', 'ال', 'وال', 'بال', 'لل', 'و', 'ب', 'ل'].map((front) => front + form),
    );
  }
  if (/^\p{Script=Hebrew}+$/u.test(word)) {
    const bare = word.replace(hebrewFront, '');
    return [word, bare].flatMap((form) =>
      ['', 'ה', 'ב', 'ל', 'ו', 'מ', 'ש', 'וה'].map((front) => front + form),
    );
  }
  return [];
}

/** British and American endings, each way: the first letters of a match stay. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e[sdr]?|ers?|ing|ations?)$/, 'iz$1'],
  [/iz(e[sdr]?|ers?|ing|ations?)$/, 'is$1'],
  [/ys(e[sdr]?|ers?|ing)$/, 'yz$1'],
  [/yz(e[sdr]?|ers?|ing)$/, 'ys$1'],
  [/(?<=[a-z]{2})our(?=$|s$|ed$|ing$|ers?$|ful|ite|abl|hood)/, 'or'],
  [/(?<=[a-z]{2})or(?=$|s$|ed$|ing$|ers?$|ful|ite|abl|hood)/, 'our'],
  [/tre(s?)$/, 'ter$1'],
  [/ter(s?)$/, 'tre$1'],
  [/ll(ed|ing|ers?)$/, 'l$1'],
  [/([aeiou])l(ed|ing|ers?)$/, '$1ll$2'],
  [/([io])l(s|ment|ments)?$/, '$1ll$2'],
  [/([io])ll(s|ment|ments)?$/, '$1l$2'],
  [/ence(s?)$/, 'ense$1'],
  [/ense(s?)$/, 'ence$1'],
  [/amme(s?|d)$/, 'am$1'],
  [/gram(s?)$/, 'gramme$1'],
  [/ogue(s?)$/, 'og$1'],
  [/log(s?)$/, 'logue$1'],
  [/^pae(?=d)/, 'pe'],
  [/^pe(?=dia)/, 'pae'],
  [/ae/, 'e'],
  [/^aeroplane/, 'airplane'],
  [/^airplane/, 'aeroplane'],
];

/** Pairs that follow no rule. */
const spelledTwoWays = [
  ...['tyre tire', 'grey gray', 'cheque check', 'aluminium aluminum', 'jewellery jewelry', 'plough plow'],
  ...[
    'sceptic skeptic',
    'sceptical skeptical',
    'sulphur sulfur',
    'manoeuvre maneuver',
    'mould mold',
    'kerb curb',
  ],
  ...['artefact artifact', 'cosy cozy', 'axe ax', 'judgement judgment', 'whisky whiskey'],
].map((pair) => pair.split(' '));

/** The same word in British or American spelling; some results are not words at all. */
export function britishAndAmerican(word: string): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const spelled = spellings.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []));
  const pairs = spelledTwoWays.flatMap((pair) => {
    const at = pair.findIndex((form) => word === form || word === `${form}s`);
    return at < 0 ? [] : [word.replace(pair[at] ?? '', pair[1 - at] ?? '')];
  });
  return distinct([...spelled, ...pairs], word);
}

/** The same, and with "ae" for an umlaut. */
export function otherSpellings(word: string): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const umlauts = /ae|oe|ue|aa/.test(word)
    ? [word.replace(/ae|aa/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u')]
    : [];
  return distinct([...britishAndAmerican(word), ...umlauts], word);
}

function distinct(forms: readonly string[], word: string): string[] {
  return [...new Set(forms)].filter((form) => form !== word && form.length >= 3);
}
