import { dayMs, hourMs, minuteMs } from '../platform/time/durations.ts';
import { numbersInDigits } from './number-words.ts';
import { plainWord } from './schedule-language.ts';

const unit =
  '(?:h|hrs?|hours?|min|minutes?|days?|weeks?|months?|stunden?|minuten?|tag|tagen?|wochen?|monat|monaten?|heures?|jours?|semaines?|mois|horas?|minutos?|dias?|semanas?|mes|meses)';
const ahead = new RegExp(
  `(?<!(?:once|twice|times|mal|fois|veces|vezes|\\bde (?:\\d+|[a-z]+)) )\\b(?:in|dans|en|em|dentro de|daqui a|within|binnen|d ici)(?: (?:about|etwa|environ))? (?:\\d+ ?|(?:half an|[a-z]{1,6}) )${unit}(?: from now)?(?![a-z])|\\d+(?:時間|分|日|週間|[かヶ]月)後`,
);

/** "in 2 hours" in a folded text, in any language of the bot. */
export function lengthAhead(folded: string): string | undefined {
  return ahead.exec(folded)?.[0];
}

const unitMs: Readonly<Record<string, number>> = {
  minute: minuteMs,
  hour: hourMs,
  hours: hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 30 * dayMs,
};

const articles = new Set(['a', 'an', 'un', 'une', 'um', 'eine', 'einer', 'einem']);

/**
 * The milliseconds in "2 hours and 30 minutes", "a week" or "eine halbe Stunde".
 * @param said.isLength whether "9 heures" is nine hours and not nine o'clock
 * @returns undefined for a text that says something else
 */
export function readLength(folded: string, { isLength }: { readonly isLength: boolean }): number | undefined {
  let sum = 0;
  let count: number | undefined;
  let last: number | undefined;
  // "for 1h30"; alone it is half past one.
  const written = isLength ? folded.replace(/(\d)h(\d\d)$/, '$1 hours $2 minutes') : folded;
  for (const word of wordsOf(written)) {
    const length = word === 'hour' && !isLength ? undefined : unitMs[word];
    if (length !== undefined) {
      sum += (count ?? 1) * length;
      last = length;
      count = undefined;
    } else if (word === 'half') count = count === undefined || count === 1 ? 0.5 : count + 0.5;
    else if (articles.has(word)) count ??= 1;
    else if (/^\d+(?:\.\d+)?$/.test(word) && count === undefined) count = Number(word);
    else if (word !== 'and') return undefined;
  }
  // "an hour and a half"
  if (count === 0.5 && last !== undefined) return sum + last / 2;
  return count === undefined && sum > 0 ? sum : undefined;
}

function wordsOf(folded: string): string[] {
  const spaced = folded
    .replaceAll('後', ' ')
    .replaceAll(/(?<=間)半/g, ' half ')
    .replaceAll(/(\d)時間/g, '$1 hours ')
    .replaceAll(/(\d)分/g, '$1 minutes ')
    .replaceAll(/(\d)日間?/g, '$1 days ')
    .replaceAll(/(\d)週間?/g, '$1 weeks ')
    .replaceAll(/(\d)[かヶ]月/g, '$1 months ')
    .replaceAll(/(\d),(?=\d)/g, '$1.')
    .replaceAll(/(\d) ?d\b/g, '$1 days')
    .replaceAll(/(\d) ?w\b/g, '$1 weeks')
    .replaceAll(/\ba (?=fortnight)/g, '')
    .replaceAll(/(\d)(?=[a-z])/g, '$1 ');
  return numbersInDigits(spaced)
    .split(/\s+|(?<=[a-z])-/)
    .flatMap((word) => (articles.has(word) ? word : plainWord(word)).split(' '))
    .filter(Boolean);
}
