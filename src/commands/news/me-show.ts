import type { ChannelRef } from '../../platform/channel.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { PlatformError } from '../../platform/errors.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { code } from '../../platform/spans.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { alertBlocks } from '../digest/alert-blocks.ts';
import { subscriptionBlocks } from '../digest/list.ts';
import { roleIn } from '../digest/permissions.ts';
import { lastBlocks } from '../digest/status.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { pageOf } from '../replies/page.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { managedDigests } from './managed-digests.ts';
import { page } from './options.ts';
import { ownDigests } from './own-digests.ts';

const digestsPerPage = 5;
const maxWatches = 5;

export const meShow = defineCommand({
  name: 'me show',
  description: 'What you get, and the channels whose digests you manage',
  example: 'me show',
  options: [page],
  answer: (_, invocation, deps) => showOwn(invocation, deps),
});

/** A person's own digests, and the channels whose digests they manage. Also the bot's Home, where a platform has one. */
async function showOwn(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  const own = found instanceof Refusal ? [] : found.own;
  const directId = found instanceof Refusal ? undefined : found.channel.id;
  const managed = await managedDigests(invocation, directId, deps);
  const { items, note, pageButtons } = pageOf(managed.digests, digestsPerPage, invocation, deps.language);
  const visible = await Promise.all(items.map((scheduled) => isVisible(scheduled, invocation, deps)));
  const shown = items.filter((_, position) => visible[position]);
  const { language } = deps;
  const title = say(language, 'Your digests');
  return {
    message: {
      summary: title,
      blocks: [
        { kind: 'heading', text: title },
        ...(found instanceof Refusal ? found.message.blocks : await ownBlocks(own, deps)),
        ...(found instanceof Refusal ? [] : await watchBlocks(found.channel, deps)),
        {
          kind: 'heading',
          text: managed.areAll
            ? say(language, 'Channels whose digests you manage')
            : say(language, 'Channels whose digests you made'),
        },
        ...note,
        ...(shown.length > 0
          ? shown.flatMap((scheduled) => channelBlocks(scheduled, deps))
          : noChannelBlocks(deps)),
        ...buttons(pageButtons),
        ...moreBlocks(deps),
      ],
    },
  };
}

/** A digest that they made is hidden once they have left its channel. */
async function isVisible(
  { subscription }: ScheduledSubscription,
  { person }: CommandInvocation,
  deps: CommandDeps,
): Promise<boolean> {
  const role = await roleIn(subscription.channel, person, deps);
  return role instanceof PlatformError || role !== 'stranger';
}

async function ownBlocks(own: readonly ScheduledSubscription[], deps: CommandDeps): Promise<MessageBlock[]> {
  const { commandNames, language } = deps;
  if (own.length > 0) {
    const shown = await Promise.all(
      own.map(async (scheduled) => {
        const doing = await lastBlocks(scheduled, deps);
        return subscriptionBlocks(scheduled, deps.language, { doing });
      }),
    );
    return shown.flat();
  }
  return [
    {
      kind: 'text',
      spans: saySpans(
        language,
        "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.",
        { command: code(`/${commandNames.news} me subscribe weekdays at 08:30`) },
      ),
    },
    ...buttons([
      ...commandButton(say(language, 'Weekdays at 08:30'), 'news', 'me subscribe', {
        time: 'weekdays at 08:30',
      }),
      ...commandButton(say(language, 'Every day at 08:30'), 'news', 'me subscribe', {
        time: 'every day at 08:30',
      }),
    ]),
  ];
}

/** What they watch for, and what was posted last; nothing if they watch for nothing. */
async function watchBlocks(direct: ChannelRef, deps: CommandDeps): Promise<MessageBlock[]> {
  const watches = await deps.alerts.listOfChannel(direct);
  if (watches.length === 0) return [];
  const shown = await Promise.all(watches.slice(0, maxWatches).map((kept) => alertBlocks(kept, deps)));
  const { commandNames, language } = deps;
  const more = saySpans(language, '{command} shows all {count}.', {
    ...{ command: code(`/${commandNames.news} me watches`), count: watches.length },
  });
  return [
    { kind: 'heading', text: say(language, 'What you watch for') },
    ...shown.flat(),
    ...(watches.length > maxWatches ? [{ kind: 'note' as const, spans: more }] : []),
  ];
}

function channelBlocks(scheduled: ScheduledSubscription, { language }: CommandDeps): MessageBlock[] {
  const { channel } = scheduled.subscription;
  return subscriptionBlocks(scheduled, language, { place: { kind: 'channel', channel } });
}

function noChannelBlocks({ commandNames, language }: CommandDeps): MessageBlock[] {
  return [
    {
      kind: 'text',
      spans: saySpans(language, 'None yet. In a channel, {command} gives it a digest.', {
        command: code(`/${commandNames.digest} subscribe weekdays at 09:00`),
      }),
    },
  ];
}

function moreBlocks({ commandNames, language }: CommandDeps): MessageBlock[] {
  return [
    ...buttons([
      ...commandButton(say(language, 'Top stories now'), 'news', 'top'),
      ...commandButton(say(language, 'What you can ask'), 'news', 'help'),
    ]),
    {
      kind: 'note',
      spans: saySpans(
        language,
        '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.',
        { search: code(`/${commandNames.news} search`), list: code(`/${commandNames.digest} list`) },
      ),
    },
  ];
}
