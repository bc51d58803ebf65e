import { numbersInDigits } from './number-words.ts';

/**
 * Times of day as people say them, put into words that `clock-time.ts` reads: `less:15:9` is a quarter to nine,
 * `plus:30:noon` half past twelve.
 */

type Phrase = readonly [phrase: RegExp, plain: string];

const hourWords =
  'one two three four five six seven eight nine ten eleven twelve una dos tres cuatro cinco seis siete ocho nueve diez once doce uma duas quatro sete oito nove dez onze doze'
    .split(' ')
    .join('|');

/** Applied to a folded text in any language, before its words are put into English. */
const phrases: readonly Phrase[] = [
  [/\b(?:las?|y) once\b/g, ' 11 '],
  [/\b(?:a )?quarter (?:to|of|till|til)\b/g, ' quarter before '],
  [/\bdrei ?viertel (?=[a-z\d])/g, ' quarter before '],
  // In digits, "5 to 9" may be a range.
  [
    /(?<!\b(?:every|from|between) )\b(five|ten|2[05]|\d+(?= min))(?: minutes?| mins?)? (?:to|till|til|of) (?=[a-z\d])/g,
    ' $1 before ',
  ],
  [/\b([a-z]+|\d+) (?:minutos )?para (?:as?|o|las?)\b/g, ' $1 before '],
  [
    new RegExp(`\\b(${hourWords})(?: horas?)? [ye] (cinco|diez|dez|15|[2-5][05])\\b(?! (?:y|e) )`, 'g'),
    ' $1 later $2 ',
  ],
  [new RegExp(`\\b(${hourWords}) (1[3-9]|[2-5]\\d)(?= |$)`, 'g'), ' $1 later $2 '],
];

/** @param phrased a folded text, in which days are put into English already */
export function withSpokenTimes(phrased: string): string {
  return inOrder(phrases, numbersInDigits(phrased));
}

const hour = '(\\d{1,2}(?::\\d\\d|h)?(?:am|pm)?|noon|midnight)(?: hour)?';

/** Applied to plain words, in this order. */
const plainTimes: readonly Phrase[] = [
  [/\bevery (\d+)h(?= |$)/g, 'every $1 hour'],
  [/\bevery (\d+)m(?= |$)/g, 'every $1 minute'],
  [/\bevery (?:(\d+|second|third) )?(minute|hour|day|week|month|year)s?\b/g, 'every:$1:$2'],
  [/\bbetween (\S+) and (\S+)/g, 'from $1 to $2'],
  [/\bfrom (\S*\d\S*|noon|midnight) and (\S*\d\S*|noon|midnight)/g, 'from $1 to $2'],
  [spoken(`(\\d{1,2}) (?:minute )?before halb ${hour}`), 'before-half:$1:$2'],
  [spoken(`(\\d{1,2}) (?:minute )?past halb ${hour}`), 'past-half:$1:$2'],
  [spoken(`halb ${hour}`), 'less:30:$1'],
  [spoken(`half past ${hour}`), 'plus:30:$1'],
  [spoken(`quarter past ${hour}`), 'plus:15:$1'],
  [spoken(`quarter before ${hour}`), 'less:15:$1'],
  [spoken(`(\\d{1,2}) (?:minute )?before ${hour}`), 'less:$1:$2'],
  [spoken(`(\\d{1,2}) (?:minute )?past ${hour}`), 'plus:$1:$2'],
  [spoken(`${hour} less quarter`), 'less:15:$1'],
  [spoken(`${hour} less (\\d{1,2})(?: minute)?`), 'less:$2:$1'],
  [/\bless\b(?!:)/g, 'except'],
  [spoken(`${hour} later (\\d{1,2})(?: minute)?`), 'plus:$2:$1'],
  [spoken(`${hour}(?: and)? half`), 'plus:30:$1'],
  [spoken(`${hour}(?: and)? quarter`), 'plus:15:$1'],
  [/(?<![:.\d])\b(\d{1,2}) (2[4-9]|[3-5]\d)(?= |$)(?! minute| hours)/g, '$1:$2'],
  [/\b(\d{1,2})(?:h| hour) (\d\d)(?! hour)(?= |$)/g, '$1:$2'],
  [/\b(\d{1,2}[:.]\d\d) (?:hour|minute)\b/g, '$1'],
  // As in the forces: "1830 hours".
  [/\b(\d{4}) hours?\b/g, '$1'],
  [/\b(\d{1,3}) (hours|minute)\b/g, 'length:$1:$2'],
  [/\b(\d{1,2}) hour\b/g, '$1h'],
];

/** @param words in the English of `schedule-language.ts`, separated by single spaces */
export function withPlainTimes(words: string): string {
  return inOrder(plainTimes, words)
    .replaceAll(/\bbefore-half:(\d+):/g, (_, minutes) => `less:${30 + Number(minutes)}:`)
    .replaceAll(/\bpast-half:(\d+):/g, (_, minutes) => `less:${30 - Number(minutes)}:`)
    .replaceAll(/\b(12|[1-3])(?:h|(:\d\d))? noon\b/g, (_, hour, minutes = ':00') =>
      hour === '12' ? `12${minutes}` : `${Number(hour) + 12}${minutes}`,
    )
    .replaceAll(/\b(?:12|0)(?:h|(:\d\d))? midnight\b/g, (_, minutes = ':00') => `0${minutes}`);
}

function spoken(phrase: string): RegExp {
  return new RegExp(`(?<![:.\\w])${phrase}(?= |$)`, 'g');
}

function inOrder(phrases: readonly Phrase[], text: string): string {
  return phrases.reduce((changed, [phrase, plain]) => changed.replaceAll(phrase, plain), text);
}
