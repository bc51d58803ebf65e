import type { Command } from 'commander';
import type { KeptAlert } from '../alerts/alert-store.ts';
import { status } from '../commands/digest/status.ts';
import { statusRows } from '../history/history-text.ts';
import { readAlertStatus } from '../history/read-alert-status.ts';
import { readStatus, type SubscriptionStatus } from '../history/read-status.ts';
import { oneLine } from '../platform/text/one-line.ts';
import type { ScheduledSubscription } from '../subscriptions/subscription-store.ts';
import { channelName } from './channel-name.ts';
import { stateCommand } from './chat-command.ts';
import type { CliContext } from './context.ts';
import { jsonLine } from './json.ts';
import { hintAtMore, unreadableJson } from './list.ts';
import { warnOfNoNews } from './no-news.ts';
import { findAlert, findSubscription, type SubscriptionWork } from './opening/with-subscriptions.ts';
import { faultOfPlatform } from './platform-fault.ts';
import { isTerminal } from './serving/terminal.ts';
import { statusNote } from './status-note.ts';
import { alertLine, alertsJson } from './wording/alert-text.ts';
import { subscriptionJson } from './wording/subscription-text.ts';

type JsonFlag = Readonly<{ json?: boolean }>;

export function statusCommand(context: CliContext): Command {
  return stateCommand<JsonFlag>(
    status,
    context,
    ({ id }, flags, work) => showStatus(id === undefined ? undefined : String(id), flags, work, context),
    (command) => command.option('--json', 'print it as JSON'),
  );
}

async function showStatus(
  id: string | undefined,
  { json }: JsonFlag,
  work: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  const ofId = await findAlert(id, work);
  const alerts = ofId ? [ofId] : id === undefined ? await work.alerts.list() : [];
  if (ofId && !json) return writeAlerts(alerts, work, context);
  const all = ofId
    ? []
    : id === undefined
      ? await work.subscriptions.list()
      : [await findSubscription(id, work)];
  const unreadable = id === undefined ? await work.subscriptions.unreadable() : [];
  const statuses = await Promise.all(all.map((scheduled) => statusOf(scheduled, work, context)));
  if (json) {
    const items = statuses.map(({ scheduled, nextRunAt, ...rest }) => ({
      ...subscriptionJson(scheduled),
      nextRunAt: nextRunAt ?? null,
      ...rest,
    }));
    context.write(jsonLine({ subscriptions: items, ...alertsJson(alerts), ...unreadableJson(unreadable) }));
    return;
  }
  if (statuses.length > 0) context.write(`${statuses.map((one) => statusText(one, context)).join('\n\n')}\n`);
  await writeAlerts(alerts, work, context);
  for (const { message } of unreadable) context.warn(`${message}\n`);
  const hint =
    id === undefined && alerts.length === 0
      ? hintAtMore([...all.map(({ subscription }) => subscription), ...unreadable], work.config, context)
      : undefined;
  if (hint) context.warn(`${hint}\n`);
  // With no subscriptions, the next start serves the terminal.
  const isActive = all.length === 0 || all.some(({ condition }) => condition.state === 'active');
  if (isActive) await warnOfNoNews(work.config, context);
}

/** Each alert in a line, then what it did last and what is wrong with it. */
async function writeAlerts(
  alerts: readonly KeptAlert[],
  work: SubscriptionWork,
  context: CliContext,
): Promise<void> {
  for (const kept of alerts) {
    const { last, problems } = await readAlertStatus(kept, { ...work, language: 'en' });
    const lines = [...(last === undefined ? [] : [last]), ...problems].map((text) => `  ${oneLine(text)}`);
    context.write(`${[alertLine(kept, context), ...lines].join('\n')}\n`);
  }
}

interface Status extends SubscriptionStatus {
  /** What `statusNote` adds. */
  readonly note?: string;
  readonly scheduled: ScheduledSubscription;
}

async function statusOf(
  scheduled: ScheduledSubscription,
  work: SubscriptionWork,
  context: CliContext,
): Promise<Status> {
  const read = await readStatus(scheduled, { now: context.now(), language: 'en' }, work);
  const { channel } = scheduled.subscription;
  const { platform } = channel;
  const note = statusNote(scheduled, work.config, context)?.text;
  // A terminal that nobody has open is not a problem; its note says where the digest is printed.
  const problems = read.problems.filter(({ isOverdue }) => !(isOverdue && isTerminal(channel, context)));
  const shown = { ...read, problems, ...(note !== undefined && { note }) };
  const problem = faultOfPlatform(platform, context);
  return { scheduled, ...shown, problems: problem ? [...problems, problem] : problems };
}

function statusText({ scheduled, note, ...status }: Status, context: CliContext): string {
  const { id, name, channel } = scheduled.subscription;
  const rows = statusRows(scheduled.subscription, status, {
    language: 'en',
    resume: `heatline resume ${id}`,
  });
  return [
    oneLine(`${id}: ${name}, to ${channelName(channel, context)}`),
    ...rows.map(({ kind, text, command = '' }) => `  ${kind.padEnd(5)}  ${oneLine(text)}${command}`),
    ...(note === undefined ? [] : [`  note   ${oneLine(note)}`]),
  ].join('\n');
}
