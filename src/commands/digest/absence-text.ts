import type { Absence } from '../../digest/compare-digests.ts';
import { maxPlace } from '../../digest/place-of.ts';
import type { Story } from '../../digest/story.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { crowdedText, filterReasons } from './filter-reasons.ts';

/**
 * Why one of two digests does not have a story, as sentences.
 * @param shownAt when its readers were shown the story, where that is known
 */
export function absenceText(
  language: Language,
  { lead, heat }: Story,
  absence: Absence,
  shownAt?: Date,
): string[] {
  if (absence.kind === 'no digest') return [say(language, 'It has no digest then.')];
  const { slot, timezone, query, count } = absence.order;
  const time = (at: Date) => formatLocalTime(language, at, timezone);
  switch (absence.kind) {
    case 'filtered':
      return filterReasons(language, { article: lead, filter: query.filter ?? {}, answer: absence.answer });
    case 'outside the window':
      return lead.publishedAt > slot
        ? [say(language, 'It was published after {time}.', { time: time(slot) })]
        : [
            say(language, 'It is outside the window, which looks back only to {time}.', {
              time: time(query.span.after),
            }),
          ];
    case 'known':
      return [
        shownAt
          ? say(language, 'It was shown on {time}.', { time: time(shownAt) })
          : say(language, 'It was shown before.'),
      ];
    case 'crowded out':
      return [crowdedText(language, absence.by)];
    case 'not hot enough':
      return [
        absence.place === undefined
          ? say(language, 'It is not among the {max} hottest.', { max: maxPlace })
          : say(language, 'It is number {place} by heat ({heat}), and the digest takes {count}.', {
              ...{ place: absence.place, heat: heat.value, count },
            }),
      ];
  }
}
