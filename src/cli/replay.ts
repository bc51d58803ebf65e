import { setImmediate } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { DigestSettings } from '../subscriptions/settings.ts';
import { type CliContext, UsageError } from './context.ts';
import { jsonLine } from './json.ts';
import { contentOption, openContentToShow } from './opening/open-content.ts';
import { momentOf } from './options.ts';
import { compareReplays } from './replaying/compare-replays.ts';
import { settingsLines, slotLines, totalLines } from './replaying/comparison-lines.ts';
import { replayedDigests } from './replaying/replayed-digests.ts';
import { settingsToCompare } from './replaying/settings-to-compare.ts';
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
      'print what a channel would have received over a period, one line of JSON per digest, as if each article had been there since its date',
    )
    .requiredOption('--from <time>', 'the first moment', momentOf(context))
    .requiredOption('--to <time>', 'the last moment', momentOf(context))
    .option('--schedule <when>', 'when a digest is due: "09:00 weekdays" or a cron pattern (DIGEST_CRON)')
    .option(
      '--compare <settings>',
      'compare with these settings, written as in a chat, such as "min_quality:60 topics:AI"; prints text',
    )
    .addOption(contentOption())
    .addOption(formatOption(context, 'json'))
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .action((options: ReplayOptions, command: Command) => {
      const isFormatGiven = command.getOptionValueSource('format') === 'cli';
      return options.compare === undefined
        ? replay(options, context)
        : compare({ ...options, isFormatGiven, compare: options.compare }, context);
    });
}

interface ReplayOptions extends GivenOptions {
  readonly from: Date;
  readonly to: Date;
  readonly schedule?: string;
  readonly compare?: string;
  readonly content?: string;
  readonly format: string;
  readonly json?: boolean;
}

async function replay(options: ReplayOptions, context: CliContext): Promise<void> {
  const { from, to, content: dir, format } = options;
  const config = readConfig(context.env, context.platforms);
  const settings = readSettings(options, config.digest);

  using content = await openContentToShow(dir, config, context);
  let sent = 0;
  for (const { digest } of replayedDigests(content.index, settings, {
    from,
    to,
    memoryMs: config.memoryMs,
  })) {
    if (digest.stories.length === 0 && settings.onEmpty === 'skip') continue;
    context.write(`${formatDigest(digest, settings, format, context)}\n`);
    sent += 1;
    // Yield, so that a closed pipe (`replay … | head`) is noticed.
    await setImmediate();
  }
  if (sent === 0) context.warn('No digest would have been sent in that time.\n');
}

/** What the settings given with `--compare` would have changed, story by story. */
async function compare(
  options: ReplayOptions & { readonly compare: string; readonly isFormatGiven: boolean },
  context: CliContext,
): Promise<void> {
  const { from, to, content: dir, format } = options;
  if (options.isFormatGiven && !['text', 'json'].includes(format)) {
    throw new UsageError(`--compare prints text or JSON, so --format ${format} does not go with it`);
  }
  const isJson = options.json ?? (options.isFormatGiven && format === 'json');
  const config = readConfig(context.env, context.platforms);
  const first = readSettings(options, config.digest);
  const settings = [first, settingsToCompare(options.compare, first)] as const;

  using content = await openContentToShow(dir, config, context);
  const write = (lines: readonly string[]) => context.write(`${lines.join('\n')}\n`);
  if (!isJson) write(settingsLines(settings));
  const compared = compareReplays(content.index, settings, { from, to, memoryMs: config.memoryMs });
  for (;;) {
    const { done, value } = compared.next();
    if (done) {
      if (isJson) context.write(jsonLine({ totals: value }));
      else write(totalLines(value));
      return;
    }
    if (isJson) context.write(jsonLine(value));
    else write(slotLines(value, first.schedule.timezone));
    await setImmediate();
  }
}

/** @throws UsageError if a setting can't be used, or the period ends before it begins */
function readSettings(
  { from, to, schedule, ...options }: ReplayOptions,
  before: DigestSettings,
): DigestSettings {
  const written = { ...settingsOfFlags(options), ...(schedule !== undefined && { schedule }) };
  const settings = readGivenSettings(written, before, { scheduleName: '--schedule' });
  if (from > to) throw new UsageError('--from is after --to');
  return settings;
}
