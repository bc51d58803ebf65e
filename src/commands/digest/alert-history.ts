import type { KeptAlert } from '../../alerts/alert-store.ts';
import { alertPastText } from '../../history/alert-outcome-text.ts';
import { readAskedTime } from '../../history/explain-time.ts';
import { type AlertPastEntry, readAlertPast } from '../../history/read-alert-past.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import { say } from '../../platform/language/say.ts';
import { plain } from '../../platform/spans.ts';
import { quoted } from '../../platform/text/one-line.ts';
import type { CommandDeps } from '../command-deps.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';
import { pastBlocks } from './past-blocks.ts';

const entriesPerPage = 8;
/** More than an alert can post in two weeks. */
const maxLookedThrough = 1_000;

/** What an alert did with each story, newest first; or with those of the given time. */
export async function showAlertHistory(
  { alert }: KeptAlert,
  { command, subcommand, options }: CommandInvocation,
  deps: CommandDeps,
): Promise<CommandReply> {
  const { language } = deps;
  const { id, timezone } = alert;
  const { at } = options;
  const asked = at === undefined ? undefined : readAskedTime(String(at), timezone);
  if (at !== undefined && !asked)
    return new Refusal(
      say(
        language,
        '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.',
        { text: quoted(String(at)) },
      ),
    );
  const page = Math.max(1, Number(options['page'] ?? 1));
  const first = (page - 1) * entriesPerPage;
  const limit = asked ? maxLookedThrough : first + entriesPerPage + 1;
  const entries = (await readAlertPast(id, limit, deps)).filter((entry) => !asked || isWithin(entry, asked));
  const shown = entries.slice(first, first + entriesPerPage);
  const to = (label: string, other: number) =>
    commandButton(label, command, subcommand, { ...options, id, page: other });
  const none =
    page > 1
      ? say(language, 'There is nothing older.')
      : asked
        ? say(language, 'The alert did nothing then.')
        : say(language, 'It has posted nothing yet.');
  const heading = say(language, 'History of alert {id}', { id });
  return {
    message: {
      summary: heading,
      blocks: [
        { kind: 'heading', text: heading },
        ...(shown.length === 0
          ? [{ kind: 'text' as const, spans: [plain(none)] }]
          : shown.flatMap((entry) => pastBlocks(alertPastText(entry, { language, timezone })))),
        ...buttons([
          ...(page > 1 ? to(say(language, 'Newer'), page - 1) : []),
          ...(entries.length > first + entriesPerPage ? to(say(language, 'Older'), page + 1) : []),
        ]),
      ],
    },
  };
}

/** By when the story was posted or left out, or first seen. */
export function isWithin(
  entry: AlertPastEntry,
  { from, until }: { readonly from: Date; readonly until: Date },
): boolean {
  const times = [entry.at, ...(entry.kind === 'story' ? [entry.delivery.slot] : [])];
  return times.some((at) => at >= from && at < until);
}
