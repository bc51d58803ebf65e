import type { Command } from 'commander';
import { pause } from '../commands/digest/pause.ts';
import { stateCommand } from './chat-command.ts';
import type { CliContext } from './context.ts';
import { findAlert, findSubscription } from './opening/with-subscriptions.ts';

export function pauseCommand(context: CliContext): Command {
  const { now, write } = context;
  return stateCommand(pause, context, async (options, _, work) => {
    const alert = await findAlert(options['id'], work);
    if (alert) {
      const { id } = alert.alert;
      const isPaused = await work.alerts.pause(id, now());
      const what = isPaused ? 'is paused: it posts nothing' : 'was already paused or off';
      write(`Alert ${id} ${what}. heatline resume ${id} starts it again.\n`);
      return;
    }
    const { subscription, condition } = await findSubscription(options['id'], work);
    const { id } = subscription;
    const isPaused = await work.subscriptions.pause(id, now());
    const state = condition.state === 'off' ? 'off' : 'paused';
    const what = isPaused ? 'is paused: no digest is sent' : `was already ${state}`;
    write(`${id} ${what}. heatline resume ${id} starts it again.\n`);
  });
}
