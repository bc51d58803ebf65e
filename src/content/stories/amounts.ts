/** Currency names and codes in titles, besides the signs. */
const amountNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'us$ usd dollar dollars dólares',
    '€': 'eur euro euros',
    '£': 'gbp pound pounds',
    '¥': 'jpy yen',
    '₩': 'krw won',
    '₹': 'inr rs rupee rupees',
    yuan: 'cny rmb yuan',
    chf: 'chf francs franken',
    a$: 'a$ aud',
    c$: 'c$ cad',
    hk$: 'hk$ hkd',
    r$: 'r$ brl reais',
  }).flatMap(([sign, names]) => [sign, ...names.split(' ')].map((name) => [name, sign] as const)),
);

const scaleNames =
  'k|tsd|thousand|m|mn|mln|mio|million|millions|millionen|b|bn|bln|mrd|billion|billions|milliarden|tn|trillion';
const currencyPattern = `(?:us|a|c|hk|r|nz|s)?\\p{Sc}|\\b(?:usd|eur|gbp|jpy|krw|inr|cny|rmb|chf|aud|cad|hkd|brl)\\b`;
const currencyWord = `${currencyPattern}|\\b(?:dollars?|euros?|pounds?|yen|won|yuan|rupees?|francs?|franken|reais|dólares)\\b`;
const figurePattern = `(\\d+(?:[.,]\\d+)*)(?: ?-?(${scaleNames})\\b\\.?)?`;

const before = new RegExp(`(${currencyPattern}) ?${figurePattern}`, 'giu');
const behind = new RegExp(`(?<![\\p{Sc}\\d.,])${figurePattern} ?(${currencyWord})(?! ?\\d)`, 'giu');

/** The amounts of money in a title, each as its figure and its currency: "100m:€". */
export function amountsIn(text: string): string[] {
  return [
    ...[...text.matchAll(before)].map(([, currency = '', figure = '', scale = '']) =>
      entry(figure, scale, currency),
    ),
    ...[...text.matchAll(behind)].map(([, figure = '', scale = '', currency = '']) =>
      entry(figure, scale, currency),
    ),
  ];
}

function entry(figure: string, scale: string, currency: string): string {
  const folded = currency.toLowerCase();
  return `${figure.replaceAll(',', '')}${scale.toLowerCase().charAt(0)}:${amountNames.get(folded) ?? folded}`;
}
