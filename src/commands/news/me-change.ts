import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { ManagingDeps } from '../digest/managing-deps.ts';
import { pauseOne, resumeOne } from '../digest/pause-resume.ts';
import { removeOne } from '../digest/remove.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { ownDigests } from './own-digests.ts';

export type OwnChange = 'pause' | 'resume' | 'off';

/** Pauses, resumes or ends all that a person gets by direct message. */
export async function meChange(
  what: OwnChange,
  invocation: CommandInvocation,
  deps: ManagingDeps,
): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const messages: Message[] = [];
  for (const own of found.own) messages.push(await changeOne(what, own, invocation, deps));
  const [first] = messages;
  if (!first) return { message: noneMessage(deps) };
  return {
    message: {
      summary: messages.map(({ summary }) => summary).join(' '),
      blocks: messages.flatMap(({ blocks }) => blocks),
    },
  };
}

function changeOne(
  what: OwnChange,
  own: ScheduledSubscription,
  invocation: CommandInvocation,
  deps: ManagingDeps,
): Promise<Message> {
  const by = { invocation, isPersonal: true };
  switch (what) {
    case 'pause':
      return pauseOne(own, by, deps);
    case 'resume':
      return resumeOne(own, by, deps);
    case 'off':
      return removeOne(own.subscription, by, deps);
  }
}

function noneMessage({ commandNames }: ManagingDeps): Message {
  const example = `/${commandNames.news} me subscribe weekdays at 08:30`;
  return notice(
    [plain('You get no digest by direct message. '), code(example), plain(' gives you one.')],
    buttons(commandButton('Weekdays at 08:30', 'news', 'me subscribe', { time: 'weekdays at 08:30' })),
  );
}
