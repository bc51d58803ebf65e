import type { CommandButton } from '../platform/message.ts';
import { formatCommand } from '../platform/parse-command.ts';
import type { LookupCommand } from './lookup-answer.ts';

export const storiesPerPage = 5;

/** Nobody pages further; and what a definition allows. */
const lastPage = 60;

/** Prev and Next of an answer: each repeats its command with another page, so they work after a restart too. */
export function pageButtons(
  { subcommand, options }: LookupCommand,
  { page, hasNext }: { readonly page: number; readonly hasNext: boolean },
): CommandButton[] {
  const button = (label: string, to: number): CommandButton[] => {
    const command = formatCommand('news', subcommand, { ...options, page: to });
    return command === undefined ? [] : [{ label, command }];
  };
  return [
    ...(page > 1 ? button('Prev', page - 1) : []),
    ...(hasNext && page < lastPage ? button('Next', page + 1) : []),
  ];
}
