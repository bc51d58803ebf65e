import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { contentFaultText } from '../content/content-fault.ts';
import { chooseDigest } from '../digest/choose-digest.ts';
import { articlesSince, digestOrder } from '../digest/digest-order.ts';
import { storiesByHeat } from '../digest/stories-by-heat.ts';
import { unknownTopicNotes } from '../lookups/unknown-topic-notes.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { type CliContext, CommandFailure } from './context.ts';
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
    .addHelpText('after', exactly)
    .action((options: PreviewOptions) => preview(options, context));
}

const exactly = `
--format slack prints the arguments of chat.postMessage and --format discord the bodies of create-message, as a JSON
array with one element a message: all of what would be sent but the channel, the mark that tells a repeat, and which
message a reply belongs to.`;

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
  using content = await openContentToShow(dir ?? config.contentDir, config, context);
  const order = digestOrder(settings, slot);
  const { digest } = chooseDigest((query) => storiesByHeat(content.index, query), order);
  const fault = digest.stories.length === 0 ? content.step.faultSince(articlesSince(order)) : undefined;
  // It is not known to be a quiet day.
  if (fault) throw new CommandFailure(contentFaultText(fault));
  context.write(`${formatDigest(digest, settings, json ? 'json' : format, context)}\n`);
  if (digest.stories.length > 0) return;
  for (const line of whyEmpty(settings, slot, content.index)) context.warn(`${line}\n`);
}

/** What would be sent of an empty digest, and where there is something to see. */
function whyEmpty(settings: DigestSettings, slot: Date, index: ArticleIndex): string[] {
  const newest = index.newestPublished(slot);
  return [
    settings.onEmpty === 'note'
      ? 'One line would be sent, saying that it is a quiet day.'
      : 'Nothing would be sent.',
    ...unknownTopicNotes(settings, index),
    ...(newest
      ? [
          `To see the newest article before then, use a longer --window, or: heatline preview --at ${newest.toISOString()}`,
        ]
      : ['There are no articles before then.']),
  ];
}
