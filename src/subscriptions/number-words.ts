/**
 * Numbers from 13 to 59 as people write them out: "achtzehn", "vingt-cinq", "forty five". The smaller ones are among
 * the words of `schedule-language.ts`, as some of them are articles as well.
 */

interface Numerals {
  /** From 13 to 19. */
  readonly teens: readonly string[];
  /** 20, 30, 40 and 50. */
  readonly tens: readonly string[];
  /** From 1 to 9; other forms of one, such as the feminine, behind a slash. */
  readonly ones: readonly string[];
  readonly compound: (tens: string, ones: string) => readonly string[];
}

const numerals: readonly Numerals[] = [
  {
    teens: list('thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
    tens: list('twenty thirty forty fifty'),
    ones: list('one two three four five six seven eight nine'),
    compound: (tens, ones) => [`${tens}-${ones}`, `${tens} ${ones}`],
  },
  {
    teens: list('dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn'),
    tens: list('zwanzig dreissig vierzig funfzig'),
    ones: list('ein zwei drei vier funf sechs sieben acht neun'),
    compound: (tens, ones) => [`${ones}und${tens}`],
  },
  {
    teens: list('treize quatorze quinze seize dix-sept dix-huit dix-neuf'),
    tens: list('vingt trente quarante cinquante'),
    ones: list('un/une deux trois quatre cinq six sept huit neuf'),
    compound: (tens, ones) => [
      `${tens}-${ones}`,
      `${tens} ${ones}`,
      `${tens} et ${ones}`,
      `${tens}-et-${ones}`,
    ],
  },
  {
    teens: list('trece catorce quince dieciseis diecisiete dieciocho diecinueve'),
    tens: list('veinte treinta cuarenta cincuenta'),
    ones: list('uno/una/un dos tres cuatro cinco seis siete ocho nueve'),
    compound: (tens, ones) => [`${tens} y ${ones}`, ...(tens === 'veinte' ? [`veinti${ones}`] : [])],
  },
  {
    teens: list('treze quatorze quinze dezesseis dezessete dezoito dezenove'),
    tens: list('vinte trinta quarenta cinquenta'),
    ones: list('um/uma dois/duas tres quatro cinco seis sete oito nove'),
    compound: (tens, ones) => [`${tens} e ${ones}`],
  },
];

const numberByWords: ReadonlyMap<string, number> = new Map(
  numerals.flatMap(({ teens, tens, ones, compound }) => [
    ...teens.map((word, at) => [word, 13 + at] as const),
    ...tens.flatMap((word, at) => [
      [word, 20 + 10 * at] as const,
      ...ones.flatMap((forms, unit) =>
        forms
          .split('/')
          .flatMap((one) => compound(word, one))
          .map((words) => [words, 21 + 10 * at + unit] as const),
      ),
    ]),
  ]),
);

/** The longest first, so that "twenty five" is not 20 and 5. */
const anyNumber = new RegExp(
  `\\b(?:${[...numberByWords.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\b`,
  'g',
);

/** A folded text with these numbers in digits. */
export function numbersInDigits(folded: string): string {
  return folded.replaceAll(anyNumber, (words) => String(numberByWords.get(words)));
}

function list(words: string): string[] {
  return words.split(' ');
}
