import type { Command } from 'commander';
import { skip } from '../commands/digest/skip.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import { stateCommand } from './chat-command.ts';
import { type CliContext, CommandFailure } from './context.ts';
import { findSubscription } from './opening/with-subscriptions.ts';

export function skipCommand(context: CliContext): Command {
  const { write } = context;
  return stateCommand(skip, context, async (options, _, work) => {
    const { subscription, condition, nextRunAt } = await findSubscription(options['id'], work);
    const { id, schedule } = subscription;
    if (condition.state !== 'active') {
      throw new CommandFailure(`${id} is ${condition.state} and sends nothing until heatline resume ${id}.`);
    }
    const time = (at: Date) => formatLocalTime('en', at, schedule.timezone);
    if (options['undo'] !== undefined) {
      const isTaken = await work.subscriptions.takeSkip(id);
      write(`${isTaken ? '' : 'No skip was set. '}The next digest: ${time(nextRunAt)}.\n`);
      return;
    }
    const isAsked = await work.subscriptions.skipNext(id);
    const after = nextSlot(schedule, nextRunAt);
    write(
      `The digest of ${time(nextRunAt)} ${isAsked ? 'will be' : 'was already set to be'} skipped` +
        `${after ? `; the next one is on ${time(after)}` : ''}.\n` +
        `heatline skip ${id} --undo sends it after all.\n`,
    );
  });
}
