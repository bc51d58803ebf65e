import type { SimpleShardingStrategy } from 'discord.js';
import { PlatformError } from '../../../src/platform/errors.ts';

/**
 * What the SDK begins without looking at what becomes of it: where two ways back cross, the slower one finds the connection
 * in use ("Tried to connect a shard that wasn't idle"), and a heartbeat may meet one that is just being made. Left alone,
 * such a rejection ends the process.
 */
const unwatched = ['internalConnect', 'heartbeat', 'onMessage', 'onClose'] as const;

/**
 * Has the shards that `strategy` has spawned survive their own failures, of which `failed` is told.
 * @throws PlatformError where the SDK does not have these methods any more, which no type tells: without the guard the first
 * failure would end the process
 */
export function surviveFailures(strategy: SimpleShardingStrategy, failed: (error: unknown) => void): void {
  const shards: unknown = Reflect.get(strategy, 'shards');
  if (!(shards instanceof Map)) throw otherSdk('SimpleShardingStrategy', 'shards');
  const spawned: Iterable<unknown> = shards.values();
  for (const shard of spawned) {
    if (typeof shard !== 'object' || shard === null) throw otherSdk('SimpleShardingStrategy', 'shards');
    for (const name of unwatched) {
      const method: unknown = Reflect.get(shard, name);
      if (typeof method !== 'function') throw otherSdk('WebSocketShard', name);
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

/** Also for what else of the SDK's own is replaced. */
export function otherSdk(owner: string, member: string): PlatformError {
  return new PlatformError('transient', `This version of discord.js has no ${owner}.${member}`, {
    fix: 'Install the versions that I was tested with: `npm ci`.',
  });
}
