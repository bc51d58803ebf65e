import { maxCustomId } from './limits.ts';

/** Stands behind the command where the same one occurs again in a message: custom ids must differ there. */
const mark = / ~\d+$/;

/**
 * Gives out the `custom_id` of each button of one message: the command's text, which is all the state a button has.
 * @returns a function that answers undefined for a command no `custom_id` can hold
 */
export function customIds(): (command: string) => string | undefined {
  const timesGiven = new Map<string, number>();
  return (command) => {
    const times = (timesGiven.get(command) ?? 0) + 1;
    timesGiven.set(command, times);
    // A command that ends like our mark is always marked, so that taking one mark off gives it back.
    const id = times === 1 && !mark.test(command) ? command : `${command} ~${times}`;
    return command.trim() === '' || id.length > maxCustomId ? undefined : id;
  };
}

/** The command that a pressed button gives. */
export function commandOfCustomId(customId: string): string {
  return customId.replace(mark, '');
}
