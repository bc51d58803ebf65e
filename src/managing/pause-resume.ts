import type { CommandInvocation, CommandReply } from '../platform/command.ts';
import type { Message } from '../platform/message.ts';
import { code, plain } from '../platform/spans.ts';
import { resumeSubscription } from '../schedule/change-subscription.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import { buttons, commandButton } from './command-button.ts';
import { findSubscription } from './find-subscription.ts';
import { idOf } from './id-option.ts';
import type { ManagingDeps } from './managing-deps.ts';
import { mayChange } from './may-manage.ts';
import { Refusal } from './refusal.ts';
import { type ChangeBy, tellOfChange, untoldBlocks } from './tell-channel.ts';

/** Stops a digest until it is resumed. */
export async function pause(invocation: CommandInvocation, deps: ManagingDeps): Promise<CommandReply> {
  const found = await findSubscription(invocation, idOf(invocation), deps);
  if (found instanceof Refusal) return found;
  const may = await mayChange(found.subscription, invocation.person, deps);
  if (may instanceof Refusal) return may;
  return { message: await pauseOne(found, { invocation, ...may }, deps) };
}

/** Lets a digest that is paused or off come again. */
export async function resume(invocation: CommandInvocation, deps: ManagingDeps): Promise<CommandReply> {
  const found = await findSubscription(invocation, idOf(invocation), deps);
  if (found instanceof Refusal) return found;
  const may = await mayChange(found.subscription, invocation.person, deps);
  if (may instanceof Refusal) return may;
  return { message: await resumeOne(found, { invocation, ...may }, deps) };
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
    ? `${id} is paused: no digest is sent. `
    : `${id} was ${condition.state === 'off' ? 'off' : 'paused'} already. `;
  return {
    summary: text.trim(),
    blocks: [
      {
        kind: 'text',
        spans: [
          plain(text),
          code(
            by.isPersonal
              ? `/${deps.commandNames.news} me resume`
              : `/${deps.commandNames.digest} resume ${id}`,
          ),
          plain(' starts it again.'),
        ],
      },
      ...untoldBlocks(untold),
      ...buttons(commandButton('Resume', 'digest', 'resume', { id })),
    ],
  };
}

export async function resumeOne(
  { subscription }: ScheduledSubscription,
  by: ChangeBy,
  deps: ManagingDeps,
): Promise<Message> {
  const { id, schedule } = subscription;
  const isResumed = await resumeSubscription(subscription, deps);
  const nextRunAt = (await deps.subscriptions.find(id))?.nextRunAt;
  const nextTime = nextRunAt
    ? `${formatLocalTime(nextRunAt, schedule.timezone)}, ${schedule.timezone} time`
    : '';
  const next = nextTime && `The next digest: ${nextTime}.`;
  const more = nextTime && `: the next one comes ${nextTime}`;
  const untold = isResumed
    ? await tellOfChange({ subscription, by, verb: 'resumed', more }, deps)
    : undefined;
  const text = `${id} ${isResumed ? 'is active again' : 'was active already'}. ${next}`.trim();
  return {
    summary: text,
    blocks: [
      { kind: 'text', spans: [plain(text)] },
      ...untoldBlocks(untold),
      ...buttons([
        ...commandButton('Preview', 'digest', 'preview', { id }),
        ...commandButton('Pause', 'digest', 'pause', { id }),
      ]),
    ],
  };
}
