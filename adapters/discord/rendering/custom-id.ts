import type { CommandButton } from '../../../src/platform/message.ts';
import { maxCustomId } from '../limits.ts';

/**
 * Stands behind the command: a number where the same command occurs again in a message, as custom ids must differ there, and
 * "d" where the answer is to open beside what it was asked from.
 */
const mark = / ~(d?)\d*$/;

/** Stands behind all else where a button or form is shown to somebody whom Discord trusts with its command. */
const seal = / ~~([\w-]{8})$/;

/**
 * Gives out the `custom_id` of each button of one message: the command's text, which is all the state a button has.
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
    return command.trim() === '' || id.length > maxCustomId ? undefined : id;
  };
}

/** What a pressed button or a submitted form says. */
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

/** The `custom_id` with a seal; without one where there is no room for it. */
export function withSeal(customId: string, text: string): string {
  const sealed = `${customId} ~~${text}`;
  return sealed.length > maxCustomId ? customId : sealed;
}

export function withoutSeal(customId: string): string {
  return customId.replace(seal, '');
}
