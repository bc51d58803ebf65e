import { Command } from 'commander';
import { formatChannelRef } from '../platform/channel.ts';
import { fateText } from '../schedule/slot-fate-text.ts';
import { type Problem, readStatus, type SubscriptionStatus } from '../schedule/subscription-status.ts';
import { formatLocalTime } from '../subscriptions/local-time-text.ts';
import { oneLine } from '../subscriptions/one-line.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import type { CliContext } from './context.ts';
import { isConfigured } from './is-configured.ts';
import { scheduleText, subscriptionJson } from './subscription-text.ts';
import { hintAtMore } from './subscriptions.ts';
import { findSubscription, type SubscriptionWork, withSubscriptions } from './with-subscriptions.ts';

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

function statusText({ scheduled, nextRunAt, skippedSlot, last, problems }: Status): string {
  const { id, name, channel, schedule } = scheduled.subscription;
  const { timezone } = schedule;
  const lastText = last && fateText(last.slot, last.fate, timezone).outcome;
  return [
    `${id}: ${name}, to ${formatChannelRef(channel)}`,
    row('when', scheduleText(schedule)),
    ...(skippedSlot ? [row('skips', formatLocalTime(skippedSlot, timezone))] : []),
    row('next', nextRunAt ? formatLocalTime(nextRunAt, timezone) : 'none'),
    row('last', last ? `${formatLocalTime(last.slot, timezone)}: ${lastText}` : 'none yet'),
    ...problems.flatMap((problem) => [row('fault', problem.fault), ...cureRows(problem, id)]),
  ]
    .map(oneLine)
    .join('\n');
}

function cureRows({ cure, needsResume }: Problem, id: string): string[] {
  const command = `heatline resume ${id}`;
  if (!needsResume) return cure ? [row('cure', cure)] : [];
  return [row('cure', cure ? `${cure} Then: ${command}` : command)];
}

function row(label: string, text: string): string {
  return `  ${label.padEnd(5)}  ${text}`;
}
