import type { Absence } from '../../digest/compare-digests.ts';
import { maxPlace } from '../../digest/place-of.ts';
import type { Story } from '../../digest/story.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { crowdedText, filterReasons } from './why-absent.ts';

/**
 * Why one of two digests does not have a story, as sentences.
 * @param shownAt when its readers were shown the story, where that is known
 */
export function absenceText({ lead, heat }: Story, absence: Absence, shownAt?: Date): string[] {
  if (absence.kind === 'no digest') return ['It has no digest then.'];
  const { slot, timezone, query, count } = absence.order;
  switch (absence.kind) {
    case 'filtered':
      return filterReasons(lead, query.filter ?? {}, absence.answer);
    case 'outside the window':
      return lead.publishedAt > slot
        ? [`It was published after ${formatLocalTime(slot, timezone)}.`]
        : [
            `It is outside the window, which looks back only to ${formatLocalTime(query.span.after, timezone)}.`,
          ];
    case 'known':
      return [shownAt ? `It was shown on ${formatLocalTime(shownAt, timezone)}.` : 'It was shown before.'];
    case 'crowded out':
      return [crowdedText(absence.by)];
    case 'not hot enough':
      return [
        absence.place === undefined
          ? `It is not among the ${maxPlace} hottest.`
          : `It is number ${absence.place} by heat (${heat.value}), and the digest takes ${count}.`,
      ];
  }
}
