import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { contentFaultText } from '../content/content-fault.ts';
import { chooseDigest } from '../digest/choose-digest.ts';
import { digestWindow } from '../digest/digest-window.ts';
import { storiesByHeat } from '../digest/stories-by-heat.ts';
import { topicNamed } from '../lookups/known-topic.ts';
import { previousSlot } from '../schedule/slots.ts';
import type { DigestSettings } from '../subscriptions/subscription.ts';
import type { CliContext } from './context.ts';
import { openContentToShow } from './opening/open-content.ts';
import { moment } from './options.ts';
import { addDigestOptions, type DigestOptions, readSettingOptions } from './setting-options.ts';
import { formatDigest, formatOption } from './wording/format-digest.ts';
import { showDefaults } from './wording/show-defaults.ts';

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

interface PreviewOptions extends DigestOptions {
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
  const { name, schedule, criteria } = settings;
  const slot = at ?? context.now();
  using content = await openContentToShow(dir ?? config.contentDir, config, context);
  const span = digestWindow(slot, previousSlot(schedule, slot), criteria.windowMs);
  const { digest } = chooseDigest((query) => storiesByHeat(content.index, query), {
    ...{ name, slot, criteria, span },
    timezone: schedule.timezone,
  });
  context.write(`${formatDigest(digest, settings, json ? 'json' : format, context)}\n`);
  if (digest.stories.length > 0) return;
  const fault = content.step.faultSince(span.after);
  const lines = fault ? [contentFaultText(fault)] : whyEmpty(settings, slot, content.index);
  for (const line of lines) context.warn(`${line}\n`);
}

/** What would be sent of an empty digest, and where there is something to see. */
function whyEmpty({ onEmpty, criteria }: DigestSettings, slot: Date, index: ArticleIndex): string[] {
  const unknown = (criteria.filter?.topics ?? []).filter((topic) => topicNamed(topic, index) === undefined);
  const newest = index.newestPublished(slot);
  return [
    onEmpty === 'note' ? 'One line would be sent, for a day without stories.' : 'Nothing would be sent.',
    ...unknown.map((topic) => `No article has the topic "${topic}".`),
    ...(newest
      ? [
          `The newest article until then: heatline preview --at ${newest.toISOString()}, or a longer --window.`,
        ]
      : ['There are no articles until then.']),
  ];
}
