import type { CommandInvocation } from '../../platform/command.ts';

/** The id of the subscription that a command names, if it names one. */
export function idOf({ options }: CommandInvocation): string | undefined {
  const id = options['id'];
  return id === undefined ? undefined : String(id);
}
