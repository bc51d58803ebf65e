import type { Command } from 'commander';
import { alertOnlyOptions } from '../commands/digest/alert-options.ts';
import { earlyTimeText } from '../commands/digest/early-time.ts';
import { edit, idAndSettings } from '../commands/digest/edit.ts';
import { alertSettingsRefusal } from '../commands/digest/other-settings.ts';
import { abbreviatedZoneText, namesSettings, writtenSettings } from '../commands/digest/read-settings.ts';
import { editSubscription } from '../scheduler/change-subscription.ts';
import { nextSentRuns, scheduleText, skipAfterChangeText } from '../subscriptions/schedule-words.ts';
import { optionsIn } from './alert.ts';
import { type ChatOptions, stateCommand } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import { editAlert } from './edit-alert.ts';
import { findAlert, findSubscription, type SubscriptionWork } from './opening/with-subscriptions.ts';
import { optionFlag } from './option-flag.ts';
import { addEachFlags, type GivenOptions, readGivenSettings, settingsOfFlags } from './setting-options.ts';
import { warnOfUnknownNames } from './unknown-names.ts';

export function editCommand(context: CliContext): Command {
  return stateCommand<GivenOptions>(
    edit,
    context,
    (options, flags, work) => editAsked(options, flags, work, context),
    addMoreFlags,
  );
}

/** The flags of lists, and those of settings that only alerts have: chats understand these without offering them. */
function addMoreFlags(command: Command): Command {
  for (const { hidden: _, ...option } of alertOnlyOptions) command.addOption(optionFlag(option));
  return addEachFlags(command);
}

async function editAsked(
  given: ChatOptions,
  flags: GivenOptions,
  work: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const ofAlert = await findAlert(given['id'], work);
  if (ofAlert) return editAlert(ofAlert, { ...optionsIn(flags), ...given }, work, context);
  const { now, write } = context;
  const { id: wanted, options } = await idAndSettings({ options: given }, work);
  const found = await findSubscription(wanted, work);
  const { subscription, condition } = found;
  const { id } = subscription;
  if (subscription.origin === 'environment') {
    throw new UsageError(
      `${id} is set in the environment: change the DIGEST_ variables and restart the service. ` +
        `To give the channel another digest with its own settings: heatline subscribe ${id} <time>`,
    );
  }
  const ofAlerts = alertSettingsRefusal(id, { ...optionsIn(flags), ...given }, 'en');
  if (ofAlerts) throw new UsageError(context.renderText(ofAlerts.message));
  const each = settingsOfFlags(flags);
  if (!namesSettings(options) && Object.keys(each).length === 0) {
    throw new UsageError(
      'Missing: what to change. Give a time or one of the options that heatline edit --help lists.',
    );
  }
  const written = { ...writtenSettings(options, subscription), ...each };
  const settings = readGivenSettings(written, subscription, {
    platform: context.platforms.find(({ name }) => name === subscription.channel.platform),
    asked: { text: String(options['time'] ?? ''), now: now() },
  });
  const isChanged = await editSubscription(id, settings, { ...work, now }, subscription);
  const edited = await work.subscriptions.find(id);
  if (!isChanged || !edited) throw new CommandFailure(`${id} was removed in the meantime.`);
  const skip = skipAfterChangeText('en', found, edited);
  const lines =
    condition.state === 'active'
      ? [
          ...(skip === undefined ? [] : [skip]),
          'The next three digests:',
          ...nextSentRuns('en', edited, now()).map((run) => `  ${run}`),
        ]
      : [`It is ${condition.state}: heatline resume ${id} resumes it.`];
  write(`${id} was changed: ${scheduleText('en', settings.schedule)}. ${lines.join('\n')}\n`);
  for (const readAs of [earlyTimeText(options, 'en'), abbreviatedZoneText(options, 'en')])
    if (readAs !== undefined) write(`${readAs}\n`);
  const { topics, withoutTopics, providers, withoutOutlets } = written;
  if ([topics, withoutTopics, providers, withoutOutlets].some((names) => names !== undefined))
    await warnOfUnknownNames(settings.criteria.filter, work.config, context);
}
