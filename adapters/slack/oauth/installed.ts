import { z } from 'zod';
import { PlatformError } from '../../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../../src/platform/language/sentence.ts';

/** What is stored about a workspace that installed the app. */
export type Installed = z.output<typeof schema>;

const schema = z.object({
  teamName: z.string(),
  botToken: z.string(),
  botId: z.string().exactOptional(),
  botUserId: z.string(),
  /** The name that people use to invite the bot. */
  botName: z.string(),
  /** Missing if an earlier version stored it. */
  installedAtMs: z.number().exactOptional(),
  /** Set if the token is replaced every few hours. */
  rotation: z.object({ refreshToken: z.string(), expiresAtMs: z.number() }).exactOptional(),
});

/** Reads what was stored; undefined if nothing was. */
export function readInstalled(content: object | undefined): Installed | undefined {
  return content && schema.parse(content);
}

/** Turns errors of the store into the port's errors: a state that cannot be reached may be back later. */
export async function withStore<Result>(what: Sentence, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw new PlatformError('transient', sentence('{what} failed: the state could not be used', { what }), {
      cause: error,
    });
  }
}
