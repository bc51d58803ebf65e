import { contentOptions, timeOption } from '../../commands/digest/options.ts';
import { writtenSettings } from '../../commands/digest/read-settings.ts';
import { parseCommand } from '../../platform/commands/parse-command.ts';
import { Fault } from '../../platform/fault.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import { differenceSpans } from '../../subscriptions/written-settings.ts';
import { UsageError } from '../context.ts';
import { readGivenSettings } from '../setting-options.ts';

const example = 'min_quality:60 topics:AI';

/** The settings as `edit` takes them in a chat, without those that change only how a digest is posted. */
const compare = {
  name: 'compare',
  description: 'the settings to compare',
  example: `compare ${example}`,
  options: [timeOption, ...contentOptions],
};

/**
 * The settings that `--compare` names, where all others are as `before`.
 * @throws UsageError saying what cannot be understood
 */
export function settingsToCompare(text: string, before: DigestSettings): DigestSettings {
  const root = { root: 'digest', name: 'digest', description: '', subcommands: [compare] };
  const parsed = parseCommand(root, `${compare.name} ${text}`);
  if (parsed instanceof Fault) {
    // Its last sentence shows a chat command, which there is not.
    const fault = parsed.fault.summary.replace(/ ?Use \/.*$/s, '');
    throw new UsageError(`--compare: ${fault} Write settings as in a chat, such as "${example}".`);
  }
  const written = writtenSettings(parsed.options, before);
  const settings = readGivenSettings(written, before, { scheduleName: '--compare' });
  if (differenceSpans(settings, before).length > 0) return settings;
  throw new UsageError(
    `--compare names no setting that differs from the first ones. Write settings as in a chat, such as "${example}".`,
  );
}
