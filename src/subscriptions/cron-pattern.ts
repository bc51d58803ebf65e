import { Cron } from 'croner';
import { type Sentence, sentence } from '../platform/language/sentence.ts';

/** The five fields of a pattern in order. */
const fields = ['minute', 'hour', 'day', 'month', 'weekday'] as const;

const options = { mode: '5-part', utcOffset: 0, paused: true } as const;

/** Far longer than anyone needs, and short enough to parse instantly. */
const maxLength = 200;

/**
 * What is wrong with a cron pattern, as a sentence with its fix; undefined when it is valid. Valid are the
 * five fields of Vixie cron, where a day of the month and a day of the week together match either, and its
 * nicknames for times, such as `@daily`.
 */
export function faultOfCron(cron: string): Sentence | undefined {
  if (cron.length > maxLength)
    return sentence(
      '"{start}…" is longer than {max} characters; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)',
      { start: cron.slice(0, 40), max: maxLength },
    );
  const parts = cron.trim().split(/\s+/);
  if (parts.length === 1 && cron.trim().startsWith('@')) {
    return isCron(cron)
      ? undefined
      : sentence(
          '"{cron}" is not a nickname of a time, such as @daily; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)',
          { cron },
        );
  }
  if (parts.length === 6) {
    return sentence(
      '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday): it has six, and the first would be seconds, which are not supported; leave them out, as in "{shorter}"',
      { cron, shorter: parts.slice(1).join(' ') },
    );
  }
  if (parts.length !== fields.length)
    return sentence(
      '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)',
      { cron },
    );
  const fault = parts.map(faultOfField).find((found) => found !== undefined);
  if (fault) return sentence('"{cron}" is not a cron pattern: {fault}', { cron, fault });
  return everMatches(cron) ? undefined : sentence('the cron pattern "{cron}" never comes', { cron });
}

/** Each field is checked on its own, so that the message names the one at fault. */
function faultOfField(part: string, position: number): Sentence | undefined {
  // With a colon, croner would read the pattern as a date.
  if (!part.includes(':') && isCron(fields.map((_, at) => (at === position ? part : '*')).join(' '))) return;
  const fault = sentence(
    '"{part}" is not {field, select, minute {a minute (0 to 59)} hour {an hour (0 to 23)} day {a day of the month (1 to 31)} month {a month (1 to 12, or JAN to DEC)} other {a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)}}',
    { part, field: fields[position] ?? '' },
  );
  const [, from = '', to = ''] = /^(\d+)-(\d+)$/.exec(part) ?? [];
  return Number(from) > Number(to)
    ? sentence('{fault}; a range must rise: write 22-2 as 22-23,0-2', { fault })
    : fault;
}

/** Whether croner can read a pattern, however unusual. */
export function isCron(cron: string): boolean {
  try {
    new Cron(cron, options);
    return true;
  } catch {
    return false;
  }
}

function everMatches(cron: string): boolean {
  return new Cron(cron, options).nextRun(new Date(0)) !== null;
}
