import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { PlatformError } from '../../platform/errors.ts';
import type { Message, MessageBlock, Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { createKeyedQueue } from '../../platform/queues/keyed-queue.ts';
import { code, plain } from '../../platform/spans.ts';
import { addSubscription } from '../../scheduler/change-subscription.ts';
import { type GroupPlatform, withoutForeignGroup } from '../../subscriptions/channel-group.ts';
import { hasSettings } from '../../subscriptions/has-settings.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { DigestSettings } from '../../subscriptions/settings.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { unknownTopicBlocks } from '../lookup/unknown-topics.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { nextRunBlocks } from '../replies/next-runs.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { tellChannel, untoldBlocks } from './announce-change.ts';
import { channelWord } from './channel-word.ts';
import { type DefaultTimezone, defaultTimezone } from './default-timezone.ts';
import { noNewsBlocks } from './no-news.ts';
import { settingOptions, timeOption } from './options.ts';
import { isOwnDirectChannel, refusalToManage } from './permissions.ts';
import { abbreviatedZoneText, readSettings } from './read-settings.ts';

const queues = createKeyedQueue();

export const subscribe = defineCommand({
  name: 'subscribe',
  description: 'Give a channel a digest',
  example: 'subscribe weekdays at 09:00 timezone:Europe/Berlin topics:AI',
  options: [
    { ...timeOption, required: true },
    ...settingOptions,
    { name: 'channel', description: 'a channel other than this one', type: 'channel', isPostedTo: true },
  ],
  answer: (_, invocation, deps) => subscribeAsked(invocation, deps),
});

/** Gives a channel a digest. The quiet line that announces it also proves that the bot can post there. */
async function subscribeAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const { person } = invocation;
  const channel = channelOf(invocation);
  const isOwn = await isOwnDirectChannel(channel, person, deps);
  const refusal = isOwn ? undefined : await refusalToManage({ channel }, person, deps);
  if (refusal) return refusal;

  // One at a time per channel, so that two simultaneous requests for the same digest are announced once.
  return queues.inTurn(formatChannelRef(channel), () =>
    subscribeChannel({ invocation, channel, isOwn }, deps),
  );
}

async function subscribeChannel(
  { invocation, channel, isOwn }: { invocation: CommandInvocation; channel: ChannelRef; isOwn: boolean },
  deps: CommandDeps,
): Promise<CommandReply> {
  const { person, options } = invocation;
  const others = await deps.subscriptions.listOfChannel(channel);
  const zone = await defaultTimezone({ channel, person, others }, deps);
  const platform = deps.platformNamed(channel.platform);
  const settings = readSettings(options, newSettings(deps.defaults, zone, platform), {
    platform,
    now: deps.now(),
  });
  if (settings instanceof Refusal) return settings;
  const isSame = (present: Subscription) => hasSettings(present, settings);
  const same = others.find(({ subscription }) => isSame(subscription));
  if (same) return { message: alreadyMessage(same, deps) };

  const untold = isOwn
    ? undefined
    : await tellChannel(
        {
          ...{ channel, by: person, key: `${channel.id}/subscribed/${deps.now().toISOString()}` },
          posting: settings.posting,
          deed: [
            plain(
              `gave this ${channelWord(channel, deps)} a digest: ${scheduleText(settings.language, settings.schedule)}`,
            ),
          ],
        },
        deps,
      );
  if (untold && isClosed(untold)) return { message: closedMessage(untold, invocation) };
  const added = await addSubscription({ channel, settings, origin: 'chat', owner: person.id, isSame }, deps);
  if (added.kind === 'present') return { message: alreadyMessage(added.found, deps) };
  return { message: madeMessage(added.subscription, { zone, others, isOwn, untold, invocation }, deps) };
}

/** The channel named by the option, otherwise the one where the command was given. */
export function channelOf({ channel, options }: CommandInvocation): ChannelRef {
  const id = options['channel'];
  return id === undefined ? channel : { platform: channel.platform, id: String(id) };
}

/** The settings of a new digest before its options are applied. A time given without days applies to every day. */
export function newSettings(
  defaults: DigestSettings,
  { timezone }: DefaultTimezone,
  platform: GroupPlatform | undefined,
): DigestSettings {
  const own = platform ? withoutForeignGroup(platform, defaults) : defaults;
  return { ...own, schedule: { cron: '0 8 * * *', timezone } };
}

/** Whether nothing can be posted there until someone fixes it. */
export function isClosed({ kind }: PlatformError): boolean {
  return kind === 'lost destination' || kind === 'lost installation';
}

export function closedMessage(
  { message, fix }: PlatformError,
  { command, subcommand, options }: CommandInvocation,
  what: 'digest' | 'alert' = 'digest',
): Message {
  return notice(`No ${what} was set up, because nothing can be posted there: ${message}.`, [
    ...(fix ? [{ kind: 'text' as const, spans: [plain(fix)] }] : []),
    ...buttons(commandButton('Try again', command, subcommand, options)),
  ]);
}

function alreadyMessage(
  { subscription: { id, channel, schedule }, condition }: ScheduledSubscription,
  deps: CommandDeps,
): Message {
  const { commandNames, now } = deps;
  const text = `The ${channelWord(channel, deps)} already gets this digest: ${scheduleText(deps.language, schedule)} (id ${id}). `;
  const isActive = condition.state === 'active';
  const resume = `/${commandNames.digest} resume id:${id}`;
  return notice(
    [
      plain(text),
      ...(isActive ? [] : [plain(`It is ${condition.state}: `), code(resume), plain(' resumes it.')]),
    ],
    [
      ...(isActive ? nextRunBlocks(deps.language, schedule, now()) : []),
      ...buttons([
        ...(isActive ? [] : commandButton('Resume', 'digest', 'resume', { id })),
        ...commandButton('Edit', 'digest', 'edit', { id }),
      ]),
    ],
  );
}

function madeMessage(
  { id, channel, schedule, criteria }: Subscription,
  {
    zone,
    others,
    isOwn,
    untold,
    invocation,
  }: {
    readonly zone: DefaultTimezone;
    readonly others: readonly ScheduledSubscription[];
    /** Whether it comes by direct message. */
    readonly isOwn: boolean;
    readonly untold: PlatformError | undefined;
    readonly invocation: CommandInvocation;
  },
  deps: CommandDeps,
): Message {
  const { commandNames, now } = deps;
  const word = channelWord(channel, deps);
  const what = `: ${scheduleText(deps.language, schedule)} (id ${id}).`;
  const isDirect = isOwn && word === 'channel';
  const spans: Span[] = isOwn
    ? [plain(`${isDirect ? 'You get a digest by direct message' : `This ${word} gets a digest`}${what}`)]
    : [{ kind: 'channel', channel }, plain(` is subscribed${what}`)];
  return notice(spans, [
    ...nextRunBlocks(deps.language, schedule, now()),
    ...unknownTopicBlocks({ criteria }, deps),
    ...zoneBlocks(schedule.timezone, zone, invocation),
    ...noNewsBlocks(deps),
    ...otherBlocks(others, isDirect ? 'You also get' : `The ${word} also gets`),
    ...untoldBlocks(untold),
    ...buttons([
      ...commandButton('Preview', 'digest', 'preview', { id }),
      ...commandButton('Edit', 'digest', 'edit', { id }),
      ...commandButton('Send now', 'digest', 'now', { id }),
      ...commandButton('Remove', 'digest', 'remove', { id }),
    ]),
    {
      kind: 'note',
      spans: [code(`/${commandNames.digest} status id:${id}`), plain(' shows how it is doing.')],
    },
  ]);
}

/** Says which time zone applies if none was given, or if an abbreviation was. */
export function zoneBlocks(
  timezone: string,
  zone: DefaultTimezone,
  { options }: CommandInvocation,
): MessageBlock[] {
  const abbreviated = abbreviatedZoneText(options);
  if (abbreviated !== undefined) return [{ kind: 'note', spans: [plain(abbreviated)] }];
  if (options['timezone'] !== undefined || timezone !== zone.timezone) return [];
  const another = `timezone:${timezone === 'Europe/Berlin' ? 'America/New_York' : 'Europe/Berlin'}`;
  const text = `Times are in ${timezone} (${zone.source}). For another zone, add `;
  return [{ kind: 'note', spans: [plain(text), code(another), plain('.')] }];
}

function otherBlocks(others: readonly ScheduledSubscription[], alsoGets: string): MessageBlock[] {
  if (others.length === 0) return [];
  const ids = others.map(({ subscription }) => subscription.id).slice(0, 10);
  const digests = ids.length === 1 ? 'the digest' : 'the digests';
  const text = `${alsoGets} ${digests} ${ids.join(', ')}. Each story appears in only one of them.`;
  return [{ kind: 'note', spans: [plain(text)] }];
}
