import { Command } from 'commander';
import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import { channelExamples } from '../platform/channel-example.ts';
import { inWords } from '../platform/platform-title.ts';
import { addSubscription } from '../scheduler/change-subscription.ts';
import { withoutForeignGroup } from '../subscriptions/channel-group.ts';
import { hasSettings } from '../subscriptions/has-settings.ts';
import { readChannel } from '../subscriptions/read-channel.ts';
import { nextRuns, scheduleText } from '../subscriptions/schedule-words.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import { type CliContext, UsageError } from './context.ts';
import { warnOfNoNews } from './no-news.ts';
import { type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { faultOfPlatform } from './platform-fault.ts';
import { isTerminal } from './serving/terminal.ts';
import { addSettingOptions, type GivenOptions, readSettingOptions, showDefaults } from './setting-options.ts';
import { nextStart } from './status-note.ts';
import { warnOfUnknownTopics } from './unknown-topics.ts';

export function subscribeCommand(context: CliContext): Command {
  const command = new Command('subscribe')
    .description('give a channel digests')
    .argument('<channel>', `such as ${inWords(channelExamples(context.platforms), 'or')}`)
    .argument('<time>', 'when: 09:00, or a cron pattern in quotes')
    .argument('[days...]', 'on which days: weekdays, weekends, mon,wed,fri; every day by default');
  return showDefaults(addSettingOptions(command), context)
    .addHelpText('after', examples(context))
    .action((channel: string, time: string, days: string[], options: GivenOptions) =>
      withSubscriptions(context, (work) => subscribe(channel, [time, ...days], options, work, context)),
    );
}

function examples({ platforms }: CliContext): string {
  const [first, second = first] = channelExamples(platforms);
  return `
Examples:
  heatline subscribe ${first} 09:00 weekdays --timezone Europe/Berlin --topic AI
  heatline subscribe ${second} "0 8,18 * * *" --style compact`;
}

async function subscribe(
  channelText: string,
  when: readonly string[],
  options: GivenOptions,
  { subscriptions, config }: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const { platforms, now, write } = context;
  const channel = readChannel(channelText, platforms);
  if (typeof channel === 'string') throw new UsageError(channel);
  const platform = platforms.find(({ name }) => name === channel.platform);
  const before = platform ? withoutForeignGroup(platform, config.digest) : config.digest;
  const settings = readSettingOptions(when, options, before, { platform });
  const others = await subscriptions.listOfChannel(channel);
  const isSame = (present: Subscription) => hasSettings(present, settings);
  const added = await addSubscription(
    { channel, settings, origin: 'command line', isSame },
    { subscriptions, ...context },
  );
  if (added.kind === 'present') {
    write(`${already(added.found, context)}\n`);
    return;
  }
  write(`${confirmation(added.subscription, now(), context)}\n`);

  await warnOfUnknownTopics(settings, config, context);
  if (!isTerminal(channel, context)) await warnOfNoNews(config, context);
  const problem = faultOfPlatform(channel.platform, context);
  if (problem) context.warn(`${problem.fault}, so nothing is sent yet. ${problem.fix}\n`);
  if (
    isTerminal(channel, context) &&
    nextStart(config, context)?.withTerminal === false &&
    others.length === 0
  ) {
    context.warn('A service that is already running prints it only after a restart.\n');
  }
  if (others.length > 0) {
    const ids = others.map(({ subscription }) => subscription.id).join(', ');
    const also = isTerminal(channel, context) ? 'The terminal' : 'The channel';
    context.warn(`${also} also gets: ${ids}. Each story appears in only one of its digests.\n`);
  }
}

function already(
  { subscription: { id, channel, schedule }, condition }: ScheduledSubscription,
  context: CliContext,
): string {
  const resume =
    condition.state === 'active' ? '' : ` It is ${condition.state}: heatline resume ${id} starts it again.`;
  return `${nameOf(channel, context)} gets this very digest already: ${scheduleText(schedule)} (id ${id}).${resume}`;
}

function nameOf(channel: ChannelRef, context: CliContext): string {
  return isTerminal(channel, context) ? 'The terminal' : formatChannelRef(channel);
}

function confirmation({ id, channel, schedule }: Subscription, now: Date, context: CliContext): string {
  return [
    `${nameOf(channel, context)} gets a digest: ${scheduleText(schedule)} (id ${id}). The next three:`,
    ...nextRuns(schedule, now, 3).map((run) => `  ${run}`),
    ...(isTerminal(channel, context) ? ['They are printed where heatline start runs.'] : []),
    `heatline status ${id} shows how it is doing, heatline remove ${id} ends it.`,
  ].join('\n');
}
