import type { Log } from '../../platform/log.ts';

const fix =
  'Please report this log line. If something has stopped working, restart Heatline: no digest is lost by it.';

/**
 * The last guard of a running service: an error that nothing caught, such as one that a platform's SDK throws in an event, is
 * logged, and the service goes on.
 *
 * Node's documentation advises to end the process after an uncaught exception, as state may be left half changed. Here the
 * state that counts is in database transactions, and whoever resumes a digest first asks the platform what arrived. Ending
 * would do more harm: the same event may come again after each start, and a chat may reset the token of a bot that begins too
 * many sessions.
 */
export function reportUncaught(log: Log): (error: unknown) => void {
  return (error) => log.error({ err: withoutProperties(error), fix }, 'uncaught error: the service goes on');
}

/** The properties that an SDK adds to its errors may hold a request with its token. */
function withoutProperties(error: unknown): Error {
  if (!(error instanceof Error))
    return new Error(typeof error === 'string' ? error : `thrown without an error: ${typeof error}`);
  const { message, stack, cause } = error;
  const bare = new Error(message, cause instanceof Error ? { cause: new Error(cause.message) } : {});
  if (stack !== undefined) bare.stack = stack;
  return bare;
}
