import type { CommandReply, Person } from '../../platform/commands/command.ts';
import { formatCommand } from '../../platform/commands/parse-command.ts';
import type { Language } from '../../platform/language/language.ts';
import { say } from '../../platform/language/say.ts';
import type { ButtonsBlock, CommandButton, Message, MessageBlock } from '../../platform/message.ts';
import { notice } from '../../platform/notice.ts';
import { plain } from '../../platform/spans.ts';
import { Refusal } from '../replies/refusal.ts';

/** The answer of a look-up, and where the asker can go from there. */
export interface LookupAnswer {
  readonly message: Message;
  /** Other things the asker may have meant. */
  readonly others?: readonly MessageBlock[];
  /** The other pages. */
  readonly pages?: readonly CommandButton[];
  /** Buttons with which the asker says what they think of it; only a chat shows them. */
  readonly feedback?: readonly CommandButton[];
  /** The outlet of the one story that it is about, which its readers may not want to see any more. */
  readonly outlet?: string;
  /** The command that gives this answer again; absent if the answer is not worth showing to others. */
  readonly again?: LookupCommand;
  /** Set where nothing could be looked up: `usage` for an invalid value, `not found` for an unknown name. */
  readonly fault?: 'usage' | 'not found';
  /** The same as data, for programs. */
  readonly data?: () => object;
}

/** Why a look-up was refused, as its answer. */
export class LookupRefusal extends Refusal {
  readonly answer: LookupAnswer;

  constructor(answer: LookupAnswer) {
    super(answer.message);
    this.answer = answer;
  }
}

/** A subcommand of `news`. */
export interface LookupCommand {
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string | number>>;
}

/** The answer as the asker sees it, with buttons to go on, to post it to the channel, and what else they may do. */
export function privateMessage(
  { message, others = [], pages = [], feedback = [], again }: LookupAnswer,
  language: Language,
  more: readonly CommandButton[] = [],
): Message {
  const buttons = [...pages, ...feedback, ...(again ? shareButton(again, language) : []), ...more];
  return {
    ...message,
    blocks: [
      ...message.blocks,
      ...others,
      ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
    ],
  };
}

/** The answer as the channel sees it, without page buttons. An answer not worth showing goes only to the asker. */
export function channelReply(
  { message, again }: LookupAnswer,
  { name }: Person,
  language: Language,
): CommandReply {
  if (!again) return { message };
  const by = name.replaceAll(/\s+/g, ' ').trim().slice(0, 80).toWellFormed();
  const note: MessageBlock = {
    kind: 'note',
    spans: [
      plain(by ? say(language, 'Shown by {name}', { name: by }) : say(language, 'Shown by someone here')),
    ],
  };
  return { message: { ...message, blocks: [...message.blocks, note] }, visibility: 'channel' };
}

function shareButton({ subcommand, options }: LookupCommand, language: Language): CommandButton[] {
  const command = formatCommand('news', subcommand, { ...options, show: 'channel' });
  return command === undefined
    ? []
    : [{ label: say(language, 'Post to channel'), command, sharesAnswer: true }];
}

export const storiesPerPage = 5;

/** The last page that can be requested. */
export const maxPage = 60;

/** Prev and Next buttons. Each repeats the command with another page, so they still work after a restart. */
export function pageButtons(
  { subcommand, options }: LookupCommand,
  { page, hasNext }: { readonly page: number; readonly hasNext: boolean },
  language: Language,
): CommandButton[] {
  const button = (label: string, to: number): CommandButton[] => {
    const command = formatCommand('news', subcommand, { ...options, page: to });
    return command === undefined ? [] : [{ label, command }];
  };
  return [
    ...(page > 1 ? button(say(language, 'Prev'), page - 1) : []),
    ...(hasNext && page < maxPage ? button(say(language, 'Next'), page + 1) : []),
  ];
}

export interface OtherCommand extends LookupCommand {
  readonly label: string;
}

/** Says that something is unknown, and offers what the asker may have meant. */
export function didYouMean(line: string, others: readonly OtherCommand[], language: Language): LookupAnswer {
  return {
    message: notice(line),
    others: otherBlocks(say(language, 'Did you mean:'), others),
    fault: 'not found',
  };
}

/** A line, and a button for each command; none if there is nothing to offer. */
export function otherBlocks(line: string, others: readonly OtherCommand[]): MessageBlock[] {
  const buttons = commandButtons(others);
  return buttons.length === 0 ? [] : [{ kind: 'note', spans: [plain(line)] }, ...buttons];
}

/** A button for each command that is short enough. */
export function commandButtons(others: readonly OtherCommand[]): ButtonsBlock[] {
  const buttons = others.flatMap(({ label, subcommand, options }): CommandButton[] => {
    const command = formatCommand('news', subcommand, options);
    return command === undefined ? [] : [{ label, command }];
  });
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}
