import type { Command } from 'commander';
import { noUntilText } from '../commands/digest/change-alert.ts';
import { pause, pauseEnd, pauseEndText, withId } from '../commands/digest/pause.ts';
import { Fault } from '../platform/fault.ts';
import { told } from '../platform/language/sentence.ts';
import { stateCommand } from './chat-command.ts';
import { type CliContext, UsageError } from './context.ts';
import { findAlert, findSubscription } from './opening/with-subscriptions.ts';

export function pauseCommand(context: CliContext): Command {
  const { now, write } = context;
  return stateCommand(pause, context, async (given, _, work) => {
    const { options } = withId({ options: given }, { now });
    const alert = await findAlert(options['id'], work);
    if (alert) {
      if (options['until'] !== undefined) throw new UsageError(noUntilText('en'));
      const { id } = alert.alert;
      const isPaused = await work.alerts.pause(id, now());
      const what = isPaused ? 'is paused: it posts nothing' : 'was already paused or off';
      write(`Alert ${id} ${what}. heatline resume ${id} starts it again.\n`);
      return;
    }
    const found = await findSubscription(options['id'], work);
    const { subscription, condition } = found;
    const { id } = subscription;
    const until = pauseEnd({ options }, found, { now });
    if (until instanceof Fault) throw new UsageError(`${told('en', until.fault)}.`);
    const isPaused = await work.subscriptions.pause(id, now(), until);
    const state = condition.state === 'off' ? 'off' : 'paused';
    const what = isPaused
      ? `is paused${until ? ` until ${pauseEndText('en', until, subscription)}` : ''}: no digest is sent${until ? ' before that' : ''}`
      : `was already ${state}`;
    write(`${id} ${what}. heatline resume ${id} ${until ? 'resumes it sooner' : 'starts it again'}.\n`);
  });
}
