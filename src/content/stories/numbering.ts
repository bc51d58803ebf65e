import { withoutWirePrefix } from '../wire-prefix.ts';
import { amountsIn } from './amounts.ts';

/**
 * What a title numbers, as "ios:7.1 season:2": a version, an instalment, a quarter. Pieces that number the
 * same thing differently are about different things, however similar they are. Counts don't matter: reports
 * of one event disagree about how many were hurt. Amounts differ only if the same figure is in another
 * currency ("100000:€").
 */
export function numberingOf(title: string): string {
  const text = withoutWirePrefix(title).normalize('NFKC');
  const areCapitalsTelling = !isTitleCase(text);
  const entries = [
    ...numbered(text, areCapitalsTelling),
    ...[...text.matchAll(roman)].flatMap(([, label = '', value = '']) =>
      isLabel(label, areCapitalsTelling) ? [entry(label, String(romanValues.indexOf(value) + 1))] : [],
    ),
    ...[...text.matchAll(inWords)].map(([, label = '', value = '']) => entry(label, valueOfWord(value))),
    ...[...text.matchAll(ordinal)].map(([, value = '', label = '']) => entry(label, valueOfWord(value))),
    ...[...text.matchAll(code)].map(([, label = '', value = '']) => entry(label, value)),
    ...[...text.matchAll(episodePattern)].map(([, season, episode]) =>
      entry('se', `${Number(season)}e${Number(episode)}`),
    ),
    ...[...text.matchAll(unspaced)].map(([, value = '', label = '']) => entry(label, value)),
    ...[...text.matchAll(unspacedLabel)].map(([, label = '', value = '']) => entry(label, value)),
    // For what goes up and down, the direction counts, not the amount.
    ...[...text.matchAll(signed)].map(([, label = '', sign = '']) =>
      entry(`${label}±`, sign === '+' ? '+' : '-'),
    ),
    ...amountsIn(text),
  ];
  return [...new Set(entries)].join(' ');
}

function numbered(text: string, areCapitalsTelling: boolean): string[] {
  return [...text.matchAll(numberedPattern)].flatMap(([, label = '', mark = '', value = '']) => {
    if (mark.includes('#')) return [entry(label, value)];
    const isVersion = value.includes('.') && /^\p{Lu}/u.test(label) && !notLabels.has(label.toLowerCase());
    return isVersion || isLabel(label, areCapitalsTelling) ? [entry(label, value)] : [];
  });
}

function entry(label: string, value: string): string {
  return `${label.toLowerCase().replace(/^quarter$/, 'q')}:${value.toLowerCase().replace(/^0+(?=\d)/, '')}`;
}

/**
 * Whether a word says what is numbered, or is a name. "arrest 12" is a count, and in a title in capitals
 * "Arrest 12" may be one too.
 */
function isLabel(label: string, areCapitalsTelling: boolean): boolean {
  const folded = label.toLowerCase();
  if (notLabels.has(folded)) return false;
  if (numberedThings.has(folded) || /\p{Ll}\p{Lu}|\p{L}\.\p{L}/u.test(label)) return true;
  return areCapitalsTelling && /^\p{Lu}/u.test(label);
}

/** Headlines In Title Case Capitalise Every Word. */
function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.75 * long.length;
}

/** A word and its number, not followed by anything that would make it an amount, a time or a rank. */
const numberedPattern =
  /(?<![\p{L}\p{N}$€£¥,])(\p{L}[\p{L}\p{M}]*(?:\.\p{L}+)?)[\s.-]{0,1}(\s?#\s?|[\s.-]?)(\d{1,3}(?:\.\d{1,3}){0,3})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}%]|[.,:]\d|\s?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|[bmk]n?\b|[ap]m\b|(?:year|day|hour|week|month|minute|second)s?\b|people|dead|killed|injured|euros?|dollars?|pounds?|cents?))/giu;

const romanValues = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** Without those that are also single letters. */
const roman = /(?<![\p{L}\p{N}])(\p{L}+)\.? (II|III|IV|VI|VII|VIII|IX)(?![\p{L}\p{N}])/gu;

const things =
  'season|episode|part|volume|vol|chapter|version|update|patch|phase|stage|act|book|issue|week|day|round|game|match|quarter|' +
  'q|step|level|lesson|wave|article|amendment|proposition|prop|leg|series|no|number|night|edition|' +
  'staffel|folge|teil|band|runde|quartal|spieltag|saison|épisode|partie|tome|temporada|capítulo|parte|jornada|' +
  'stagione|puntata|capitolo|giornata|сезон|серия|часть|тур';
const numberedThings: ReadonlySet<string> = new Set(things.split('|'));

const cardinals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const inWords = new RegExp(`\\b(?!no )(${things}) (${cardinals.slice(1).join('|')})\\b`, 'giu');
const ordinal = new RegExp(
  `\\b(${ordinals.slice(1).join('|')}|\\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)?[ -](${things})\\b`,
  'giu',
);

function valueOfWord(word: string): string {
  const folded = word.toLowerCase();
  const value = Math.max(cardinals.indexOf(folded), ordinals.indexOf(folded));
  return value > 0 ? String(value) : folded;
}

/** `CVE-2026-1234`, `KB5001`, `A320`. */
const code = /(?<![\p{L}\p{N}-])(\p{Lu}{1,5})-?(\d{2,7}(?:-\d+)*)(?![\p{L}\p{N}%]|[.,]\d)/gu;
const episodePattern = /\bS(\d{1,2}) ?E(\d{1,3})\b/giu;

/** 第3季度, 12話: the word after the number says what is numbered. */
const unspaced = /第(\d+)(季度|四半期|季|期|集|回|話|话|章|部|代|世代|号|卷|巻|届|弾|戦|轮|輪)/gu;
/** 震度5, シーズン1; not a count of people, days or money. */
const unspacedLabel =
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,8}?)(\d{1,3}(?:\.\d{1,2})?)(?![\d.,]|[人名円元歳岁年月日時时分秒件億亿万千百%台社店校か个個])/gu;

const signed = /(?<![\p{L}\p{N}])(\p{L}+) \(?([+−–-])\d/gu;

/** Words that precede a number without naming what is numbered. */
const notLabels = new Set(
  (
    'in of to at for by over on with the a an and or than about from top all its up are is nearly least hits after kills ' +
    'under until since into between around almost only just these those first last next best worst has have had get gets ' +
    'magnitude toll january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre ' +
    'novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
  ).split(' '),
);

/**
 * What both number, but differently: the label and the two numbers. Undefined when they do not contradict.
 */
export function contradiction(a: string, b: string): Contradiction | undefined {
  if (a === '' || b === '') return undefined;
  const others = valuesByLabel(b);
  for (const [label, values] of valuesByLabel(a)) {
    const theirs = others.get(label);
    const [first = ''] = values;
    if (theirs && !values.some((value) => theirs.some((other) => isCompatible(value, other)))) {
      return { label, numbers: [first, theirs[0] ?? ''] };
    }
  }
  return undefined;
}

export interface Contradiction {
  readonly label: string;
  readonly numbers: readonly [string, string];
}

function valuesByLabel(numbering: string): Map<string, string[]> {
  const byLabel = new Map<string, string[]>();
  for (const one of numbering.split(' ')) {
    const [label = '', value = ''] = one.split(':');
    byLabel.set(label, [...(byLabel.get(label) ?? []), value]);
  }
  return byLabel;
}

/** "7" may be short for "7.1". */
function isCompatible(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
