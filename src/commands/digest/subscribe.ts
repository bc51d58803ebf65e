import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { type PlatformError, reasonIn } from '../../platform/errors.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { Message, MessageBlock } from '../../platform/message.ts';
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
import { unknownNameBlocks } from '../lookup/unknown-names.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { nextRunBlocks } from '../replies/next-runs.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { tellChannel, untoldBlocks } from './announce-change.ts';
import { channelWord } from './channel-word.ts';
import { type DefaultTimezone, defaultTimezone } from './default-timezone.ts';
import { earlyTimeText } from './early-time.ts';
import { inactiveSpans } from './inactive-spans.ts';
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
    language: deps.language,
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
          language: settings.language,
          deed: (who) => [
            plain(
              say(
                settings.language,
                '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}',
                {
                  ...{ who, place: channelWord(channel, deps) },
                  schedule: scheduleText(settings.language, settings.schedule),
                },
              ),
            ),
          ],
        },
        deps,
      );
  if (untold && isClosed(untold)) return { message: closedMessage(untold, invocation, deps.language) };
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
  failure: PlatformError,
  { command, subcommand, options }: CommandInvocation,
  language: Language,
  what: 'digest' | 'alert' = 'digest',
): Message {
  const { message, fix } = reasonIn(language, failure.said);
  const text =
    what === 'alert'
      ? say(language, 'No alert was set up, because nothing can be posted there: {fault}.', {
          fault: message,
        })
      : say(language, 'No digest was set up, because nothing can be posted there: {fault}.', {
          fault: message,
        });
  return notice(text, [
    ...(fix ? [{ kind: 'text' as const, spans: [plain(fix)] }] : []),
    ...buttons(commandButton(say(language, 'Try again'), command, subcommand, options)),
  ]);
}

function alreadyMessage(
  { subscription: { id, channel, schedule }, condition }: ScheduledSubscription,
  deps: CommandDeps,
): Message {
  const { commandNames, now, language } = deps;
  const text = say(
    language,
    'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).',
    { place: channelWord(channel, deps), schedule: scheduleText(language, schedule), id },
  );
  const isActive = condition.state === 'active';
  const resume = `/${commandNames.digest} resume id:${id}`;
  return notice(
    [plain(`${text} `), ...(isActive ? [] : inactiveSpans(condition.state, resume, language))],
    [
      ...(isActive ? nextRunBlocks(language, schedule, now()) : []),
      ...buttons([
        ...(isActive ? [] : commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
        ...commandButton(say(language, 'Edit'), 'digest', 'edit', { id }),
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
  const { commandNames, now, language } = deps;
  const place = isOwn && channelWord(channel, deps) === 'channel' ? 'direct' : channelWord(channel, deps);
  const what = { schedule: scheduleText(language, schedule), id };
  const spans = isOwn
    ? saySpans(
        language,
        '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).',
        { place, ...what },
      )
    : saySpans(language, '{channel} is subscribed: {schedule} (id {id}).', {
        channel: { kind: 'channel', channel },
        ...what,
      });
  return notice(spans, [
    ...nextRunBlocks(language, schedule, now()),
    ...earlyTimeBlocks(invocation, language),
    ...unknownNameBlocks(criteria.filter, deps),
    ...zoneBlocks(schedule.timezone, zone, invocation, language),
    ...noNewsBlocks(deps),
    ...otherBlocks(others, place, deps),
    ...untoldBlocks(untold, language),
    ...buttons([
      ...commandButton(say(language, 'Preview'), 'digest', 'preview', { id }),
      ...commandButton(say(language, 'Edit'), 'digest', 'edit', { id }),
      ...commandButton(say(language, 'Send now'), 'digest', 'now', { id }),
      ...commandButton(say(language, 'Remove'), 'digest', 'remove', { id }),
    ]),
    {
      kind: 'note',
      spans: saySpans(language, '{command} shows how it is doing.', {
        command: code(`/${commandNames.digest} status id:${id}`),
      }),
    },
  ]);
}

export function earlyTimeBlocks({ options }: CommandInvocation, language: Language): MessageBlock[] {
  const text = earlyTimeText(options, language);
  return text === undefined ? [] : [{ kind: 'note', spans: [plain(text)] }];
}

/** Says which time zone applies if none was given, or if an abbreviation was. */
export function zoneBlocks(
  timezone: string,
  zone: DefaultTimezone,
  { options }: CommandInvocation,
  language: Language,
): MessageBlock[] {
  const abbreviated = abbreviatedZoneText(options, language);
  if (abbreviated !== undefined) return [{ kind: 'note', spans: [plain(abbreviated)] }];
  if (options['timezone'] !== undefined || timezone !== zone.timezone) return [];
  const another = `timezone:${timezone === 'Europe/Berlin' ? 'America/New_York' : 'Europe/Berlin'}`;
  const values = { timezone, source: zone.source, option: code(another) };
  return [
    {
      kind: 'note',
      spans: saySpans(
        language,
        'Times are in {timezone} ({source}). For another zone, add {option}.',
        values,
      ),
    },
  ];
}

/** Up to this many ids fit into a note. */
const maxNamedDigests = 10;

/** @param place "direct" for direct messages */
function otherBlocks(
  others: readonly ScheduledSubscription[],
  place: string,
  { language, commandNames }: Pick<CommandDeps, 'language' | 'commandNames'>,
): MessageBlock[] {
  if (others.length === 0) return [];
  const ids = others.map(({ subscription }) => subscription.id).slice(0, maxNamedDigests);
  const more = others.length - ids.length;
  const text = say(
    language,
    '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.',
    { place, count: ids.length, ids: ids.join(', ') },
  );
  if (more === 0) return [{ kind: 'note', spans: [plain(text)] }];
  const rest = saySpans(language, 'And {count} more: {command} lists them.', {
    count: more,
    command: code(`/${commandNames.digest} list`),
  });
  return [{ kind: 'note', spans: [plain(`${text} `), ...rest] }];
}
