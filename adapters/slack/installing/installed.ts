import { z } from 'zod';

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
