import { Command } from 'commander';
import { formatChannelRef } from '../platform/channel.ts';
import { oneLine } from '../platform/one-line.ts';
import { statusRows } from '../schedule/past/status-rows.ts';
import { readStatus, type SubscriptionStatus } from '../schedule/past/subscription-status.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import type { CliContext } from './context.ts';
import { isConfigured } from './is-configured.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './opening/with-subscriptions.ts';
import { hintAtMore } from './subscriptions.ts';
import { subscriptionJson } from './wording/subscription-text.ts';

export function statusCommand(context: CliContext): Command {
  return new Command('status')
    .description('tell what each subscription does next, what it did last, and what is wrong with it')
    .argument('[id]', "a subscription's id; all of them if you do not say")
    .option('--json', 'print it as JSON')
    .action((id: string | undefined, options: { json?: boolean }) =>
      withSubscriptions(context, (work) => status(id, options, work, context)),
    );
}

async function status(
  id: string | undefined,
  { json }: { json?: boolean },
  work: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const all = id === undefined ? await work.subscriptions.list() : [await findSubscription(id, work)];
  const statuses = await Promise.all(all.map((scheduled) => statusOf(scheduled, work, context)));
  if (json) {
    const items = statuses.map(({ scheduled, nextRunAt, ...rest }) => ({
      ...subscriptionJson(scheduled),
      nextRunAt: nextRunAt ?? null,
      ...rest,
    }));
    context.write(`${JSON.stringify({ subscriptions: items })}\n`);
    return;
  }
  if (statuses.length > 0) context.write(`${statuses.map(statusText).join('\n\n')}\n`);
  const hint = id === undefined ? hintAtMore(all, work.config) : undefined;
  if (hint) context.warn(`${hint}\n`);
}

interface Status extends SubscriptionStatus {
  readonly scheduled: ScheduledSubscription;
}

async function statusOf(
  scheduled: ScheduledSubscription,
  work: SubscriptionWork,
  context: CliContext,
): Promise<Status> {
  const status = await readStatus(scheduled, context.now(), work);
  const { platform } = scheduled.subscription.channel;
  if (isConfigured(platform, context)) return { scheduled, ...status };
  const problem = {
    fault: `${platform} is not configured here`,
    cure: `Set the variables of ${platform} (.env.example lists them) and start the service anew.`,
  };
  return { scheduled, ...status, problems: [...status.problems, problem] };
}

function statusText({ scheduled, ...status }: Status): string {
  const { id, name, channel } = scheduled.subscription;
  const rows = statusRows(scheduled.subscription, status, `heatline resume ${id}`);
  return [
    oneLine(`${id}: ${name}, to ${formatChannelRef(channel)}`),
    ...rows.map(({ label, text, command = '' }) => `  ${label.padEnd(5)}  ${oneLine(text)}${command}`),
  ].join('\n');
}
