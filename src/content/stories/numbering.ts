/**
 * What a title numbers, as "ios:7.1 season:2": a version, an instalment, a quarter. Pieces that number the same thing
 * differently tell of different things, however alike they are. Amounts do not: reports of one event differ in them, and
 * only the same figure of another currency ("100000:€") is another amount.
 */
export function numberingOf(title: string): string {
  const text = title.normalize('NFKC');
  const numbered = [...text.matchAll(NUMBERED)]
    .map(
      ([, label = '', value, signed = '']) => `${label.toLowerCase()}:${value ?? signed.replace('−', '-')}`,
    )
    .filter((entry) => !NOT_LABELS.has(entry.slice(0, entry.indexOf(':'))));
  const amounts = [...text.matchAll(AMOUNT)].map(
    ([, before, ofBefore = '', ofBehind = '', behind = '']) =>
      `${(before ? ofBefore : ofBehind).replaceAll(',', '')}:${before ?? behind}`,
  );
  return [...new Set([...numbered, ...amounts])].join(' ');
}

/** A figure with the sign of its currency before or behind it. */
const AMOUNT = /(\p{Sc}) ?(\d+(?:[.,]\d+)*)|(\d+(?:[.,]\d+)*) ?(\p{Sc})/gu;

/** A word and its number, not followed by what would make an amount, a time or a rank of it. */
const NUMBERED =
  /(?<![\p{L}\p{N}$€£¥.,])(\p{L}[\p{L}\p{M}]*)(?:[\s#.-]{0,2}(\d{1,3}(?:\.\d{1,3}){0,3})|\s([+−-]\d{1,6}))(?![\p{L}\p{N}%]|[.,:]\d|\s?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|[bmk]n?\b|[ap]m\b|(?:year|day|hour|week|month|minute|second)s?\b|people|dead|killed|injured|euros?|dollars?|pounds?|cents?))/giu;

/** Words that stand before a number without naming what is numbered. */
const NOT_LABELS = new Set(
  (
    'in of to at for by over on with the a an and or than about from top all its up are is nearly least hits after kills ' +
    'under until since into between around almost only just these those first last next best worst has have had get gets ' +
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** What both number, and differently: the label and the two numbers. Undefined when they do not contradict. */
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
  for (const entry of numbering.split(' ')) {
    const [label = '', value = ''] = entry.split(':');
    byLabel.set(label, [...(byLabel.get(label) ?? []), value]);
  }
  return byLabel;
}

/** "7" may be short for "7.1". */
function isCompatible(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
