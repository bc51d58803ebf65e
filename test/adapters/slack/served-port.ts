import { z } from 'zod';

const servedSchema = z.object({ event: z.literal('slack is served over HTTP'), port: z.number() });

/** The port on which an adapter serves HTTP, read from its log. */
export function portIn(logged: readonly string[]): number {
  for (const line of logged) {
    const served = servedSchema.safeParse(JSON.parse(line));
    if (served.success) return served.data.port;
  }
  throw new Error('nothing is served over HTTP');
}
