import type { CommandButton } from '../../../src/platform/message.ts';
import { maxCustomId } from '../limits.ts';
import { isPacked, pack, unpack } from './packed-text.ts';

/**
 * Follows the command: a number if the same command occurs again in a message, because custom ids must be
 * unique there, and "d" if the answer should open beside the message.
 */
const mark = / ~(d?)\d*$/;

/** Comes last in a button or form shown to someone whom Discord trusts with its command. */
const seal = / ~~([\w-]{8})$/;

/** Begins the `custom_id` of a menu whose options' values are commands. No command begins like this. */
export const coverageMenu = '~coverage ';

/**
 * Creates the `custom_id` for each button of a message: the command's text, which is all the state a button
 * has. It is packed if it is too long.
 * @returns a function that returns undefined for a command that does not fit a `custom_id`
 */
export function customIds(): (button: Pick<CommandButton, 'command' | 'opensDialog'>) => string | undefined {
  const timesGiven = new Map<string, number>();
  return ({ command, opensDialog }) => {
    const times = (timesGiven.get(command) ?? 0) + 1;
    timesGiven.set(command, times);
    const ending = `${opensDialog ? 'd' : ''}${times > 1 ? times : ''}`;
    // A command that ends like a mark always gets one, so that removing one mark restores the command.
    const id =
      ending === '' && !mark.test(command) && !seal.test(command)
        ? command
        : `${command} ~${ending || times}`;
    return command.trim() === '' ? undefined : fitted(id, '');
  };
}

/** Reads a pressed button or a submitted form; the command is empty if it cannot be read. */
export function readCustomId(customId: string): {
  readonly command: string;
  readonly opensDialog: boolean;
  readonly seal: string | undefined;
} {
  const text = withoutSeal(customId);
  return {
    command: text.replace(mark, ''),
    opensDialog: mark.exec(text)?.[1] === 'd',
    seal: seal.exec(customId)?.[1],
  };
}

/**
 * Adds a seal to a `custom_id`.
 * @returns undefined if there is no room for both
 */
export function withSeal(customId: string, text: string): string | undefined {
  return fitted(withoutSeal(customId), ` ~~${text}`);
}

/** The unpacked command with its mark; empty if it cannot be unpacked. */
export function withoutSeal(customId: string): string {
  const text = customId.replace(seal, '');
  return isPacked(text) ? (unpack(text) ?? '') : text;
}

function fitted(text: string, ending: string): string | undefined {
  const plain = `${text}${ending}`;
  if (plain.length <= maxCustomId && !isPacked(text)) return plain;
  if (!text.isWellFormed()) return undefined;
  const packed = `${pack(text)}${ending}`;
  return packed.length <= maxCustomId ? packed : undefined;
}
