import { type Command, Option } from 'commander';
import { digestDefinition } from '../commands/digest/digest-command.ts';
import { contentOptions } from '../commands/digest/options.ts';
import { preview } from '../commands/digest/preview.ts';
import { changeLines, previewChange } from '../commands/digest/preview-change.ts';
import { writtenSettings } from '../commands/digest/read-settings.ts';
import { unknownNameNotes } from '../commands/lookup/unknown-names.ts';
import { type Config, readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import type { HottestQuery } from '../content/article-query.ts';
import { contentFaultText } from '../content/content-fault.ts';
import { chooseDigest } from '../digest/choose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import {
  articlesSince,
  type DigestOrder,
  digestOrder,
  type SentBefore,
  sentBefore,
} from '../digest/digest-order.ts';
import { newestDayOrder } from '../digest/newest-day.ts';
import { newestArticleLines, newsAtHand, sampleArticles } from '../digest/news-at-hand.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import { summaryOf } from '../platform/notice.ts';
import { inWords } from '../platform/platform-title.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { differenceSpans } from '../subscriptions/written-settings.ts';
import { type ChatOptions, chatCommand, readChatOptions, withoutSettings } from './chat-command.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { listedFeeds } from './listed-feeds.ts';
import { contentOption, openContentToShow } from './opening/open-content.ts';
import { findSubscription, withSubscriptions } from './opening/with-subscriptions.ts';
import { momentOf } from './options.ts';
import {
  addDigestOptions,
  type GivenOptions,
  readGivenSettings,
  settingsOfFlags,
  showDefaults,
} from './setting-options.ts';
import { formatDigest, formatOption } from './wording/format-digest.ts';

export function previewCommand(context: CliContext): Command {
  const { definition } = preview;
  // Settings are added as flags of their own, which may also be repeated.
  const isSetting = new Set(contentOptions.map(({ name }) => name));
  const options = definition.options.filter(({ name }) => name === 'days' || !isSetting.has(name));
  const command = chatCommand(digestDefinition('digest'), { ...definition, options })
    .description(
      'print one digest without sending it: that of a subscription, also with other settings, or one with the DIGEST_ variables',
    )
    .usage('[options] [id] [settings]');
  return showDefaults(addDigestOptions(command), context)
    .addOption(contentOption())
    .option('--at <time>', 'the moment the digest is due (now)', momentOf(context))
    .addOption(formatOption(context, 'text'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .addHelpText('after', payloadHelp(context))
    .action((words: string[], flags: PreviewOptions) => {
      const given = { words, flags: withoutSettings(flags) };
      return showPreview(
        readChatOptions(digestDefinition('digest'), definition, given, context),
        flags,
        context,
      );
    });
}

function payloadHelp({ platforms }: CliContext): string {
  const printed = platforms.flatMap(({ name, payloadIs }) =>
    payloadIs === undefined ? [] : [`--format ${name} prints ${payloadIs}`],
  );
  if (printed.length === 0) return '';
  return `
${inWords(printed, 'and')},
as a JSON array with one element per message: everything that would be sent, except the channel, the mark that identifies
a repeat, and which message a reply belongs to.`;
}

interface PreviewOptions extends GivenOptions {
  readonly content?: string;
  readonly at?: Date;
  readonly format: string;
  readonly json?: boolean;
}

async function showPreview(
  given: ChatOptions,
  { content: dir, at, format, json, ...flags }: PreviewOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const slot = at ?? context.now();
  const { id, ...options } = given;
  const asked = id === undefined ? undefined : await subscriptionAsked(id, slot, context);
  const present = asked?.subscription ?? config.digest;
  const written = { ...writtenSettings(options, present), ...settingsOfFlags(flags) };
  const settings = readGivenSettings(written, present);
  using content = await openContentToShow(dir, config, context);
  const order = digestOrder(settings, slot, asked?.before);
  const chosen = (from: DigestOrder) =>
    chooseDigest((query) => storiesByHeat(content.index, query), from).digest;
  const digest = chosen(order);
  const fault = digest.stories.length === 0 ? content.step.faultSince(articlesSince(order)) : undefined;
  // The digest may be empty only because the articles could not be read.
  if (fault) throw new CommandFailure(contentFaultText(fault));
  const shown = (one: Digest) =>
    context.write(`${formatDigest(one, settings, json ? 'json' : format, context)}\n`);
  const news = newsAtHand(content.index, slot);
  // People who are trying Heatline out should see a digest; scripts, and people who give a time, what would be sent.
  const isTrying = at === undefined && !json && format === 'text' && news.kind === 'samples';
  const newest = isTrying && digest.stories.length === 0 && newestDayOrder(settings, content.index, slot);
  if (newest) {
    shown(chosen(newest));
    if (asked) {
      const then = { ...asked, before: {}, settings, slot: content.index.newestPublished(slot) ?? slot };
      for (const line of linesOfChange(then, content.index)) context.write(`${line}\n`);
    }
    context.warn(
      `${whatIsSent(settings)}: there are only the ${sampleArticles(listedFeeds(config))}. This is the digest of their newest day.\n`,
    );
    return;
  }
  shown(digest);
  if (asked && format === 'text' && !json) {
    for (const line of linesOfChange({ ...asked, settings, slot }, content.index)) context.write(`${line}\n`);
  }
  if (digest.stories.length > 0) return;
  for (const line of whyEmpty(settings, slot, content.index, config)) context.warn(`${line}\n`);
}

/** What the given settings change about a subscription's digest; none if they are its own. */
function linesOfChange(
  {
    subscription,
    before,
    settings,
    slot,
  }: Asked & { readonly settings: DigestSettings; readonly slot: Date },
  index: ArticleIndex,
): string[] {
  const difference = differenceSpans(settings, subscription);
  if (difference.length === 0) return [];
  const change = { subscription: { ...subscription, ...settings }, before: subscription };
  const deps = { index, storiesByHeat: (query: HottestQuery) => storiesByHeat(index, query) };
  const { changes } = previewChange(change, { slot, sent: before }, deps);
  return [`Not saved: ${summaryOf(difference)}`, ...changeLines(changes)];
}

interface Asked {
  readonly subscription: Subscription;
  readonly before: SentBefore;
}

/** A subscription, and what its channel has already been sent. */
function subscriptionAsked(id: string | number, slot: Date, context: CliContext): Promise<Asked> {
  return withSubscriptions(context, async (work) => {
    const { subscription } = await findSubscription(id, work);
    return { subscription, before: await sentBefore(subscription, slot, work.deliveries) };
  });
}

/** What would be sent for an empty digest, why it is empty, and how to see one that isn't. */
function whyEmpty(settings: DigestSettings, slot: Date, index: ArticleIndex, config: Config): string[] {
  const news = newsAtHand(index, slot);
  return [
    `${whatIsSent(settings)}.`,
    ...unknownNameNotes(settings.criteria.filter, { index, language: 'en' }),
    ...newestArticleLines(
      news,
      { timezone: settings.schedule.timezone, listedFeeds: listedFeeds(config) },
      'en',
    ),
    ...('newest' in news
      ? [
          `To see it, use a longer --window, or: heatline preview --at ${news.newest.publishedAt.toISOString()}`,
        ]
      : []),
  ];
}

/** What is sent for an empty digest, as a sentence without its full stop. */
function whatIsSent({ onEmpty }: DigestSettings): string {
  return onEmpty === 'note'
    ? 'One line would be sent, saying that it is a quiet day'
    : 'Nothing would be sent';
}
