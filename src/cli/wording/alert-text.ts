import type { KeptAlert } from '../../alerts/alert-store.ts';
import { conditionsText, limitsText } from '../../alerts/alert-text.ts';
import { formatQuietHours } from '../../alerts/quiet-hours.ts';
import { formatChannelRef } from '../../platform/channel.ts';
import { oneLine } from '../../platform/text/one-line.ts';
import { channelName } from '../channel-name.ts';
import type { CliContext } from '../context.ts';

/** "q7m2p: alert to chat:general, stories that match "log4j"; at most 10 a day (paused)" */
export function alertLine({ alert, condition }: KeptAlert, context: CliContext): string {
  const { id, channel, conditions } = alert;
  const state = condition.state === 'active' ? '' : ` (${condition.state})`;
  const text = `${id}: alert to ${channelName(channel, context)}, ${conditionsText(conditions)}; ${limitsText(alert)}${state}`;
  return oneLine(text);
}

/** Adds alerts to a list's JSON; nothing where there are none. */
export function alertsJson(alerts: readonly KeptAlert[]): object {
  if (alerts.length === 0) return {};
  return {
    alerts: alerts.map(({ alert, condition, createdAt, since, lostSince }) => {
      const { channel, quiet, ...rest } = alert;
      return {
        ...rest,
        channel: formatChannelRef(channel),
        quiet: quiet ? formatQuietHours(quiet) : null,
        ...{ condition, since, ...(lostSince && { lostSince }), createdAt },
      };
    }),
  };
}
