import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Message } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { resumeSubscription } from '../../scheduler/change-subscription.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../../subscriptions/subscription-store.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { type ChangeBy, digestName, tellOfChange, untoldBlocks } from './announce-change.ts';
import { resumeAlert } from './change-alert.ts';
import { findAlertToChange } from './find-alert.ts';
import { findToChange } from './find-subscription.ts';
import { idOption } from './options.ts';

export const resume = defineCommand({
  name: 'resume',
  description: 'Resume a digest or an alert',
  example: 'resume',
  options: [idOption],
  answer: (_, invocation, deps) => resumeAsked(invocation, deps),
});

/** Resumes a digest that is paused or off. */
async function resumeAsked(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const ofAlert = await findAlertToChange(invocation, deps);
  if (ofAlert instanceof Refusal) return ofAlert;
  if (ofAlert) return { message: await resumeAlert(ofAlert.found, ofAlert.by, deps) };
  const toResume = await findToChange(invocation, deps);
  if (toResume instanceof Refusal) return toResume;
  return { message: await resumeOne(toResume.found, toResume.by, deps) };
}

export async function resumeOne(
  { subscription }: ScheduledSubscription,
  by: ChangeBy,
  deps: CommandDeps,
): Promise<Message> {
  const { id, schedule } = subscription;
  const isResumed = await resumeSubscription(id, deps);
  const nextRunAt = (await deps.subscriptions.find(id))?.nextRunAt;
  const timeIn = (language: Language, at: Date) =>
    `${formatLocalTime(language, at, schedule.timezone)}, ${schedule.timezone} time`;
  const next = nextRunAt ? `The next digest: ${timeIn(deps.language, nextRunAt)}.` : '';
  const more = nextRunAt ? `; the next one is on ${timeIn(subscription.language, nextRunAt)}` : '';
  const untold = isResumed
    ? await tellOfChange({ subscription, by, verb: 'resumed', more }, deps)
    : undefined;
  const text =
    `${digestName(subscription, by)} ${isResumed ? 'is active again' : 'was already active'}. ${next}`.trim();
  return notice(text, [
    ...untoldBlocks(untold),
    ...buttons([
      ...commandButton('Preview', 'digest', 'preview', { id }),
      ...commandButton('Pause', 'digest', 'pause', { id }),
    ]),
  ]);
}
