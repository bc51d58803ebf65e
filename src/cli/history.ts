import type { Command } from 'commander';
import type { KeptAlert } from '../alerts/alert-store.ts';
import { isWithin } from '../commands/digest/alert-history.ts';
import { history } from '../commands/digest/history.ts';
import { alertPastText } from '../history/alert-outcome-text.ts';
import { explainTime, readAskedTime } from '../history/explain-time.ts';
import { explanationText, type PastText, pastEntryText } from '../history/history-text.ts';
import { onEmptyAdvice } from '../history/on-empty-advice.ts';
import { readAlertPast } from '../history/read-alert-past.ts';
import { readHistory } from '../history/read-history.ts';
import { stateCommand } from './chat-command.ts';
import { type CliContext, UsageError } from './context.ts';
import { jsonLine } from './json.ts';
import { findAlert, findSubscription, type SubscriptionWork } from './opening/with-subscriptions.ts';
import { wholeNumber } from './options.ts';

export function historyCommand(context: CliContext): Command {
  return stateCommand<HistoryFlags>(
    history,
    context,
    async ({ id, at }, flags, work) => {
      const alert = await findAlert(id, work);
      const times = at === undefined ? {} : { at: String(at) };
      if (alert) return showAlertHistory(alert, { ...flags, ...times }, work, context);
      const ofOne = id ?? (await findSubscription(undefined, work)).subscription.id;
      await showHistory(String(ofOne), { ...flags, ...times }, work, context);
    },
    (command) =>
      command
        .option('--limit <n>', 'how many to show, newest first', wholeNumber(1, 1000), 10)
        .option('--json', 'print it as JSON'),
  );
}

/** What became of an alert's stories, newest first; or of those of the given time. */
async function showAlertHistory(
  { alert: { id, timezone } }: KeptAlert,
  { limit, at, json }: HistoryFlags,
  work: SubscriptionWork,
  { write }: CliContext,
): Promise<void> {
  if (json) throw new UsageError('The history of an alert is not available as JSON.');
  const asked = at === undefined ? undefined : readAskedTime(at, timezone);
  if (at !== undefined && !asked) throw notATime();
  const past = await readAlertPast(id, asked ? maxLookedThrough : limit, work);
  const entries = past.filter((entry) => !asked || isWithin(entry, asked)).slice(0, limit);
  const lines = entries.flatMap((entry) => linesOf(alertPastText(entry, { language: 'en', timezone })));
  const none = asked ? `Alert ${id} did nothing then.` : `Alert ${id} has posted nothing yet.`;
  write(`${lines.length > 0 ? lines.join('\n') : none}\n`);
}

/** More than an alert can post in two weeks. */
const maxLookedThrough = 1_000;

function notATime(): UsageError {
  return new UsageError(
    '--at must be a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.',
  );
}

type HistoryFlags = Readonly<{ limit: number; at?: string; json?: boolean }>;

async function showHistory(
  id: string,
  { limit, at, json }: HistoryFlags,
  work: SubscriptionWork,
  { now, write }: CliContext,
): Promise<void> {
  const timezone = await timezoneOf(id, work);
  const reader = { language: 'en', timezone, onEmptyAdvice: await adviceFor(id, work) } as const;
  const asked = at === undefined ? undefined : readAskedTime(at, timezone);
  if (at !== undefined && !asked) throw notATime();
  const lines: string[] = [];
  if (asked) {
    const explained = await explainTime(id, { asked, now: now() }, work);
    if (json) lines.push(jsonLine(explained).trimEnd());
    else {
      const { before, slots } = explanationText(at ?? '', explained, reader);
      lines.push(...before, ...slots.flatMap(linesOf));
    }
  } else {
    const entries = await readHistory(id, { limit, now: now() }, work);
    if (json) lines.push(jsonLine({ history: entries }).trimEnd());
    else if (entries.length === 0)
      lines.push(`No digest was due yet. heatline status ${id} shows when the next one is.`);
    else lines.push(...entries.flatMap((entry) => linesOf(pastEntryText(entry, reader))));
  }
  write(`${lines.join('\n')}\n`);
}

/** Works for removed subscriptions too, because their history is kept. */
async function timezoneOf(id: string, work: SubscriptionWork): Promise<string> {
  const last = (await work.subscriptions.statusChanges(id)).at(-1);
  if (last) return last.schedule.timezone;
  return (await findSubscription(id, work)).subscription.schedule.timezone;
}

async function adviceFor(id: string, { subscriptions }: SubscriptionWork): Promise<string | undefined> {
  // From the list, because a subscription that cannot be read still has a history.
  const found = (await subscriptions.list()).find(({ subscription }) => subscription.id === id);
  return onEmptyAdvice('en', found?.subscription, `heatline edit ${id} --on-empty note`);
}

function linesOf({ line, sentences }: PastText): string[] {
  return [line, ...sentences.map((text) => `    ${text}`)];
}
