import type { KeptAlert } from '../alerts/alert-store.ts';
import { areSameConditions, conditionsText, limitsText } from '../alerts/alert-text.ts';
import { alertDifference } from '../commands/digest/alert-settings.ts';
import { otherSettingsRefusal } from '../commands/digest/other-settings.ts';
import { namesAlertSettings, readAlert } from '../commands/digest/read-alert.ts';
import { Refusal } from '../commands/replies/refusal.ts';
import { summaryOf } from '../platform/notice.ts';
import type { ChatOptions } from './chat-command.ts';
import { type CliContext, CommandFailure, UsageError } from './context.ts';
import type { SubscriptionWork } from './opening/with-subscriptions.ts';
import { warnOfUnknownNames } from './unknown-names.ts';
import { shellMessage } from './wording/shell-message.ts';

/** Changes an alert. */
export async function editAlert(
  { alert }: KeptAlert,
  options: ChatOptions,
  { alerts, config }: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const { platforms, renderText, write, now } = context;
  const { id } = alert;
  const other = Object.keys(options).filter((name) => name !== 'id');
  if (!namesAlertSettings(options) && other.length > 0)
    throw new UsageError(renderText(otherSettingsRefusal(other, 'en').message));
  if (!namesAlertSettings(options))
    throw new UsageError(
      `Missing: what to change. For example: heatline edit ${id} --quiet 22:00-07:00 --max-a-day 5. ` +
        'heatline alert --help lists the settings.',
    );
  const settings = readAlert(options, alert, {
    platform: platforms.find(({ name }) => name === alert.channel.platform),
    now: now(),
    language: 'en',
  });
  if (settings instanceof Refusal) throw new UsageError(renderText(shellMessage(settings.message)));
  const difference = alertDifference(settings, alert, 'en');
  if (difference.length === 0) return write(`Nothing was changed: ${id} already has these settings.\n`);
  const edited = await alerts.edit(id, settings, now(), (other) =>
    areSameConditions(other.conditions, settings.conditions),
  );
  if (edited === 'removed') throw new CommandFailure(`Alert ${id} was removed in the meantime.`);
  if (edited !== 'edited')
    throw new UsageError(
      `Nothing was changed: alert ${edited.alert.id} is about ${conditionsText(edited.alert.conditions)} already.`,
    );
  const isAboutOthers = !areSameConditions(settings.conditions, alert.conditions);
  write(
    [
      `Alert ${id} was changed: ${conditionsText(settings.conditions)}; ${limitsText(settings)}.`,
      `${summaryOf(difference)}.`,
      ...(isAboutOthers ? ['Only stories that are first seen from now on count.'] : []),
      '',
    ].join('\n'),
  );
  if (isAboutOthers) await warnOfUnknownNames(settings.conditions.filter, config, context);
}
