import { type CliContext, CommandFailure, UsageError } from '../context.ts';
import { say } from './session.ts';

/** Runs `work`; if what was given cannot be used, prints the reason and returns undefined. */
export async function orSay<Result>(
  context: CliContext,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CommandFailure || error instanceof UsageError)) throw error;
    say(`✗ ${error.message}`, context);
    return undefined;
  }
}
