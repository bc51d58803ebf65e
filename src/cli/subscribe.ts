import { Command } from 'commander';
import { formatChannelRef } from '../platform/channel.ts';
import { addSubscription } from '../schedule/change-subscription.ts';
import { nextRuns, scheduleText } from '../schedule/schedule-words.ts';
import { readChannel } from '../subscriptions/read-channel.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type CliContext, UsageError } from './context.ts';
import { isConfigured } from './is-configured.ts';
import { type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { isTerminal, whatToServe } from './serving/what-to-serve.ts';
import { addSettingOptions, readSettingOptions, type SettingOptions } from './setting-options.ts';
import { showDefaults } from './wording/show-defaults.ts';

export function subscribeCommand(context: CliContext): Command {
  const command = new Command('subscribe')
    .description('give a channel digests')
    .argument('<channel>', 'such as slack:C0123ABCD, discord:123456789012345678 or console:terminal')
    .argument('<time>', 'when: 09:00, or a cron pattern in quotes')
    .argument('[days...]', 'on which days: weekdays, weekends, mon,wed,fri; every day if you do not say');
  return showDefaults(addSettingOptions(command), context)
    .addHelpText('after', examples)
    .action((channel: string, time: string, days: string[], options: SettingOptions) =>
      withSubscriptions(context, (work) => subscribe(channel, [time, ...days], options, work, context)),
    );
}

const examples = `
Examples:
  heatline subscribe slack:C0123ABCD 09:00 weekdays --timezone Europe/Berlin --topic AI
  heatline subscribe discord:123456789012345678 "0 8,18 * * *" --style compact`;

async function subscribe(
  channelText: string,
  when: readonly string[],
  options: SettingOptions,
  { subscriptions, config }: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const { platforms, now, write } = context;
  const channel = readChannel(channelText, platforms);
  if (typeof channel === 'string') throw new UsageError(channel);
  const settings = readSettingOptions(when, options, config.digest);
  const others = await subscriptions.listOfChannel(channel);
  const made = await addSubscription(
    { channel, settings, origin: 'command line' },
    { subscriptions, ...context },
  );
  write(`${confirmation(made, now())}\n`);

  if (!isConfigured(channel.platform, context)) {
    context.warn(
      `${channel.platform} is not configured here, and without its variables nothing is sent (.env.example lists them).\n`,
    );
  }
  if (isTerminal(channel) && !whatToServe(config, context).withTerminal && others.length === 0) {
    context.warn('A service that runs already prints it only once it is started anew.\n');
  }
  if (others.length > 0) {
    const ids = others.map(({ subscription }) => subscription.id).join(', ');
    context.warn(
      `The channel has other subscriptions as well: ${ids}. No story is shown in two of its digests.\n`,
    );
  }
}

function confirmation({ id, channel, schedule }: Subscription, now: Date): string {
  return [
    `${formatChannelRef(channel)} is subscribed, as ${id}: ${scheduleText(schedule)}. The next three digests:`,
    ...nextRuns(schedule, now, 3).map((run) => `  ${run}`),
    `heatline status ${id} tells how it does, heatline remove ${id} takes it back.`,
  ].join('\n');
}
