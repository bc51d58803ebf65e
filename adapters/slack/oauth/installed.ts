import { z } from 'zod';
import { PlatformError } from '../../../src/platform/errors.ts';

/** What is kept of a workspace that installed the app. */
export type Installed = z.output<typeof schema>;

const schema = z.object({
  teamName: z.string(),
  botToken: z.string(),
  botId: z.string().exactOptional(),
  botUserId: z.string(),
  /** The name under which people invite the bot. */
  botName: z.string(),
  /** Missing where an earlier version stored it. */
  installedAtMs: z.number().exactOptional(),
  /** Set where the token is replaced every few hours. */
  rotation: z.object({ refreshToken: z.string(), expiresAtMs: z.number() }).exactOptional(),
});

/** Reads what was stored; undefined when there is nothing. */
export function readInstalled(content: object | undefined): Installed | undefined {
  return content && schema.parse(content);
}

/** What the store throws as the port's error: a state that cannot be reached is there again later. */
export async function withStore<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw new PlatformError('transient', `${what} failed: the state could not be used`, { cause: error });
  }
}
