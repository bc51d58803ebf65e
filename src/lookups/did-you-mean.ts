import type { ButtonsBlock, CommandButton, MessageBlock, Span } from '../platform/message.ts';
import { notice } from '../platform/notice.ts';
import { formatCommand } from '../platform/parse-command.ts';
import { plain } from '../platform/spans.ts';
import type { LookupAnswer, LookupCommand } from './lookup-answer.ts';

export interface OtherCommand extends LookupCommand {
  readonly label: string;
}

/** Says that something is not known, and offers what may have been meant. */
export function didYouMean(line: readonly Span[], others: readonly OtherCommand[]): LookupAnswer {
  return { message: notice(line), others: otherBlocks('Did you mean:', others) };
}

/** A line, and a button for each command; none when there is nothing to offer. */
export function otherBlocks(line: string, others: readonly OtherCommand[]): MessageBlock[] {
  const buttons = commandButtons(others);
  return buttons.length === 0 ? [] : [{ kind: 'note', spans: [plain(line)] }, ...buttons];
}

/** A button for each command that is short enough for one. */
export function commandButtons(others: readonly OtherCommand[]): ButtonsBlock[] {
  const buttons = others.flatMap(({ label, subcommand, options }): CommandButton[] => {
    const command = formatCommand('news', subcommand, options);
    return command === undefined ? [] : [{ label, command }];
  });
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}
