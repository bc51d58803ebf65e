import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { resumeSubscription } from '../../scheduler/change-subscription.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { findToChange } from './find-subscription.ts';
import type { ManagingDeps } from './managing-deps.ts';

/** Stops a digest until it is resumed. */
export async function pause(invocation: CommandInvocation, deps: ManagingDeps): Promise<CommandReply> {
  const toPause = await findToChange(invocation, deps);
  if (toPause instanceof Refusal) return toPause;
  return { message: await pauseOne(toPause.found, toPause.by, deps) };
}

/** Lets a digest that is paused or off come again. */
export async function resume(invocation: CommandInvocation, deps: ManagingDeps): Promise<CommandReply> {
  const toResume = await findToChange(invocation, deps);
  if (toResume instanceof Refusal) return toResume;
  return { message: await resumeOne(toResume.found, toResume.by, deps) };
}

export async function pauseOne(
  { subscription, condition }: ScheduledSubscription,
  by: ChangeBy,
  deps: ManagingDeps,
): Promise<Message> {
  const { id } = subscription;
  const isPaused = await deps.subscriptions.pause(id, deps.now());
  const untold = isPaused ? await tellOfChange({ subscription, by, verb: 'paused' }, deps) : undefined;
  const text = isPaused
    ? `${digestName(subscription, by)} is paused: no digest is sent. `
    : `${digestName(subscription, by)} was ${condition.state === 'off' ? 'off' : 'paused'} already. `;
  const { news, digest } = deps.commandNames;
  const resumeCommand = by.isPersonal ? `/${news} me resume` : `/${digest} resume id:${id}`;
  return notice(
    [plain(text), code(resumeCommand), plain(' starts it again.')],
    [...untoldBlocks(untold), ...buttons(commandButton('Resume', 'digest', 'resume', { id }))],
  );
}

export async function resumeOne(
  { subscription }: ScheduledSubscription,
  by: ChangeBy,
  deps: ManagingDeps,
): Promise<Message> {
  const { id, schedule } = subscription;
  const isResumed = await resumeSubscription(id, deps);
  const nextRunAt = (await deps.subscriptions.find(id))?.nextRunAt;
  const nextTime = nextRunAt
    ? `${formatLocalTime(nextRunAt, schedule.timezone)}, ${schedule.timezone} time`
    : '';
  const next = nextTime && `The next digest: ${nextTime}.`;
  const more = nextTime && `; the next one is on ${nextTime}`;
  const untold = isResumed
    ? await tellOfChange({ subscription, by, verb: 'resumed', more }, deps)
    : undefined;
  const text =
    `${digestName(subscription, by)} ${isResumed ? 'is active again' : 'was active already'}. ${next}`.trim();
  return notice(text, [
    ...untoldBlocks(untold),
    ...buttons([
      ...commandButton('Preview', 'digest', 'preview', { id }),
      ...commandButton('Pause', 'digest', 'pause', { id }),
    ]),
  ]);
}
