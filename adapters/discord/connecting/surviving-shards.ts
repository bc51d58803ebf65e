import type { SimpleShardingStrategy } from 'discord.js';

/**
 * What the SDK begins without looking at what becomes of it: where two ways back cross, the slower one finds the connection
 * in use ("Tried to connect a shard that wasn't idle"), and a heartbeat may meet one that is just being made. Left alone,
 * such a rejection ends the process.
 */
const unwatched = ['internalConnect', 'heartbeat', 'onMessage', 'onClose'] as const;

/** Has the shards that `strategy` has spawned survive their own failures, of which `failed` is told. */
export function surviveFailures(strategy: SimpleShardingStrategy, failed: (error: unknown) => void): void {
  const shards: unknown = Reflect.get(strategy, 'shards');
  if (!(shards instanceof Map)) return;
  const spawned: Iterable<unknown> = shards.values();
  for (const shard of spawned) {
    if (typeof shard !== 'object' || shard === null) continue;
    for (const name of unwatched) {
      const method: unknown = Reflect.get(shard, name);
      if (typeof method !== 'function') continue;
      const surviving = async (...given: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(method, shard, given);
        } catch (error) {
          return failed(error);
        }
      };
      Object.defineProperty(shard, name, { value: surviving });
    }
  }
}
