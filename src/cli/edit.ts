import { Command } from 'commander';
import { editSubscription } from '../scheduler/change-subscription.ts';
import { changedSchedule } from '../subscriptions/changed-schedule.ts';
import { nextSentRuns, scheduleText, skipAfterChangeText } from '../subscriptions/schedule-words.ts';
import type { CliContext } from './context.ts';
import { CommandFailure, UsageError } from './context.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { addSettingOptions, type GivenOptions, readSettingOptions } from './setting-options.ts';
import { warnOfUnknownTopics } from './unknown-topics.ts';

export function editCommand(context: CliContext): Command {
  return addSettingOptions(
    new Command('edit')
      .description('change a subscription; what you do not give stays as it is')
      .argument('<id>', "the subscription's id")
      .argument('[time]', 'when: 09:00, or a cron pattern in quotes')
      .argument('[days...]', 'on which days; those there were if you give only a time'),
  ).action((id: string, time: string | undefined, days: string[], options: GivenOptions) =>
    withSubscriptions(context, (work) =>
      edit(id, { when: time === undefined ? [] : [time, ...days], options }, work, context),
    ),
  );
}

async function edit(
  id: string,
  { when, options }: { when: readonly string[]; options: GivenOptions },
  work: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const { now, write } = context;
  const found = await findSubscription(id, work);
  const { subscription, condition } = found;
  if (subscription.origin === 'environment') {
    throw new UsageError(
      `${id} comes from the environment: change the DIGEST_ variables and restart the service. ` +
        `Another digest for the channel, with settings of its own: heatline subscribe ${id} <time>`,
    );
  }
  if (when.length === 0 && Object.keys(options).length === 0) {
    throw new UsageError(
      'Missing: what to change, a time or one of the options that heatline edit --help lists.',
    );
  }
  const time = when.length > 0 ? when.join(' ') : undefined;
  const schedule = changedSchedule({ time }, subscription.schedule);
  const settings = readSettingOptions(schedule === undefined ? [] : [schedule], options, subscription, {
    platform: context.platforms.find(({ name }) => name === subscription.channel.platform),
  });
  const isChanged = await editSubscription(id, settings, { ...work, now });
  const edited = await work.subscriptions.find(id);
  if (!isChanged || !edited) throw new CommandFailure(`${id} was removed meanwhile.`);
  const skip = skipAfterChangeText(found, edited);
  const lines =
    condition.state === 'active'
      ? [
          ...(skip === undefined ? [] : [skip]),
          'The next three digests:',
          ...nextSentRuns(edited, now()).map((run) => `  ${run}`),
        ]
      : [`It is ${condition.state}: heatline resume ${id} makes it send again.`];
  write(`${id} is changed: ${scheduleText(settings.schedule)}. ${lines.join('\n')}\n`);
  if (options['topic']) await warnOfUnknownTopics(settings, work.config, context);
}
