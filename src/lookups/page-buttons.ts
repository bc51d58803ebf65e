import type { ButtonsBlock, CommandButton } from '../platform/message.ts';
import { formatCommand } from '../platform/parse-command.ts';

export const storiesPerPage = 5;

/** Prev and Next of an answer: each repeats its command with another page, so they work after a restart too. */
export function pageButtons(
  subcommand: string,
  options: { readonly page: number } & Readonly<Record<string, string | number>>,
  hasNext: boolean,
): ButtonsBlock[] {
  const button = (label: string, page: number): CommandButton[] => {
    const command = formatCommand('news', subcommand, { ...options, page });
    return command === undefined ? [] : [{ label, command }];
  };
  const buttons = [
    ...(options.page > 1 ? button('Prev', options.page - 1) : []),
    ...(hasNext ? button('Next', options.page + 1) : []),
  ];
  return buttons.length > 0 ? [{ kind: 'buttons', buttons }] : [];
}
