import { Command } from 'commander';
import type { Config } from '../config.ts';
import { formatChannelRef } from '../platform/channel.ts';
import { scheduleText } from '../schedule/schedule-words.ts';
import { formatShortLocalTime } from '../subscriptions/local-time-text.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import type { CliContext } from './context.ts';
import { type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { subscriptionJson } from './wording/subscription-text.ts';
import { textTable } from './wording/text-table.ts';

export function subscriptionsCommand(context: CliContext): Command {
  return new Command('subscriptions')
    .description('list the subscriptions and when each is due next')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) =>
      withSubscriptions(context, (work) => listSubscriptions(options, work, context)),
    );
}

const tableWidth = 100;

async function listSubscriptions(
  { json }: { json?: boolean },
  { subscriptions, config }: SubscriptionWork,
  { write, warn }: CliContext,
): Promise<void> {
  const all = await subscriptions.list();
  if (json) {
    write(`${JSON.stringify({ subscriptions: all.map(subscriptionJson) })}\n`);
    return;
  }
  if (all.length > 0) {
    const lines = textTable(['ID', 'CHANNEL', 'WHEN', 'NEXT'], all.map(rowOf), tableWidth);
    write(`${lines.join('\n')}\n`);
  }
  const hint = hintAtMore(all, config);
  if (hint) warn(`${hint}\n`);
}

function rowOf({ subscription, condition, nextRunAt, skipNext }: ScheduledSubscription): string[] {
  const next = formatShortLocalTime(nextRunAt, subscription.schedule.timezone);
  const state = condition.state === 'active' ? (skipNext ? `skips ${next}` : next) : condition.state;
  return [
    subscription.id,
    formatChannelRef(subscription.channel),
    scheduleText(subscription.schedule).replace(/ time$/, ''),
    state,
  ];
}

/** What to do when there is none, or when the environment names some that the service has not seen. */
export function hintAtMore(all: readonly ScheduledSubscription[], config: Config): string | undefined {
  const known = new Set(all.map(({ subscription }) => subscription.id));
  const missing = config.subscriptions.map(({ id }) => id).filter((id) => !known.has(id));
  if (missing.length > 0) {
    return `Of DIGEST_CHANNELS, subscribed when the service starts with it (heatline start): ${missing.join(', ')}`;
  }
  if (all.length > 0) return undefined;
  return [
    'There is no subscription yet. Make one, for example:',
    '  heatline subscribe slack:C0123ABCD 09:00 weekdays --timezone Europe/Berlin',
    'or name the channel in DIGEST_CHANNELS and start the service.',
  ].join('\n');
}
