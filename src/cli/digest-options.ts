import { type Command, Option } from 'commander';
import type { Config } from '../config.ts';
import type { DigestCriteria, Style } from '../subscriptions/subscription.ts';
import { duration, repeated, timezone, wholeNumber } from './options.ts';

export const formats = ['text', 'json', 'slack', 'discord'] as const;
const styles: readonly Style[] = ['rich', 'compact'];

export type Format = (typeof formats)[number];

/** The options by which `preview` and `replay` choose, all optional: what is not given comes from the environment. */
export interface DigestOptions {
  readonly content?: string;
  readonly count?: number;
  readonly window?: number;
  readonly topic?: readonly string[];
  readonly provider?: readonly string[];
  readonly minQuality?: number;
  readonly minHeat?: number;
  readonly timezone?: string;
  readonly name?: string;
  readonly style?: Style;
}

export function addDigestOptions(command: Command): Command {
  return command
    .option('--content <dir>', 'the folder of the article files (CONTENT_DIR)')
    .option('--count <n>', 'how many stories, 1 to 10', wholeNumber(1, 10))
    .option('--window <length>', 'only stories of the last 24h, 3d, 1w', duration)
    .option('--topic <topic>', 'only stories of this topic; may be given several times', repeated)
    .option(
      '--provider <outlet>',
      'only stories of this outlet, by name or domain; may be given several times',
      repeated,
    )
    .option('--min-quality <n>', 'only stories of at least this quality, 0 to 100', wholeNumber(0, 100))
    .option('--min-heat <n>', 'only stories of at least this heat', wholeNumber(0, 100_000))
    .option('--timezone <zone>', 'the zone of the schedule and of the date in the heading', timezone)
    .option('--name <name>', 'what stands in the heading')
    .addOption(new Option('--style <style>', 'all that fits, or headlines (DIGEST_STYLE)').choices(styles));
}

export function formatOption(standard: Format): Option {
  return new Option('--format <format>', 'how to print it').choices(formats).default(standard);
}

/** The environment's criteria with those of the command line over them. */
export function criteriaOf(options: DigestOptions, { digest }: Config): DigestCriteria {
  const { count, window: windowMs, topic: topics, provider: providers, minQuality, minHeat } = options;
  return {
    ...digest.criteria,
    ...(count !== undefined && { count }),
    ...(windowMs !== undefined && { windowMs }),
    filter: {
      ...digest.criteria.filter,
      ...(topics && { topics }),
      ...(providers && { providers }),
      ...(minQuality !== undefined && { minQuality }),
      ...(minHeat !== undefined && { minHeat }),
    },
  };
}
