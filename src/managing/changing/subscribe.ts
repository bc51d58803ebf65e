import { isDeepStrictEqual } from 'node:util';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/command.ts';
import type { PlatformError } from '../../platform/errors.ts';
import type { Message, MessageBlock, Span } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { addSubscription } from '../../schedule/change-subscription.ts';
import { scheduleText } from '../../schedule/schedule-words.ts';
import type { DigestSettings, Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { buttons, commandButton } from '../asking/command-button.ts';
import type { ManagingDeps } from '../asking/managing-deps.ts';
import { isOwnDirectChannel, refusalToManage } from '../asking/may-manage.ts';
import { Refusal } from '../asking/refusal.ts';
import { type DefaultTimezone, defaultTimezone } from '../settings/default-timezone.ts';
import { readSettings } from '../settings/read-settings.ts';
import { nextRunBlocks } from './confirmation.ts';
import { createQueues } from './queues.ts';
import { tellChannel, untoldBlocks } from './tell-channel.ts';
import { unknownTopicBlocks } from './unknown-topics.ts';

const queues = createQueues();

/** Gives a channel a digest; the quiet line that tells the channel proves that it can be posted to. */
export async function subscribe(invocation: CommandInvocation, deps: ManagingDeps): Promise<CommandReply> {
  const { person } = invocation;
  const channel = channelOf(invocation);
  const isOwn = await isOwnDirectChannel(channel, person, deps);
  const refusal = isOwn ? undefined : await refusalToManage({ channel }, person, deps);
  if (refusal) return refusal;

  // One after the other, so that of two who ask for the same digest at one moment the second finds it there.
  return queues.inTurn(formatChannelRef(channel), () =>
    subscribeChannel({ invocation, channel, isOwn }, deps),
  );
}

async function subscribeChannel(
  { invocation, channel, isOwn }: { invocation: CommandInvocation; channel: ChannelRef; isOwn: boolean },
  deps: ManagingDeps,
): Promise<CommandReply> {
  const { person, options } = invocation;
  const others = await deps.subscriptions.listOfChannel(channel);
  const zone = await defaultTimezone({ channel, person, others }, deps);
  const settings = readSettings(options, newSettings(deps.defaults, zone));
  if (settings instanceof Refusal) return settings;
  const same = others.find(({ subscription }) => isAlike(subscription, settings));
  if (same) return { message: alreadyMessage(same, deps) };

  const untold = isOwn
    ? undefined
    : await tellChannel(
        {
          ...{ channel, by: person, key: `${channel.id}/subscribed/${deps.now().toISOString()}` },
          posting: settings.posting,
          deed: [plain(`gave this channel a digest: ${scheduleText(settings.schedule)}`)],
        },
        deps,
      );
  if (untold && isClosed(untold)) return { message: closedMessage(untold, invocation) };
  const made = await addSubscription({ channel, settings, origin: 'chat', owner: person.id }, deps);
  return { message: madeMessage(made, { zone, others, isOwn, untold, invocation }, deps) };
}

/** The channel that an option names, or else the one from which the command comes. */
function channelOf({ channel, options }: CommandInvocation): ChannelRef {
  const id = options['channel'];
  return id === undefined ? channel : { platform: channel.platform, id: String(id) };
}

/** A time that is said without days is meant for every day. */
export function newSettings(defaults: DigestSettings, { timezone }: DefaultTimezone): DigestSettings {
  return { ...defaults, schedule: { cron: '0 8 * * *', timezone } };
}

/** Nothing that is posted there would arrive, until somebody mends it. */
function isClosed({ kind }: PlatformError): boolean {
  return kind === 'lost destination' || kind === 'lost installation';
}

function isAlike(
  { id: _id, channel: _channel, origin: _origin, owner: _owner, ...its }: Subscription,
  settings: DigestSettings,
) {
  return isDeepStrictEqual(its, settings);
}

function closedMessage(
  { message, cure }: PlatformError,
  { command, subcommand, options }: CommandInvocation,
): Message {
  return notice(`No digest was set up, for nothing can be posted there: ${message}.`, [
    ...(cure ? [{ kind: 'text' as const, spans: [plain(cure)] }] : []),
    ...buttons(commandButton('Try again', command, subcommand, options)),
  ]);
}

function alreadyMessage(
  { subscription: { id, schedule }, condition }: ScheduledSubscription,
  { commandNames, now }: ManagingDeps,
): Message {
  const text = `The channel gets this very digest already, as ${id}: ${scheduleText(schedule)}. `;
  const isActive = condition.state === 'active';
  const resume = `/${commandNames.digest} resume id:${id}`;
  return notice(
    [plain(text), ...(isActive ? [] : [plain('It is paused: '), code(resume), plain(' starts it again.')])],
    [
      ...(isActive ? nextRunBlocks(schedule, now()) : []),
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
  { commandNames, now, index, topicMeant }: ManagingDeps,
): Message {
  const what = `, as ${id}: ${scheduleText(schedule)}.`;
  const spans: Span[] = isOwn
    ? [plain(`You get a digest by direct message${what}`)]
    : [{ kind: 'channel', channel }, plain(` is subscribed${what}`)];
  return notice(spans, [
    ...nextRunBlocks(schedule, now()),
    ...unknownTopicBlocks({ criteria }, { index, topicMeant }),
    ...zoneBlocks(schedule.timezone, zone, invocation),
    ...otherBlocks(others, isOwn),
    ...untoldBlocks(untold),
    ...buttons([
      ...commandButton('Preview', 'digest', 'preview', { id }),
      ...commandButton('Edit', 'digest', 'edit', { id }),
      ...commandButton('Send now', 'digest', 'now', { id }),
      ...commandButton('Remove', 'digest', 'remove', { id }),
    ]),
    {
      kind: 'note',
      spans: [code(`/${commandNames.digest} status id:${id}`), plain(' tells how it does.')],
    },
  ]);
}

/** Which zone was taken, where none was said. */
export function zoneBlocks(
  timezone: string,
  zone: DefaultTimezone,
  { options }: CommandInvocation,
): MessageBlock[] {
  if (options['timezone'] !== undefined || timezone !== zone.timezone) return [];
  const another = `timezone:${timezone === 'Europe/Berlin' ? 'America/New_York' : 'Europe/Berlin'}`;
  const text = `The time is meant in ${timezone}, ${zone.source}. To mean another, add `;
  return [{ kind: 'note', spans: [plain(text), code(another), plain('.')] }];
}

function otherBlocks(others: readonly ScheduledSubscription[], isOwn: boolean): MessageBlock[] {
  if (others.length === 0) return [];
  const ids = others.map(({ subscription }) => subscription.id).slice(0, 10);
  const has = isOwn ? 'You get' : 'The channel has';
  const text = `${has} other digests as well: ${ids.join(', ')}. No story is shown in two of them.`;
  return [{ kind: 'note', spans: [plain(text)] }];
}
