import { PlatformError } from '../../../src/platform/errors.ts';

/** What the store throws as the port's error: a state that cannot be reached is there again later. */
export async function withStore<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw new PlatformError('transient', `${what} failed: the state could not be used`, { cause: error });
  }
}
