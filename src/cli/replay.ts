import { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { shownStory } from '../delivery/shown-story.ts';
import { type Memory, memoriesOf, storyMemoryAt } from '../delivery/story-memory.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import { digestWindow } from '../digest/digest-window.ts';
import { selectStories } from '../digest/select-stories.ts';
import { previousSlot, slotsBetween } from '../schedule/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import { type CliContext, UsageError } from './context.ts';
import {
  addDigestOptions,
  criteriaOf,
  type DigestOptions,
  type Format,
  formatOption,
} from './digest-options.ts';
import { formatDigest } from './format-digest.ts';
import { openContent } from './open-content.ts';
import { cronPattern, moment } from './options.ts';

export function replayCommand(context: CliContext): Command {
  return addDigestOptions(new Command('replay'))
    .description('print what a channel would have received over a time, one JSON line a digest')
    .requiredOption('--from <time>', 'the first moment', moment)
    .requiredOption('--to <time>', 'the last moment', moment)
    .option(
      '--schedule <when>',
      'when a digest is due: "09:00 weekdays" or a cron pattern (DIGEST_CRON)',
      cronPattern,
    )
    .addOption(formatOption('json'))
    .action((options: ReplayOptions) => replay(options, context));
}

interface ReplayOptions extends DigestOptions {
  readonly from: Date;
  readonly to: Date;
  readonly schedule?: string;
  readonly format: Format;
}

async function replay(options: ReplayOptions, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const schedule: Schedule = {
    cron: options.schedule ?? config.digest.schedule.cron,
    timezone: options.timezone ?? config.digest.schedule.timezone,
  };
  if (options.from > options.to) throw new UsageError('--from lies after --to');

  using content = await openContent(options.content ?? config.contentDir, config, context);
  const look = { ...config.digest, ...(options.style && { style: options.style }) };
  let sent = 0;
  for (const digest of digestsBetween(content.index, schedule, options, config)) {
    context.write(`${formatDigest(digest, look, options.format, context)}\n`);
    sent += 1;
  }
  if (sent === 0) context.warn('No digest would have been sent in that time.\n');
}

/** Every digest of the time in order, none of them with a story that one before it had. */
function* digestsBetween(
  index: ArticleIndex,
  schedule: Schedule,
  options: ReplayOptions,
  config: Config,
): Generator<Digest> {
  const { count, filter, windowMs } = criteriaOf(options, config);
  const shown: Memory[] = [];
  for (const slot of slotsBetween(schedule, new Date(options.from.getTime() - 1), options.to)) {
    const span = digestWindow(slot, previousSlot(schedule, slot), windowMs);
    const stories = selectStories(index, { span, filter, count, memory: storyMemoryAt(slot, shown) });
    if (stories.length === 0 && config.digest.onEmpty === 'skip') continue;
    for (const story of stories) shown.push(...memoriesOf(shownStory(story), slot));
    const name = options.name ?? config.digest.name;
    yield composeDigest(stories, { name, slot, timezone: schedule.timezone, span });
  }
}
