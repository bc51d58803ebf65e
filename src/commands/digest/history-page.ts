import { type AskedTime, readAskedTime } from '../../history/explain-time.ts';
import type { PastText } from '../../history/history-text.ts';
import type { CommandInvocation, CommandReply } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { MessageBlock } from '../../platform/message.ts';
import { bold, plain } from '../../platform/spans.ts';
import { quoted } from '../../platform/text/one-line.ts';
import { buttons, commandButton } from '../replies/buttons.ts';
import { Refusal } from '../replies/refusal.ts';

/** How many entries an answer shows. */
export const entriesPerPage = 8;

interface History {
  readonly id: string;
  readonly heading: string;
  /** Newest first, at least as far as `readUntil`. */
  readonly entries: readonly PastText[];
  /** Said instead if there are none at all. */
  readonly none: string;
}

/** Which entries a command asks for, counted from the newest. */
export function pageIn({ options }: CommandInvocation) {
  const page = Math.max(1, Number(options['page'] ?? 1));
  const first = (page - 1) * entriesPerPage;
  // One more tells whether there is an older page.
  return { page, first, readUntil: first + entriesPerPage + 1 };
}

/** One page of a history, with buttons for the others. */
export function historyPage(
  { id, heading, entries, none }: History,
  invocation: CommandInvocation,
  language: Language,
): CommandReply {
  const { command, subcommand, options } = invocation;
  const { page, first } = pageIn(invocation);
  const shown = entries.slice(first, first + entriesPerPage);
  const to = (label: string, other: number) =>
    commandButton(label, command, subcommand, { ...options, id, page: other });
  const empty = page > 1 ? say(language, 'There is nothing older.') : none;
  return {
    message: {
      summary: heading,
      blocks: [
        { kind: 'heading', text: heading },
        ...(shown.length === 0
          ? [{ kind: 'text' as const, spans: [plain(empty)] }]
          : shown.flatMap(pastBlocks)),
        ...buttons([
          ...(page > 1 ? to(say(language, 'Newer'), page - 1) : []),
          ...(entries.length > first + entriesPerPage ? to(say(language, 'Older'), page + 1) : []),
        ]),
      ],
    },
  };
}

/** One entry of a history. */
export function pastBlocks({ line, sentences }: PastText): MessageBlock[] {
  return [
    { kind: 'text', spans: [bold(line)] },
    ...sentences.map((text): MessageBlock => ({ kind: 'note', spans: [plain(text)] })),
  ];
}

/** Reads the `at` of a history. */
export function askedTime(text: string, timezone: string, language: Language): AskedTime | Refusal {
  return (
    readAskedTime(text, timezone) ??
    new Refusal(
      say(
        language,
        '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.',
        { text: quoted(text) },
      ),
    )
  );
}
