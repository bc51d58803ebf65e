import type { CommandButton } from '../../../src/platform/message.ts';
import { maxCustomId } from '../limits.ts';
import { isPacked, pack, unpack } from './packed-text.ts';

/**
 * Stands behind the command: a number where the same command occurs again in a message, as custom ids must differ there, and
 * "d" where the answer is to open beside what it was asked from.
 */
const mark = / ~(d?)\d*$/;

/** Stands behind all else where a button or form is shown to somebody whom Discord trusts with its command. */
const seal = / ~~([\w-]{8})$/;

/**
 * Gives out the `custom_id` of each button of one message: the command's text, which is all the state a button has. It is
 * packed where it is too long.
 * @returns a function that answers undefined for a command no `custom_id` can hold
 */
export function customIds(): (button: Pick<CommandButton, 'command' | 'opensDialog'>) => string | undefined {
  const timesGiven = new Map<string, number>();
  return ({ command, opensDialog }) => {
    const times = (timesGiven.get(command) ?? 0) + 1;
    timesGiven.set(command, times);
    const ending = `${opensDialog ? 'd' : ''}${times > 1 ? times : ''}`;
    // A command that ends like our mark is always marked, so that taking one mark off gives it back.
    const id =
      ending === '' && !mark.test(command) && !seal.test(command)
        ? command
        : `${command} ~${ending || times}`;
    return command.trim() === '' ? undefined : fitted(id, '');
  };
}

/** What a pressed button or a submitted form says; no command where it cannot be read. */
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
 * The `custom_id` with a seal.
 * @returns undefined where there is no room for both
 */
export function withSeal(customId: string, text: string): string | undefined {
  return fitted(withoutSeal(customId), ` ~~${text}`);
}

/** The command with its mark, unpacked; nothing where that cannot be done. */
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
