import type { Config } from '../../config.ts';
import type { ArticleIndex } from '../../content/article-index.ts';
import { areSamples } from '../../content/sample-articles.ts';
import { chooseDigest } from '../../digest/choose-digest.ts';
import type { Digest } from '../../digest/digest.ts';
import { type DigestOrder, digestOrder } from '../../digest/digest-order.ts';
import { newestDayOrder } from '../../digest/newest-day.ts';
import { newestArticleLines, newsAtHand, sampleArticles } from '../../digest/news-at-hand.ts';
import { storiesByHeat } from '../../digest/select-stories.ts';
import type { Message } from '../../platform/message.ts';
import { chatTitles } from '../../platform/platform-title.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import type { CliContext } from '../context.ts';
import { listedFeeds } from '../listed-feeds.ts';
import { noNewsOf } from '../no-news.ts';
import { textOf } from '../wording/format-digest.ts';
import { shellMessage } from '../wording/shell-message.ts';

export interface NewestDigest {
  readonly digest: Digest;
  /** True if today has no articles, and this is the digest for the newest day that has some. */
  readonly ofNewestDay: boolean;
  /** True if those are the articles that come with Heatline. */
  readonly isSample: boolean;
}

/** The digest for today, or for the newest day with articles. */
export function newestDigest(index: ArticleIndex, { digest: settings }: Config, now: Date): NewestDigest {
  const chosen = (order: DigestOrder) => chooseDigest((asked) => storiesByHeat(index, asked), order).digest;
  const digest = chosen(digestOrder(settings, now));
  const newest = digest.stories.length === 0 ? newestDayOrder(settings, index, now) : undefined;
  return newest
    ? { digest: chosen(newest), ofNewestDay: true, isSample: areSamples(index) }
    : { digest, ofNewestDay: false, isSample: false };
}

/** What a terminal shows when the service starts in it: the newest digest, and when the next one comes. */
export function welcome(
  { digest, ofNewestDay, isSample }: NewestDigest,
  index: ArticleIndex,
  config: Config,
  context: CliContext,
): string {
  const { digest: settings } = config;
  const { schedule } = settings;
  const now = context.now();
  const format = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: schedule.timezone }).format(date);
  const day = format({ dateStyle: 'full' }, digest.slot);
  const next = nextSlot(schedule, now);
  // At a prompt, the buttons' commands can be typed as they are; a shell has its own.
  const render = (message: Message) =>
    context.renderText(context.isInteractive ? message : shellMessage(message));
  const lines = [
    ...(ofNewestDay
      ? [
          `Nothing is new today, so this is the digest for the newest day with articles, ${day}.`,
          ...(isSample ? [`So far there are only the ${sampleArticles(listedFeeds(config))}.`] : []),
        ]
      : []),
    ...(digest.stories.length === 0
      ? newestArticleLines(
          newsAtHand(index, now),
          { timezone: schedule.timezone, listedFeeds: listedFeeds(config) },
          'en',
        )
      : ['', textOf(digest, settings.style, render)]),
    '',
    ...(next
      ? [
          `${settings.onEmpty === 'note' || noNewsOf(index, config, context) === undefined ? 'The next digest comes on' : 'Once there is news, the next digest comes no earlier than'} ${format({ dateStyle: 'full' }, next)} at ${format({ timeStyle: 'short' }, next)}, ${schedule.timezone} time (DIGEST_CRON="${schedule.cron}").`,
        ]
      : []),
    `It is printed ${context.isInteractive ? 'in this terminal' : 'here'}, as no chat is set up; heatline init sets up ${chatTitles(context.platforms, 'or')} with you.`,
    context.isInteractive
      ? 'Look things up here: top, search <words>, topics, related <story>, help. To stop: quit or Ctrl-C.'
      : 'No commands are read: that needs a terminal for both input and output. To stop: Ctrl-C or SIGTERM.',
  ];
  return `${lines.join('\n')}\n\n`;
}
