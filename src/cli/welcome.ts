import type { Config } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import { digestMessage } from '../digest/digest-message.ts';
import { digestWindow } from '../digest/digest-window.ts';
import { newestDay } from '../digest/newest-day.ts';
import { selectStories } from '../digest/select-stories.ts';
import { nextSlot } from '../schedule/slots.ts';
import type { CliContext } from './context.ts';

/** What a terminal shows when the service starts in it: the newest digest, and when the next one comes. */
export function welcome(
  index: ArticleIndex,
  { digest: settings, contentDir }: Config,
  context: CliContext,
): string {
  const { name, schedule, criteria } = settings;
  const now = context.now();
  const today = digestWindow(now, undefined, criteria.windowMs);
  const ofToday = selectStories(index, { span: today, ...criteria });
  const newest = ofToday.length === 0 ? newestDay(index, now) : undefined;
  const span = newest ?? today;
  const stories = newest ? selectStories(index, { span, ...criteria }) : ofToday;

  const date = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: schedule.timezone });
  const dateAndTime = new Intl.DateTimeFormat('en', {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone: schedule.timezone,
  });
  const digest = composeDigest(stories, { name, slot: span.until, timezone: schedule.timezone, span });
  const next = nextSlot(schedule, now);
  const lines = [
    ...(newest
      ? [
          `Nothing was published in the last day: this is the digest of the newest day, ${date.format(newest.until)}.`,
        ]
      : []),
    ...(index.counts().published === 0
      ? [`There are no articles in ${contentDir} yet: each is a Markdown file, as the README describes.`]
      : ['', context.renderText(digestMessage(digest))]),
    '',
    ...(next
      ? [`The next digest comes on ${dateAndTime.format(next)} (DIGEST_CRON="${schedule.cron}").`]
      : []),
    'It goes to this terminal, since neither Slack nor Discord is configured; .env.example says how to. Ctrl-C ends.',
    ...(context.isInteractive ? ['Look things up here: top, search <words>, related <story>, help.'] : []),
  ];
  return `${lines.join('\n')}\n\n`;
}
