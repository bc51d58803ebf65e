import type { Command } from 'commander';
import { list } from '../commands/digest/list.ts';
import type { Config } from '../config.ts';
import { channelExamples } from '../platform/channel-example.ts';
import { chatTitles } from '../platform/platform-title.ts';
import { formatLocalTime, formatShortLocalTime } from '../subscriptions/local-time-text.ts';
import { scheduleText } from '../subscriptions/schedule-words.ts';
import { nextSlot } from '../subscriptions/slots.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import type { UnreadableSubscription } from '../subscriptions/unreadable-subscription.ts';
import { channelName } from './channel-name.ts';
import { stateCommand } from './chat-command.ts';
import type { CliContext } from './context.ts';
import { jsonLine } from './json.ts';
import type { SubscriptionWork } from './opening/with-subscriptions.ts';
import { nextStart, statusNote } from './status-note.ts';
import { alertLine, alertsJson } from './wording/alert-text.ts';
import { subscriptionJson } from './wording/subscription-text.ts';
import { textTable } from './wording/text-table.ts';

type JsonFlag = Readonly<{ json?: boolean }>;

export function listCommand(context: CliContext): Command {
  return stateCommand<JsonFlag>(
    list,
    context,
    (_, flags, work) => listSubscriptions(flags, work, context),
    (command) =>
      command
        .alias('subscriptions')
        .description('list the subscriptions and when each is due next')
        .option('--json', 'print them as JSON'),
  );
}

/** Wider tables are hard to read. */
const maxTableWidth = 100;

async function listSubscriptions(
  { json }: JsonFlag,
  { subscriptions, alerts, config }: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const { write, warn } = context;
  const all = await subscriptions.list();
  const unreadable = await subscriptions.unreadable();
  const kept = await alerts.list();
  if (json) {
    const listed = { subscriptions: all.map(subscriptionJson), ...alertsJson(kept) };
    write(jsonLine({ ...listed, ...unreadableJson(unreadable) }));
    return;
  }
  if (all.length > 0) {
    const lines = textTable(
      ['ID', 'CHANNEL', 'WHEN', 'NEXT'],
      all.map((one) => rowOf(one, context)),
      Math.min(maxTableWidth, context.columns ?? maxTableWidth),
      'ID',
    );
    const notes = all.flatMap((scheduled) => {
      const note = statusNote(scheduled, config, context);
      return note ? [`${scheduled.subscription.id}: ${note.text}`] : [];
    });
    write([...lines, ...notes, ''].join('\n'));
  }
  if (kept.length > 0) write(`${kept.map((alert) => alertLine(alert, context)).join('\n')}\n`);
  for (const { message } of unreadable) warn(`${message}\n`);
  if (all.length === 0 && kept.length > 0) return;
  const hint = hintAtMore([...all.map(({ subscription }) => subscription), ...unreadable], config, context);
  if (hint) warn(`${hint}\n`);
}

function rowOf(
  { subscription, condition, nextRunAt, skipNext }: ScheduledSubscription,
  context: CliContext,
): string[] {
  const next = formatShortLocalTime('en', nextRunAt, subscription.schedule.timezone);
  const { timezone } = subscription.schedule;
  const until = condition.state === 'paused' && condition.until;
  const resting = `${condition.state}${until ? ` until ${formatShortLocalTime('en', until, timezone)}` : ''}`;
  const state = condition.state === 'active' ? (skipNext ? `skips ${next}` : next) : resting;
  return [
    subscription.id,
    channelName(subscription.channel, context),
    scheduleText('en', subscription.schedule).replace(/ time$/, ''),
    state,
  ];
}

/** Adds subscriptions that cannot be read to a list's JSON; nothing if all can be read. */
export function unreadableJson(unreadable: readonly UnreadableSubscription[]): object {
  if (unreadable.length === 0) return {};
  return { unreadable: unreadable.map(({ id, fault, fix }) => ({ id, fault, fix })) };
}

/** Says what to do if there are no subscriptions, or if the environment names some that the service has not seen yet. */
export function hintAtMore(
  all: readonly { readonly id: string }[],
  config: Config,
  context: CliContext,
): string | undefined {
  const known = new Set(all.map(({ id }) => id));
  const missing = config.subscriptions.map(({ id }) => id).filter((id) => !known.has(id));
  if (missing.length > 0) {
    return `Named in DIGEST_CHANNELS; the next heatline start subscribes them: ${missing.join(', ')}`;
  }
  if (all.length > 0) return undefined;
  const next = nextStart(config, context);
  if (next?.standIn !== undefined) return hintAtTerminal(config, context);
  return [
    'No subscriptions yet. Create one, for example:',
    `  heatline subscribe ${channelExamples(context.platforms)[0]} 09:00 weekdays --timezone Europe/Berlin`,
    'or name the channel in DIGEST_CHANNELS and start the service.',
  ].join('\n');
}

/** Shown before the first start if no chat is set up. */
function hintAtTerminal({ digest: { schedule } }: Config, context: CliContext): string {
  const next = nextSlot(schedule, context.now());
  return [
    `No chat is set up, so heatline start prints the digest in its terminal: ${scheduleText('en', schedule)}${next ? `, next ${formatLocalTime('en', next, schedule.timezone)}` : ''}.`,
    `To send it to ${chatTitles(context.platforms, 'or')}: heatline init. Or give a channel its digest:`,
    `  heatline subscribe ${channelExamples(context.platforms)[0]} 09:00 weekdays --timezone Europe/Berlin`,
  ].join('\n');
}
