import type { CommandInvocation } from '../../platform/commands/command.ts';
import { Fault } from '../../platform/fault.ts';
import { listText } from '../../platform/language/format-list.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { formatTime, type Time } from '../../subscriptions/clock-time.ts';
import { readSchedule } from '../../subscriptions/schedule-text.ts';

/** What to write for the afternoon, where "5" was taken as 05:00. Undefined if no such time was written. */
export function earlyTimeText(
  { time }: CommandInvocation['options'],
  language: Language,
): string | undefined {
  const read = time === undefined ? undefined : readSchedule(String(time));
  if (!read || read instanceof Fault || !read.early) return undefined;
  return say(
    language,
    '{times} {count, plural, one {is} other {are}} in the morning. For later in the day, write {later}.',
    {
      count: read.early.length,
      times: listText(language, read.early.map(formatTime), 'conjunction'),
      later: listText(
        language,
        read.early.map((early) => twelveHoursLater(early, language)),
        'conjunction',
      ),
    },
  );
}

/** As it is written where the language is spoken: "5pm" or "17:00". */
function twelveHoursLater({ hour, minute }: Time, language: Language): string {
  if (language !== 'en') return formatTime({ hour: hour + 12, minute });
  return minute === 0 ? `${hour}pm` : `${hour}:${String(minute).padStart(2, '0')}pm`;
}
