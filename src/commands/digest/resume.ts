import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say } from '../../platform/language/say.ts';
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
  const { language } = deps;
  const untold = isResumed
    ? await tellOfChange({ subscription, by, deed: { kind: 'resumed', next: nextRunAt } }, deps)
    : undefined;
  const name = digestName(subscription, by, language);
  const { timezone } = schedule;
  const next = nextRunAt
    ? say(language, 'The next digest: {time}, {timezone} time.', {
        time: formatLocalTime(language, nextRunAt, timezone),
        timezone,
      })
    : '';
  const text = isResumed
    ? say(language, '{name} is active again. {next}', { name, next })
    : say(language, '{name} was already active. {next}', { name, next });
  return notice(text.trim(), [
    ...untoldBlocks(untold, language),
    ...buttons([
      ...commandButton(say(language, 'Preview'), 'digest', 'preview', { id }),
      ...commandButton(say(language, 'Pause'), 'digest', 'pause', { id }),
    ]),
  ]);
}
