import { type StatusRow, statusRows } from '../../history/history-text.ts';
import { readStatus } from '../../history/read-status.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say, saySpans } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { bold, code, plain } from '../../platform/spans.ts';
import { shortLine } from '../../platform/text/shorten.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { pageOf } from '../replies/page.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { alertBlocks } from './alert-blocks.ts';
import { beside, besideText } from './beside.ts';
import { findAlert } from './find-alert.ts';
import { idOf, noneMessage, subscriptionsAsked } from './find-subscription.ts';
import { noNewsBlocks } from './no-news.ts';
import { idOption, page } from './options.ts';

const digestsPerPage = 3;

export const status = defineCommand({
  name: 'status',
  description: 'When the next digest comes, what happened to the last one, and what is wrong',
  example: 'status',
  options: [idOption, page],
  answer: (_, invocation, deps) => showStatus(invocation, deps),
});

/**
 * When the next digest comes, what happened to the last one, and what is wrong and how to fix it: for one subscription, or for
 * all of the channel.
 */
async function showStatus(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const ofAlert = idOf(invocation) === undefined ? undefined : await findAlert(invocation, deps);
  const found = ofAlert ? [] : await subscriptionsAsked(invocation, deps);
  if (found instanceof Refusal) return found;
  const ofChannel = idOf(invocation) === undefined ? await deps.alerts.listOfChannel(invocation.channel) : [];
  const all = [...found, ...(ofAlert ? [ofAlert] : ofChannel)];
  if (all.length === 0) return { message: noneMessage(invocation.channel, deps) };
  const { items, note, pageButtons } = pageOf(all, digestsPerPage, invocation, deps.language);
  const shown = await Promise.all(
    items.map((item) => ('alert' in item ? alertBlocks(item, deps) : statusBlocks(item, invocation, deps))),
  );
  return {
    message: {
      summary: say(deps.language, 'Digest status'),
      blocks: [...note, ...shown.flat(), ...noNewsBlocks(deps), ...buttons(pageButtons)],
    },
  };
}

async function statusBlocks(
  scheduled: ScheduledSubscription,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<MessageBlock[]> {
  const { language } = deps;
  const { id, name, channel } = scheduled.subscription;
  const doing = await readStatus(scheduled, { now: deps.now(), language }, deps);
  const resume = besideText(invocation, 'resume', id, deps.commandNames);
  const rows = statusRows(scheduled.subscription, doing, { language, resume });
  const named = bold(shortLine(name, 80));
  const isActive = scheduled.condition.state === 'active';
  return [
    {
      kind: 'text',
      spans:
        channel.id === invocation.channel.id
          ? [named, plain(' '), code(id)]
          : saySpans(language, '{name} {id} to {channel}', {
              ...{ name: named, id: code(id), channel: { kind: 'channel', channel } },
            }),
    },
    ...rows.map((row) => rowBlock(row, language)),
    ...buttons([
      ...commandButton(say(language, 'Preview'), ...beside(invocation, 'preview'), { id }),
      ...commandButton(say(language, 'History'), ...beside(invocation, 'history'), { id }),
      ...(isActive
        ? commandButton(say(language, 'Pause'), 'digest', 'pause', { id })
        : commandButton(say(language, 'Resume'), 'digest', 'resume', { id })),
    ]),
  ];
}

/**
 * What happened to the last digest, if there was one, and what is wrong and how to fix it. Goes below `subscriptionBlocks`,
 * which already say whether it is paused or off and have a button to resume it.
 */
export async function lastBlocks(
  scheduled: ScheduledSubscription,
  deps: CommandDeps,
): Promise<MessageBlock[]> {
  const { language } = deps;
  const doing = await readStatus(scheduled, { now: deps.now(), language }, deps);
  const problems = doing.problems.filter(({ needsResume }) => !needsResume);
  return statusRows(scheduled.subscription, { ...doing, problems }, { language, resume: '' })
    .filter(
      ({ kind }) => (kind === 'last' && doing.last) || kind === 'sent' || kind === 'fault' || kind === 'fix',
    )
    .map((row) => rowBlock(row, language));
}

function rowBlock({ kind, text, command }: StatusRow, language: Language): MessageBlock {
  return {
    kind: 'text',
    spans: [
      plain(`${labelsIn(language)[kind]} `),
      ...(kind === 'fault' ? [bold(text)] : [plain(text)]),
      ...(command === undefined ? [] : [code(command)]),
    ],
  };
}

function labelsIn(language: Language): Readonly<Record<StatusRow['kind'], string>> {
  return {
    when: say(language, 'When:'),
    with: say(language, 'With:'),
    skips: say(language, 'Skips:'),
    next: say(language, 'Next:'),
    last: say(language, 'Last:'),
    sent: say(language, 'Last sent:'),
    state: say(language, 'State:'),
    fault: say(language, 'Problem:'),
    fix: say(language, 'To fix it:'),
  };
}
