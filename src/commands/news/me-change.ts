import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import type { ChangeBy } from '../digest/announce-change.ts';
import { pauseOne } from '../digest/pause.ts';
import { removeOne } from '../digest/remove.ts';
import { resumeOne } from '../digest/resume.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { ownDigests } from './own-digests.ts';

export const mePause = defineCommand({
  name: 'me pause',
  description: 'Pause your own digest until you resume it',
  example: 'me pause',
  options: [],
  answer: (_, invocation, deps) => changeOwn(invocation, deps, (own, by) => pauseOne(own, by, deps)),
});

export const meResume = defineCommand({
  name: 'me resume',
  description: 'Resume your own digest',
  example: 'me resume',
  options: [],
  answer: (_, invocation, deps) => changeOwn(invocation, deps, (own, by) => resumeOne(own, by, deps)),
});

export const meOff = defineCommand({
  name: 'me off',
  description: 'End your own digest',
  example: 'me off',
  options: [],
  answer: (_, invocation, deps) =>
    changeOwn(invocation, deps, ({ subscription }, by) => removeOne(subscription, by, deps)),
});

/** Makes the same change to every digest that a person gets by direct message. */
export async function changeOwn(
  invocation: CommandInvocation,
  deps: CommandDeps,
  changeOne: (own: ScheduledSubscription, by: ChangeBy) => Promise<Message>,
): Promise<CommandReply> {
  const found = await ownDigests(invocation, deps);
  if (found instanceof Refusal) return found;
  const messages: Message[] = [];
  for (const own of found.own) messages.push(await changeOne(own, { invocation, isPersonal: true }));
  const [first] = messages;
  if (!first) return { message: noneMessage(deps) };
  return {
    message: {
      summary: messages.map(({ summary }) => summary).join(' '),
      blocks: messages.flatMap(({ blocks }) => blocks),
    },
  };
}

function noneMessage({ commandNames }: CommandDeps): Message {
  const example = `/${commandNames.news} me subscribe weekdays at 08:30`;
  return notice(
    [plain('You do not get a digest by direct message. '), code(example), plain(' gives you one.')],
    buttons(commandButton('Weekdays at 08:30', 'news', 'me subscribe', { time: 'weekdays at 08:30' })),
  );
}
