import type { Command } from 'commander';
import { resume } from '../commands/digest/resume.ts';
import { resumeSubscription } from '../scheduler/change-subscription.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { stateCommand } from './chat-command.ts';
import type { CliContext } from './context.ts';
import { findAlert, findSubscription } from './opening/with-subscriptions.ts';

export function resumeCommand(context: CliContext): Command {
  const { now, write } = context;
  return stateCommand(resume, context, async (options, _, work) => {
    const alert = await findAlert(options['id'], work);
    if (alert) {
      const { id: alertId } = alert.alert;
      const isActive = (await work.alerts.resume(alertId, now())) ? 'is active again' : 'was already active';
      write(`Alert ${alertId} ${isActive}. heatline pause ${alertId} stops it.\n`);
      return;
    }
    const { subscription } = await findSubscription(options['id'], work);
    const { id, schedule } = subscription;
    const isResumed = await resumeSubscription(id, { ...work, now });
    const { nextRunAt } = await findSubscription(id, work);
    write(
      `${id} ${isResumed ? 'is active again' : 'was already active'}. ` +
        `The next digest: ${formatLocalTime('en', nextRunAt, schedule.timezone)}, ${schedule.timezone} time.\n` +
        `heatline pause ${id} stops it.\n`,
    );
  });
}
