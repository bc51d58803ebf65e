import type { CommandInvocation } from '../../platform/commands/command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { CommandButton, NoteBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { commandButton } from './buttons.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** "6 to 10 of 12"; empty if everything fits on one page. */
  readonly note: NoteBlock[];
  /** Each repeats the command with another page, so they still work after a restart. */
  readonly pageButtons: CommandButton[];
}

/** The requested page, clamped to the last. */
export function pageOf<Item>(
  all: readonly Item[],
  size: number,
  { command, subcommand, options }: CommandInvocation,
  language: Language,
): Page<Item> {
  const last = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(last, Math.max(1, Number(options['page'] ?? 1)));
  const first = (page - 1) * size;
  const items = all.slice(first, first + size);
  const to = (label: string, other: number) =>
    other >= 1 && other <= last ? commandButton(label, command, subcommand, { ...options, page: other }) : [];
  return {
    items,
    note:
      last > 1
        ? [
            {
              kind: 'note',
              spans: [
                plain(
                  say(language, '{first} to {last} of {count}', {
                    ...{ first: first + 1, last: first + items.length, count: all.length },
                  }),
                ),
              ],
            },
          ]
        : [],
    pageButtons: [...to(say(language, 'Prev'), page - 1), ...to(say(language, 'Next'), page + 1)],
  };
}
