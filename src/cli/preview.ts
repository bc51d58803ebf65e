import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { composeDigest } from '../digest/compose-digest.ts';
import { digestWindow } from '../digest/digest-window.ts';
import { selectStories } from '../digest/select-stories.ts';
import { previousSlot } from '../schedule/slots.ts';
import type { CliContext } from './context.ts';
import {
  addDigestOptions,
  criteriaOf,
  type DigestOptions,
  type Format,
  formatOption,
} from './digest-options.ts';
import { formatDigest } from './format-digest.ts';
import { openContent } from './open-content.ts';
import { moment } from './options.ts';

export function previewCommand(context: CliContext): Command {
  return addDigestOptions(new Command('preview'))
    .description('print one digest without sending it')
    .option('--at <time>', 'the moment the digest is due (now)', moment)
    .addOption(formatOption('text'))
    .option('--json', 'the same as --format json')
    .addHelpText('after', exactly)
    .action((options: PreviewOptions) => preview(options, context));
}

const exactly = `
--format slack prints the arguments of chat.postMessage and --format discord the bodies of create-message, as a JSON
array with one element a message: all of what would be sent but the channel and the mark that tells a repeat.`;

interface PreviewOptions extends DigestOptions {
  readonly at?: Date;
  readonly format: Format;
  readonly json?: boolean;
}

async function preview(options: PreviewOptions, context: CliContext): Promise<void> {
  const config = readConfig(context.env, context.platforms);
  const slot = options.at ?? context.now();
  const criteria = criteriaOf(options, config);
  const timezone = options.timezone ?? config.digest.schedule.timezone;
  const before = previousSlot({ ...config.digest.schedule, timezone }, slot);
  const span = digestWindow(slot, before, criteria.windowMs);
  using content = await openContent(options.content ?? config.contentDir, config, context);
  const stories = selectStories(content.index, { span, filter: criteria.filter, count: criteria.count });
  const digest = composeDigest(stories, {
    name: options.name ?? config.digest.name,
    timezone,
    slot,
    span,
  });
  const look = { ...config.digest, ...(options.style && { style: options.style }) };
  context.write(`${formatDigest(digest, look, options.json ? 'json' : options.format, context)}\n`);
  const newest = stories.length === 0 && content.index.newestPublished(slot);
  if (newest)
    context.warn(
      `The newest article until then is of ${newest.toISOString()}: try --at or a longer --window.\n`,
    );
}
