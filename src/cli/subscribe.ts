import type { Command } from 'commander';
import { earlyTimeText } from '../commands/digest/early-time.ts';
import { abbreviatedZoneText, writtenSettings } from '../commands/digest/read-settings.ts';
import { subscribe } from '../commands/digest/subscribe.ts';
import { type ChannelRef, formatChannelRef } from '../platform/channel.ts';
import { channelExamples } from '../platform/channel-example.ts';
import { Fault } from '../platform/fault.ts';
import { addSubscription } from '../scheduler/change-subscription.ts';
import { withoutForeignGroup } from '../subscriptions/channel-group.ts';
import { hasSettings } from '../subscriptions/has-settings.ts';
import { readChannel } from '../subscriptions/read-channel.ts';
import { nextRuns, scheduleText } from '../subscriptions/schedule-words.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import { type ChatOptions, stateCommand } from './chat-command.ts';
import { type CliContext, UsageError } from './context.ts';
import { warnOfNoNews } from './no-news.ts';
import type { SubscriptionWork } from './opening/with-subscriptions.ts';
import { faultOfPlatform } from './platform-fault.ts';
import { isTerminal } from './serving/terminal.ts';
import {
  addEachFlags,
  type GivenOptions,
  readGivenSettings,
  settingsOfFlags,
  showDefaults,
} from './setting-options.ts';
import { nextStart } from './status-note.ts';
import { warnOfUnknownNames } from './unknown-names.ts';

export function subscribeCommand(context: CliContext): Command {
  return stateCommand<GivenOptions>(
    subscribe,
    context,
    (options, flags, work) => subscribeAsked(options, flags, work, context),
    (command) =>
      showDefaults(addEachFlags(command), context)
        .usage('[options] <channel> <time> [days...]')
        .addHelpText('after', examples(context)),
  );
}

function examples({ platforms }: CliContext): string {
  const [first, second = first] = channelExamples(platforms);
  return `
Examples:
  heatline subscribe ${first} 09:00 weekdays --timezone Europe/Berlin --topic AI
  heatline subscribe ${second} "0 8,18 * * *" --style compact`;
}

async function subscribeAsked(
  options: ChatOptions,
  flags: GivenOptions,
  { subscriptions, config }: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const { platforms, now, write } = context;
  const channel = readChannel(String(options['channel'] ?? ''), platforms);
  if (channel instanceof Fault) throw new UsageError(channel.fault);
  const platform = platforms.find(({ name }) => name === channel.platform);
  const before = platform ? withoutForeignGroup(platform, config.digest) : config.digest;
  const written = { ...writtenSettings(options, before), ...settingsOfFlags(flags) };
  const settings = readGivenSettings(written, before, {
    platform,
    asked: { text: String(options['time'] ?? ''), now: now() },
  });
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

  for (const readAs of [earlyTimeText(options, 'en'), abbreviatedZoneText(options, 'en')])
    if (readAs !== undefined) write(`${readAs}\n`);
  await warnOfUnknownNames(settings.criteria.filter, config, context);
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
    const ids = others.slice(0, maxNamedDigests).map(({ subscription }) => subscription.id);
    const more = others.length - ids.length;
    const also = isTerminal(channel, context) ? 'The terminal' : 'The channel';
    context.warn(
      `${also} also gets: ${ids.join(', ')}${more > 0 ? ` and ${more} more (heatline list)` : ''}. Each story appears in only one of its digests.\n`,
    );
  }
}

/** Up to this many ids fit into a note. */
const maxNamedDigests = 10;

function already(
  { subscription: { id, channel, schedule }, condition }: ScheduledSubscription,
  context: CliContext,
): string {
  const resume =
    condition.state === 'active' ? '' : ` It is ${condition.state}: heatline resume ${id} resumes it.`;
  return `${nameOf(channel, context)} already gets this digest: ${scheduleText('en', schedule)} (id ${id}).${resume}`;
}

function nameOf(channel: ChannelRef, context: CliContext): string {
  return isTerminal(channel, context) ? 'The terminal' : formatChannelRef(channel);
}

function confirmation({ id, channel, schedule }: Subscription, now: Date, context: CliContext): string {
  return [
    `${nameOf(channel, context)} gets a digest: ${scheduleText('en', schedule)} (id ${id}). The next three:`,
    ...nextRuns('en', schedule, now, 3).map((run) => `  ${run}`),
    ...(isTerminal(channel, context) ? ['They are printed where heatline start runs.'] : []),
    `heatline status ${id} shows how it is doing, heatline remove ${id} ends it.`,
  ].join('\n');
}
