import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { notice } from '../../platform/notice.ts';
import { code, plain } from '../../platform/spans.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { defineCommand } from '../subcommand.ts';
import { tellOfChange, untoldBlocks } from './announce-change.ts';
import { beside, besideText } from './beside.ts';
import { findToChange } from './find-subscription.ts';
import { idOption } from './options.ts';

export const skip = defineCommand({
  name: 'skip',
  description: 'Skip the next digest',
  example: 'skip',
  options: [
    idOption,
    {
      name: 'undo',
      label: 'Send it after all',
      description: 'send it after all',
      type: 'string',
      choices: [{ label: 'yes: send it after all', value: 'yes' }],
    },
  ],
  answer: (_, invocation, deps) => skipNext(invocation, deps),
});

/** Skips the next digest, or with "undo" sends it after all. */
async function skipNext(invocation: CommandInvocation, deps: CommandDeps): Promise<CommandReply> {
  const toSkip = await findToChange(invocation, deps);
  if (toSkip instanceof Refusal) return toSkip;
  const { subscription, condition, nextRunAt } = toSkip.found;
  const { id, schedule } = subscription;
  const { commandNames, subscriptions } = deps;
  if (condition.state !== 'active') {
    const resume = code(besideText(invocation, 'resume', id, commandNames));
    return new Refusal([plain(`${id} is ${condition.state} and sends nothing until `), resume, plain('.')]);
  }

  const isUndo = invocation.options['undo'] !== undefined;
  const isChanged = await (isUndo ? subscriptions.takeSkip(id) : subscriptions.skipNext(id));
  const time = (at: Date) => formatLocalTime(deps.language, at, schedule.timezone);
  const after = nextSlot(schedule, nextRunAt);
  const then = after ? `; the next one is on ${time(after)}` : '';
  const text = isUndo
    ? `${isChanged ? '' : 'No skip was set. '}The next digest: ${time(nextRunAt)}.`
    : `The digest of ${time(nextRunAt)} ${isChanged ? 'will be' : 'was already set to be'} skipped${then}.`;
  const untold = isChanged
    ? await tellOfChange(
        {
          ...{ subscription, by: toSkip.by },
          verb: isUndo ? 'brought back' : 'skipped',
          more: ` of ${formatLocalTime(subscription.language, nextRunAt, schedule.timezone)}`,
        },
        deps,
      )
    : undefined;
  return {
    message: notice(text, [
      ...untoldBlocks(untold),
      ...buttons(
        isUndo ? [] : commandButton('Send it after all', ...beside(invocation, 'skip'), { id, undo: 'yes' }),
      ),
    ]),
  };
}
