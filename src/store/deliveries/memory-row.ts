import { z } from 'zod';
import type { Memory } from '../../delivery/channel-memory.ts';

/** Keys whose stories were in the same state when shown. */
const alikeSchema = z.object({
  heat: z.number(),
  outlets: z.number(),
  updatableUntil: z.number(),
  keys: z.array(z.string()),
  titled: z.array(z.object({ key: z.string(), outlet: z.string(), at: z.number() })),
});

type Alike = z.infer<typeof alikeSchema>;

const memoriesSchema = z.array(alikeSchema);

/**
 * All that is remembered until one moment, as one text. A channel's memory is always read whole, so keys need
 * no rows of their own.
 */
export function formatMemories(memories: readonly Memory[]): string {
  const byValues = new Map<string, Alike>();
  for (const { key, heat, outlets, updatableUntil: until, published } of memories) {
    const updatableUntil = until.getTime();
    const values = `${heat} ${outlets} ${updatableUntil}`;
    const alike = byValues.get(values) ?? { heat, outlets, updatableUntil, keys: [], titled: [] };
    byValues.set(values, alike);
    if (published) alike.titled.push({ key, outlet: published.outlet, at: published.at.getTime() });
    else alike.keys.push(key);
  }
  return JSON.stringify([...byValues.values()]);
}

export function parseMemories({
  memoriesJson,
  forgottenAt,
}: {
  readonly memoriesJson: string;
  readonly forgottenAt: number;
}): Memory[] {
  const until = new Date(forgottenAt);
  return memoriesSchema
    .parse(JSON.parse(memoriesJson))
    .flatMap(({ heat, outlets, updatableUntil, keys, titled }) => {
      const values = { heat, outlets, updatableUntil: new Date(updatableUntil), forgottenAt: until };
      return [
        ...keys.map((key) => ({ key, ...values })),
        ...titled.map(({ key, outlet, at }) => ({
          ...{ key, ...values },
          published: { outlet, at: new Date(at) },
        })),
      ];
    });
}
