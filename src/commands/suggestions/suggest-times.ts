import type { Choice } from '../../platform/commands/choice.ts';
import { maxChoiceLength, maxChoices } from '../../platform/commands/choice.ts';
import { Fault } from '../../platform/fault.ts';
import { formatScheduleText } from '../../subscriptions/schedule-format.ts';
import { parseScheduleText, readSchedule } from '../../subscriptions/schedule-text.ts';

const days = [
  ...['weekdays', 'weekends', 'every day'],
  ...['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  ...['mon,wed,fri', 'tue,thu'],
];

const oneDay = /^[A-Z]/;

const usualTimes = ['08:00', '09:00', '07:00', '12:00', '17:00', '18:00', '09:00 weekdays', '08:00 weekdays'];

/**
 * Suggests times of day, with days if the text goes on to them: "9" gives 09:00, then 21:00; "9 we" gives "09:00 weekdays";
 * and "mon" gives Mondays at some usual times.
 */
export function suggestTimes(typed: string): Choice[] {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return usualTimes.flatMap(scheduleChoice);
  const [, time = text, begun] = /^(\S+)(?: (?:on )?(.*))?$/.exec(text) ?? [];
  const times = timesLike(time);
  const completed =
    begun === undefined
      ? times
      : times.slice(0, 1).flatMap((first) => daysLike(begun).map((named) => `${first} ${named}`));
  const daysFirst = times.length > 0 ? [] : daysAtUsualTimes(text);
  const written = bareHour.test(text) && completed.length > 0 ? [] : [text];
  return unique([...written, ...completed, ...daysFirst].flatMap(scheduleChoice));
}

/** "9" and "9 we" are shown as what they most likely become. */
const bareHour = /^\d{1,2}(?: |$)/;

/** For "mon" and "weekdays at", but not for "mon 9", which already has a time. */
function daysAtUsualTimes(begun: string): string[] {
  const named = daysLike(begun.replace(/(?<=\w) (?:a|at)$/i, ''));
  return ['09:00', '08:00', '18:00'].flatMap((time) => named.map((name) => `${time} ${name}`));
}

/** Suggests days; in a comma-separated list, another single day for the last part. */
export function suggestDays(typed: string): Choice[] {
  const text = typed.trimStart().replaceAll(/\s+/g, ' ');
  const [, before = '', begun = ''] = /^(.*,\s*)?(.*)$/.exec(text) ?? [];
  const taken: readonly string[] = before.toLowerCase().match(/[a-z]{3}/g) ?? [];
  const lists = daysLike(begun)
    .filter(
      (named) => before === '' || (oneDay.test(named) && !taken.includes(named.slice(0, 3).toLowerCase())),
    )
    .map((named) => `${before}${named}`);
  return unique(
    [...(text.trim() === '' ? [] : [text.trim()]), ...lists].flatMap((value) =>
      !(parseScheduleText(`09:00 ${value}`) instanceof Fault) && value.length <= maxChoiceLength
        ? [{ label: value, value }]
        : [],
    ),
  );
}

/** Suggests lengths of time, such as "7d". */
export function suggestLengths(typed: string, others: readonly string[] = []): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const [, digits] = /^(\d{1,3})$/.exec(wanted) ?? [];
  const lengths = digits
    ? [`${digits}d`, `${digits}h`, `${digits}w`]
    : ['24h', '3d', '7d', '2w', '30d', ...others];
  return lengths.filter((length) => length.startsWith(wanted)).map((value) => ({ label: value, value }));
}

/** The times that begin with what is typed, likeliest first; none if it is not the beginning of a time. */
function timesLike(typed: string): string[] {
  const [, hours, colon, minutes = '', half] = /^(\d{1,2})(?:([:.h])(\d{0,2}))?([ap]m?)?$/i.exec(typed) ?? [];
  if (hours === undefined) return [];
  const hour = Number(hours);
  const atHour = halves(hour, half?.toLowerCase()).flatMap((hour) =>
    minutesLike(minutes).map((minute) => `${String(hour).padStart(2, '0')}:${minute}`),
  );
  const isBegun =
    hours.length === 1 && colon === undefined && half === undefined && (hour === 1 || hour === 2);
  const begun = isBegun ? Array.from({ length: hour === 1 ? 10 : 4 }, (_, unit) => `${hour}${unit}:00`) : [];
  return [...atHour, ...begun];
}

/** The hours of the day (0 to 23) that an hour may mean, given "am", "pm" or neither. */
function halves(hour: number, half: string | undefined): number[] {
  if (hour > 23) return [];
  if (hour > 12 || hour === 0) return [hour];
  const [morning, evening] = [hour % 12, (hour % 12) + 12];
  if (half?.startsWith('a')) return [morning];
  if (half?.startsWith('p')) return [evening];
  return hour === 12 ? [12, 0] : [morning, evening];
}

function minutesLike(begun: string): string[] {
  if (begun.length === 2) return Number(begun) < 60 ? [begun] : [];
  const usual = ['00', '30', '15', '45'].filter((minutes) => minutes.startsWith(begun));
  return usual.length > 0 ? usual : Number(begun) < 6 ? [`${begun}0`, `${begun}5`] : [];
}

function daysLike(begun: string): string[] {
  const wanted = begun.trim().toLowerCase();
  return days.filter((named) => named.toLowerCase().startsWith(wanted));
}

function scheduleChoice(value: string): Choice[] {
  const read = readSchedule(value);
  if (read instanceof Fault || value.length > maxChoiceLength) return [];
  const words = `${formatScheduleText(read.cron)}${read.zone ? `, ${read.zone.timezone} time` : ''}`;
  return [{ label: words.length > maxChoiceLength ? value : words, value }];
}

/** The first choice with each label: "9 weekdays" and "09:00 weekdays" have the same one. */
function unique(choices: readonly Choice[]): Choice[] {
  const byLabel = new Map(choices.toReversed().map((choice) => [choice.label, choice]));
  return [...new Set(choices.flatMap(({ label }) => byLabel.get(label) ?? []))].slice(0, maxChoices);
}
