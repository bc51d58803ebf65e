import type { CommandReply, Person } from '../platform/command.ts';
import type { CommandButton, Message, MessageBlock } from '../platform/message.ts';
import { formatCommand } from '../platform/parse-command.ts';
import { plain } from '../platform/spans.ts';

/** What a look-up says, and where an asker may go on from there. */
export interface LookupAnswer {
  readonly message: Message;
  /** What else may have been meant. */
  readonly others?: readonly MessageBlock[];
  /** The other pages. */
  readonly pages?: readonly CommandButton[];
  /** The command that says the same again; absent when there is nothing worth showing to others. */
  readonly again?: LookupCommand;
}

/** A subcommand of the look-ups' root. */
export interface LookupCommand {
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
}

/** As the asker sees it, who can go on, and show it to the channel. */
export function privateMessage({ message, others = [], pages = [], again }: LookupAnswer): Message {
  const buttons = [...pages, ...(again ? shareButton(again) : [])];
  return {
    ...message,
    blocks: [
      ...message.blocks,
      ...others,
      ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
    ],
  };
}

/** As the channel sees it: nobody else turns its pages. What is not worth showing stays with the asker. */
export function channelReply({ message, again }: LookupAnswer, { name }: Person): CommandReply {
  if (!again) return { message };
  const by = name.replaceAll(/\s+/g, ' ').trim().slice(0, 80).toWellFormed();
  const note: MessageBlock = {
    kind: 'note',
    spans: [plain(by ? `Shown by ${by}` : 'Shown by someone here')],
  };
  return { message: { ...message, blocks: [...message.blocks, note] }, visibility: 'channel' };
}

function shareButton({ subcommand, options }: LookupCommand): CommandButton[] {
  const command = formatCommand('news', subcommand, { ...options, show: 'channel' });
  return command === undefined ? [] : [{ label: 'Post to channel', command, sharesAnswer: true }];
}
