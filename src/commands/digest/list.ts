import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { pageOf } from '../replies/page.ts';
import { defineCommand } from '../subcommand.ts';
import { channelWord } from './channel-word.ts';
import { noneMessage } from './find-subscription.ts';
import { page } from './options.ts';

const digestsPerPage = 5;

export const list = defineCommand({
  name: 'list',
  description: "This channel's digests",
  example: 'list',
  options: [page],
  answer: (_, invocation, deps) => listDigests(invocation, deps),
});

/** Lists a channel's digests, and when each comes. */
export async function listDigests(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const all = await deps.subscriptions.listOfChannel(invocation.channel);
  if (all.length === 0) return { message: noneMessage(invocation.channel, deps) };
  const word = channelWord(invocation.channel, deps);
  const { items, note, pageButtons } = pageOf(all, digestsPerPage, invocation);
  return {
    message: {
      summary: `This ${word} gets ${all.length === 1 ? 'one digest' : `${all.length} digests`}`,
      blocks: [
        { kind: 'heading', text: `This ${word}'s digests` },
        ...note,
        ...items.flatMap((scheduled) => subscriptionBlocks(scheduled, deps.language)),
        ...buttons(pageButtons),
      ],
    },
  };
}

/**
 * A summary of a subscription, with buttons for the most common commands.
 * @param place where it goes, if that is not obvious
 * @param doing more about it, shown above the buttons
 */
export function subscriptionBlocks(
  scheduled: ScheduledSubscription,
  language: Language,
  { place, doing = [] }: { readonly place?: Span; readonly doing?: readonly MessageBlock[] } = {},
): MessageBlock[] {
  const { id, name, schedule } = scheduled.subscription;
  const isActive = scheduled.condition.state === 'active';
  return [
    {
      kind: 'text',
      spans: [
        ...(place ? [place, plain(' ')] : []),
        bold(shortLine(name, 80)),
        plain(' '),
        code(id),
        plain(` ${scheduleText(language, schedule)}`),
      ],
    },
    { kind: 'note', spans: [plain(nextText(scheduled, language))] },
    ...doing,
    ...buttons([
      ...commandButton('Preview', 'digest', 'preview', { id }),
      ...commandButton('Edit', 'digest', 'edit', { id }),
      ...(isActive
        ? commandButton('Pause', 'digest', 'pause', { id })
        : commandButton('Resume', 'digest', 'resume', { id })),
    ]),
  ];
}

/** "Next: Mon, 13 Dec 2021, 09:00" */
function nextText(
  { subscription, condition, nextRunAt, skipNext }: ScheduledSubscription,
  language: Language,
): string {
  const time = (at: Date) => formatLocalTime(language, at, subscription.schedule.timezone);
  switch (condition.state) {
    case 'active':
      return skipNext ? `Skips ${time(nextRunAt)}` : `Next: ${time(nextRunAt)}`;
    case 'paused':
      return `Paused since ${time(condition.since)}${condition.until ? `, until ${time(condition.until)}` : ''}`;
    case 'off':
      return `Off since ${time(condition.since)}: ${condition.reason}. ${condition.fix ?? ''}`.trim();
  }
}
