import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { pauseAlert } from './change-alert.ts';
import { findAlertToChange } from './find-alert.ts';
import { findToChange } from './find-subscription.ts';
import { idOption } from './options.ts';

export const pause = defineCommand({
  name: 'pause',
  description: 'Pause a digest or an alert until it is resumed',
  example: 'pause',
  options: [idOption],
  answer: (_, invocation, deps) => pauseAsked(invocation, deps),
});

/** Pauses a digest until it is resumed. */
async function pauseAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const ofAlert = await findAlertToChange(invocation, deps);
  if (ofAlert instanceof Refusal) return ofAlert;
  if (ofAlert) return { message: await pauseAlert(ofAlert.found, ofAlert.by, deps) };
  const toPause = await findToChange(invocation, deps);
  if (toPause instanceof Refusal) return toPause;
  return { message: await pauseOne(toPause.found, toPause.by, deps) };
}

export async function pauseOne(
  { subscription, condition }: ScheduledSubscription,
  by: ChangeBy,
  deps: CommandDeps,
): Promise<Message> {
  const { id } = subscription;
  const isPaused = await deps.subscriptions.pause(id, deps.now());
  const untold = isPaused ? await tellOfChange({ subscription, by, verb: 'paused' }, deps) : undefined;
  const text = isPaused
    ? `${digestName(subscription, by)} is paused: no digest is sent. `
    : `${digestName(subscription, by)} was already ${condition.state === 'off' ? 'off' : 'paused'}. `;
  const { news, digest } = deps.commandNames;
  const resumeCommand = by.isPersonal ? `/${news} me resume` : `/${digest} resume id:${id}`;
  return notice(
    [plain(text), code(resumeCommand), plain(' starts it again.')],
    [...untoldBlocks(untold), ...buttons(commandButton('Resume', 'digest', 'resume', { id }))],
  );
}
