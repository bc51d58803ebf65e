import type { Command } from 'commander';
import { newAlertSettings } from '../alerts/alert.ts';
import { conditionsText, limitsText } from '../alerts/alert-text.ts';
import { addAlert } from '../commands/digest/add-alert.ts';
import { alert } from '../commands/digest/alert.ts';
import { alertDifference } from '../commands/digest/alert-settings.ts';
import { readAlert } from '../commands/digest/read-alert.ts';
import { Refusal } from '../commands/replies/refusal.ts';
import { formatChannelRef } from '../platform/channel.ts';
import { channelExamples } from '../platform/channel-example.ts';
import { Fault } from '../platform/fault.ts';
import { told } from '../platform/language/sentence.ts';
import { readChannel } from '../subscriptions/read-channel.ts';
import { type ChatOptions, stateCommand } from './chat-command.ts';
import { type CliContext, UsageError } from './context.ts';
import type { SubscriptionWork } from './opening/with-subscriptions.ts';
import { faultOfPlatform } from './platform-fault.ts';
import { warnOfUnknownNames } from './unknown-names.ts';
import { shellMessage } from './wording/shell-message.ts';

export function alertCommand(context: CliContext): Command {
  const [first] = channelExamples(context.platforms);
  return stateCommand(
    alert,
    context,
    (options, flags, work) => makeAlert({ ...optionsIn(flags), ...options }, work, context),
    (command) =>
      command
        .usage('[options] <channel> [words...]')
        .addHelpText(
          'after',
          `\nExample:\n  heatline alert ${first} log4j --min-outlets 3 --quiet 22:00-07:00`,
        ),
  );
}

/** What the flags say: the settings that digests have too are left in them, so that all their faults are reported at once. */
export function optionsIn(flags: Readonly<Record<string, unknown>>): ChatOptions {
  return Object.fromEntries(
    alert.definition.options.flatMap(({ name }) => {
      const value = flags[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
    }),
  );
}

async function makeAlert(options: ChatOptions, work: SubscriptionWork, context: CliContext): Promise<void> {
  const { platforms, write, warn, renderText } = context;
  const channel = readChannel(String(options['channel'] ?? ''), platforms);
  if (channel instanceof Fault) throw new UsageError(channel.fault);
  const platform = platforms.find(({ name }) => name === channel.platform);
  const { language, schedule } = work.config.digest;
  const before = newAlertSettings({ timezone: schedule.timezone, language });
  const settings = readAlert(options, before, {
    platform,
    now: context.now(),
    language: 'en',
  });
  if (settings instanceof Refusal) throw new UsageError(renderText(shellMessage(settings.message)));
  const added = await addAlert({ channel, settings, origin: 'command line' }, { ...work, ...context });
  if (added instanceof Fault) throw new UsageError(told('en', added.fault));
  if (!('id' in added)) {
    const { id, conditions } = added.alert;
    write(
      `${formatChannelRef(channel)} has an alert for these already: ${id}, for ${conditionsText(conditions)}.\n`,
    );
    if (alertDifference({ ...settings, conditions }, added.alert, 'en').length > 0)
      write(`Its settings stay as they are. heatline edit ${id} changes them.\n`);
    return;
  }
  const { id } = added;
  write(
    [
      `${formatChannelRef(channel)} has alert ${id} for ${conditionsText(added.conditions)}: ${limitsText(added)}.`,
      'Only stories that are first seen from now on count, and each comes once.',
      `heatline pause ${id} pauses it, heatline remove ${id} ends it.`,
      '',
    ].join('\n'),
  );
  await warnOfUnknownNames(added.conditions.filter, work.config, context);
  const problem = faultOfPlatform(channel.platform, context);
  if (problem) warn(`${problem.fault}, so nothing is sent yet. ${problem.fix}\n`);
}
