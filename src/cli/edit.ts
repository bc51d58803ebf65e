import { Command } from 'commander';
import { editSubscription } from '../schedule/change-subscription.ts';
import { nextRuns, scheduleText } from '../schedule/schedule-words.ts';
import type { CliContext } from './context.ts';
import { CommandFailure, UsageError } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { addSettingOptions, readSettingOptions, type SettingOptions } from './setting-options.ts';

export function editCommand(context: CliContext): Command {
  return addSettingOptions(
    new Command('edit')
      .description('change a subscription; what is not said stays as it is')
      .argument('<id>', "the subscription's id")
      .argument('[time]', 'when: 09:00, or a cron pattern in quotes')
      .argument('[days...]', 'on which days; every day if you say a time and no days'),
  ).action((id: string, time: string | undefined, days: string[], options: SettingOptions) =>
    withSubscriptions(context, (work) =>
      edit(id, { when: time === undefined ? [] : [time, ...days], options }, work, context),
    ),
  );
}

async function edit(
  id: string,
  { when, options }: { when: readonly string[]; options: SettingOptions },
  work: SubscriptionWork,
  { now, write }: CliContext,
): Promise<void> {
  const { subscription, condition } = await findSubscription(id, work);
  if (subscription.origin === 'environment') {
    throw new UsageError(
      `${id} comes from the environment: change the DIGEST_ variables and start the service anew. ` +
        `Another digest for the channel, with settings of its own: heatline subscribe ${id} <time>`,
    );
  }
  if (when.length === 0 && Object.keys(options).length === 0) {
    throw new UsageError(
      'Say what to change: a time, or one of the options that heatline edit --help lists.',
    );
  }
  const settings = readSettingOptions(when, options, subscription);
  if (!(await editSubscription(id, settings, { ...work, now }))) {
    throw new CommandFailure(`${id} was removed meanwhile.`);
  }
  const lines =
    condition.state === 'active'
      ? ['The next three digests:', ...nextRuns(settings.schedule, now(), 3).map((run) => `  ${run}`)]
      : [`It is ${condition.state}: heatline resume ${id} makes it send again.`];
  write(`${id} is changed: ${scheduleText(settings.schedule)}. ${lines.join('\n')}\n`);
}
