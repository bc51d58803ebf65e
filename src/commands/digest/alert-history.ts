import type { KeptAlert } from '../../alerts/alert-store.ts';
import { alertPastText } from '../../history/alert-outcome-text.ts';
import type { AskedTime } from '../../history/explain-time.ts';
import { type AlertPastEntry, readAlertPast } from '../../history/read-alert-past.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say } from '../../platform/language/say.ts';
import type { CommandDeps } from '../command-deps.ts';
import { Refusal } from '../replies/refusal.ts';
import { askedTime, historyPage, pageIn } from './history-page.ts';

/** More than an alert can post in two weeks. */
const maxLookedThrough = 1_000;

/** What an alert did with each story, newest first; or with those of the given time. */
export async function showAlertHistory(
  { alert }: KeptAlert,
  invocation: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const { language } = deps;
  const { id, timezone } = alert;
  const { at } = invocation.options;
  const asked = at === undefined ? undefined : askedTime(String(at), timezone, language);
  if (asked instanceof Refusal) return asked;
  const limit = asked ? maxLookedThrough : pageIn(invocation).readUntil;
  const past = (await readAlertPast(id, limit, deps)).filter((entry) => !asked || isWithin(entry, asked));
  const history = {
    id,
    heading: say(language, 'History of alert {id}', { id }),
    entries: past.map((entry) => alertPastText(entry, { language, timezone })),
    none: asked ? say(language, 'The alert did nothing then.') : say(language, 'It has posted nothing yet.'),
  };
  return historyPage(history, invocation, language);
}

/** By when the story was posted or left out, or first seen. */
export function isWithin(entry: AlertPastEntry, { from, until }: AskedTime): boolean {
  const times = [entry.at, ...(entry.kind === 'story' ? [entry.delivery.slot] : [])];
  return times.some((at) => at >= from && at < until);
}
