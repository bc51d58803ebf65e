import { setImmediate } from 'node:timers/promises';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { ArticleIndex } from '../content/article-index.ts';
import { type Memory, memoriesOf, shownStory, storyMemoryAt } from '../delivery/channel-memory.ts';
import { chooseDigest } from '../digest/choose-digest.ts';
import type { Digest } from '../digest/digest.ts';
import { digestOrder } from '../digest/digest-order.ts';
import { storiesByHeat } from '../digest/select-stories.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { slotsBetween } from '../subscriptions/slots.ts';
import { type CliContext, UsageError } from './context.ts';
import { contentOption, openContentToShow } from './opening/open-content.ts';
import { moment } from './options.ts';
import {
  addDigestOptions,
  type GivenOptions,
  readGivenSettings,
  settingsOfFlags,
  showDefaults,
} from './setting-options.ts';
import { formatDigest, formatOption } from './wording/format-digest.ts';

export function replayCommand(context: CliContext): Command {
  return showDefaults(addDigestOptions(new Command('replay')), context)
    .description(
      'print what a channel would have received over a period, one line of JSON per digest; each article counts from its date',
    )
    .requiredOption('--from <time>', 'the start of the period', moment)
    .requiredOption('--to <time>', 'the end of the period', moment)
    .option('--schedule <when>', 'when a digest is due: "09:00 weekdays" or a cron pattern (DIGEST_CRON)')
    .addOption(contentOption())
    .addOption(formatOption(context, 'json'))
    .action((options: ReplayOptions) => replay(options, context));
}

interface ReplayOptions extends GivenOptions {
  readonly from: Date;
  readonly to: Date;
  readonly schedule?: string;
  readonly content?: string;
  readonly format: string;
}

async function replay(
  { from, to, schedule, content: dir, format, ...options }: ReplayOptions,
  context: CliContext,
): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const written = { ...settingsOfFlags(options), ...(schedule !== undefined && { schedule }) };
  const settings = readGivenSettings(written, config.digest, { scheduleName: '--schedule' });
  if (from > to) throw new UsageError('--from is after --to');

  using content = await openContentToShow(dir, config, context);
  let sent = 0;
  for (const digest of digestsBetween(content.index, settings, { from, to, memoryMs: config.memoryMs })) {
    context.write(`${formatDigest(digest, settings, format, context)}\n`);
    sent += 1;
    // Lets Node notice that the reader has gone (`replay … | head`).
    await setImmediate();
  }
  if (sent === 0) context.warn('No digest would have been sent in that period.\n');
}

/** Every digest of the period in order. No story appears in two of them. */
function* digestsBetween(
  index: ArticleIndex,
  settings: DigestSettings,
  { from, to, memoryMs }: { from: Date; to: Date; memoryMs: number },
): Generator<Digest> {
  const shown: Memory[] = [];
  for (const slot of slotsBetween(settings.schedule, new Date(from.getTime() - 1), to)) {
    // Without the last slot no file counts as late. Which files really were late cannot be known: the index knows only when
    // it first saw a file, and if the folder was filled or copied since, that is later than every slot.
    const order = digestOrder(settings, slot, { memory: storyMemoryAt(slot, shown) });
    const { digest, stories } = chooseDigest((query) => storiesByHeat(index, query), order);
    if (stories.length === 0 && settings.onEmpty === 'skip') continue;
    for (const story of stories) shown.push(...memoriesOf(shownStory(story, memoryMs), slot));
    yield digest;
  }
}
