import { Command, Option } from 'commander';
import { unknownTopicNotes } from '../commands/lookup/unknown-topics.ts';
import { type Config, readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { contentFaultText } from '../content/content-fault.ts';
import { chooseDigest } from '../digest/choose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import { articlesSince, type DigestOrder, digestOrder } from '../digest/digest-order.ts';
import { newestDayOrder } from '../digest/newest-day.ts';
import { newestArticleLines, newsAtHand, sampleArticles } from '../digest/news-at-hand.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import { inWords } from '../platform/platform-title.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { listedFeeds } from './listed-feeds.ts';
import { openContentToShow } from './opening/open-content.ts';
import { moment } from './options.ts';
import { addDigestOptions, type GivenOptions, readSettingOptions, showDefaults } from './setting-options.ts';
import { formatDigest, formatOption } from './wording/format-digest.ts';

export function previewCommand(context: CliContext): Command {
  return showDefaults(addDigestOptions(new Command('preview')), context)
    .description('print one digest without sending it')
    .option('--content <dir>', 'the folder of the article files (CONTENT_DIR, or else content)')
    .option('--at <time>', 'the moment the digest is due (now)', moment)
    .addOption(formatOption(context, 'text'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addHelpText('after', payloadHelp(context))
    .action((options: PreviewOptions) => preview(options, context));
}

function payloadHelp({ platforms }: CliContext): string {
  const printed = platforms.flatMap(({ name, payloadIs }) =>
    payloadIs === undefined ? [] : [`--format ${name} prints ${payloadIs}`],
  );
  if (printed.length === 0) return '';
  return `
${inWords(printed, 'and')},
as a JSON array with one element a message: all of what would be sent but the channel, the mark that tells a repeat, and
which message a reply belongs to.`;
}

interface PreviewOptions extends GivenOptions {
  readonly content?: string;
  readonly at?: Date;
  readonly format: string;
  readonly json?: boolean;
}

async function preview(
  { content: dir, at, format, json, ...options }: PreviewOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const settings = readSettingOptions([], options, config.digest);
  const slot = at ?? context.now();
  using content = await openContentToShow(dir, config, context);
  const order = digestOrder(settings, slot);
  const chosen = (from: DigestOrder) =>
    chooseDigest((query) => storiesByHeat(content.index, query), from).digest;
  const digest = chosen(order);
  const fault = digest.stories.length === 0 ? content.step.faultSince(articlesSince(order)) : undefined;
  // It is not known to be a quiet day.
  if (fault) throw new CommandFailure(contentFaultText(fault));
  const shown = (one: Digest) =>
    context.write(`${formatDigest(one, settings, json ? 'json' : format, context)}\n`);
  const news = newsAtHand(content.index, slot);
  // Who tries it out sees a digest; scripts, and who asks for a time, see what would be sent.
  const isTrying = at === undefined && !json && format === 'text' && news.kind === 'samples';
  const newest = isTrying && digest.stories.length === 0 && newestDayOrder(settings, content.index, slot);
  if (newest) {
    shown(chosen(newest));
    context.warn(
      `${whatIsSent(settings)}: there are only the ${sampleArticles(listedFeeds(config))}. This is the digest of their newest day.\n`,
    );
    return;
  }
  shown(digest);
  if (digest.stories.length > 0) return;
  for (const line of whyEmpty(settings, slot, content.index, config)) context.warn(`${line}\n`);
}

/** What would be sent of an empty digest, and where there is something to see. */
function whyEmpty(settings: DigestSettings, slot: Date, index: ArticleIndex, config: Config): string[] {
  const news = newsAtHand(index, slot);
  return [
    `${whatIsSent(settings)}.`,
    ...unknownTopicNotes(settings, index),
    ...newestArticleLines(news, settings.schedule.timezone, listedFeeds(config)),
    ...('newest' in news
      ? [
          `To see it, use a longer --window, or: heatline preview --at ${news.newest.publishedAt.toISOString()}`,
        ]
      : []),
  ];
}

/** Of an empty digest, as a sentence without its full stop. */
function whatIsSent({ onEmpty }: DigestSettings): string {
  return onEmpty === 'note'
    ? 'One line would be sent, saying that it is a quiet day'
    : 'Nothing would be sent';
}
