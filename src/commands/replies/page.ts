import type { CommandInvocation } from '../../platform/commands/command.ts';
import type { CommandButton, NoteBlock } from '../../platform/message.ts';
import { plain } from '../../platform/spans.ts';
import { commandButton } from './buttons.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** "6 to 10 of 12"; empty if everything fits one page. */
  readonly note: NoteBlock[];
  /** They repeat the command with another page, so they work after a restart too. */
  readonly pageButtons: CommandButton[];
}

/** The requested page of a list, clamped to the last. */
export function pageOf<Item>(
  all: readonly Item[],
  size: number,
  { command, subcommand, options }: CommandInvocation,
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
        ? [{ kind: 'note', spans: [plain(`${first + 1} to ${first + items.length} of ${all.length}`)] }]
        : [],
    pageButtons: [...to('Prev', page - 1), ...to('Next', page + 1)],
  };
}
