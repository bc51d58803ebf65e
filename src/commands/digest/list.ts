import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { listText } from '../../platform/language/format-list.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import { told } from '../../platform/language/sentence.ts';
import type { MessageBlock, Span } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { scheduleText } from '../../subscriptions/schedule-words.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { ownSettingsText } from '../../subscriptions/written-settings.ts';
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
  const { language } = deps;
  const place = channelWord(invocation.channel, deps);
  const { items, note, pageButtons } = pageOf([...digests, ...alerts], digestsPerPage, invocation, language);
  const shown = await Promise.all(
    items.map((item) => ('alert' in item ? alertBlocks(item, deps) : subscriptionBlocks(item, language))),
  );
  const counts = [
    ...(digests.length > 0
      ? [say(language, '{count, plural, =1 {one digest} other {# digests}}', { count: digests.length })]
      : []),
    ...(alerts.length > 0
      ? [say(language, '{count, plural, =1 {one alert} other {# alerts}}', { count: alerts.length })]
      : []),
  ];
  const heading =
    alerts.length > 0
      ? say(language, "This {place, select, terminal {terminal} other {channel}}'s digests and alerts", {
          place,
        })
      : say(language, "This {place, select, terminal {terminal} other {channel}}'s digests", { place });
  return {
    message: {
      summary: say(language, 'This {place, select, terminal {terminal} other {channel}} gets {what}', {
        place,
        what: listText(language, counts, 'conjunction'),
      }),
      blocks: [{ kind: 'heading', text: heading }, ...note, ...shown.flat(), ...buttons(pageButtons)],
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
    ...settingsNote(scheduled, language),
    ...doing,
    ...buttons([
      ...commandButton(say(language, 'Preview'), 'digest', 'preview', { id }),
      ...commandButton(say(language, 'Edit'), 'digest', 'edit', { id }),
      ...(isActive
        ? commandButton(say(language, 'Pause'), 'digest', 'pause', { id })
        : commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
    ]),
  ];
}

function settingsNote({ subscription }: ScheduledSubscription, language: Language): MessageBlock[] {
  const settings = ownSettingsText(subscription);
  return settings === ''
    ? []
    : [{ kind: 'note', spans: [plain(say(language, 'Settings: {settings}', { settings }))] }];
}

/** "Next: Mon, 13 Dec 2021, 09:00" */
function nextText(
  { subscription, condition, nextRunAt, skipNext }: ScheduledSubscription,
  language: Language,
): string {
  const time = (at: Date) => formatLocalTime(language, at, subscription.schedule.timezone);
  switch (condition.state) {
    case 'active':
      return skipNext
        ? say(language, 'Skips {time}', { time: time(nextRunAt) })
        : say(language, 'Next: {time}', { time: time(nextRunAt) });
    case 'paused': {
      const since = time(condition.since);
      return condition.until
        ? say(language, 'Paused since {since}, until {until}', { since, until: time(condition.until) })
        : say(language, 'Paused since {since}', { since });
    }
    case 'off': {
      const { reason, fix = '' } = condition;
      return say(language, 'Off since {since}: {reason}. {fix}', {
        ...{ since: time(condition.since), reason: told(language, reason), fix: told(language, fix) },
      }).trim();
    }
  }
}
