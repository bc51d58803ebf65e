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
import { alertBlocks } from './alert-blocks.ts';
import { channelWord } from './channel-word.ts';
import { noneMessage } from './find-subscription.ts';
import { page } from './options.ts';

const digestsPerPage = 5;

export const list = defineCommand({
  name: 'list',
  description: "This channel's digests and alerts",
  example: 'list',
  options: [page],
  answer: (_, invocation, deps) => listDigests(invocation, deps),
});

/** Lists a channel's digests and when each comes, and its alerts. */
export async function listDigests(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const digests = await deps.subscriptions.listOfChannel(invocation.channel);
  const alerts = await deps.alerts.listOfChannel(invocation.channel);
  if (digests.length + alerts.length === 0) return { message: noneMessage(invocation.channel, deps) };
  const word = channelWord(invocation.channel, deps);
  const { items, note, pageButtons } = pageOf([...digests, ...alerts], digestsPerPage, invocation);
  const shown = await Promise.all(
    items.map((item) =>
      'alert' in item ? alertBlocks(item, deps) : subscriptionBlocks(item, deps.language),
    ),
  );
  const counts = [
    ...(digests.length > 0 ? [digests.length === 1 ? 'one digest' : `${digests.length} digests`] : []),
    ...(alerts.length > 0 ? [alerts.length === 1 ? 'one alert' : `${alerts.length} alerts`] : []),
  ];
  return {
    message: {
      summary: `This ${word} gets ${counts.join(' and ')}`,
      blocks: [
        { kind: 'heading', text: `This ${word}'s digests${alerts.length > 0 ? ' and alerts' : ''}` },
        ...note,
        ...shown.flat(),
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
