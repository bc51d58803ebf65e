import type { SimpleShardingStrategy } from 'discord.js';
import { PlatformError } from '../../../src/platform/errors.ts';
import { sentence } from '../../../src/platform/language/sentence.ts';

/**
 * Methods that the SDK calls without handling their failure: when two reconnects cross, the slower one finds
 * the connection in use ("Tried to connect a shard that wasn't idle"), and a heartbeat may hit a connection
 * that is still being made. Unhandled, such a rejection ends the process.
 */
const unwatched = ['internalConnect', 'heartbeat', 'onMessage', 'onClose'] as const;

/**
 * Makes the shards spawned by `strategy` survive their own failures, which are reported to `failed`.
 * @throws PlatformError if the SDK no longer has these methods, which no type guarantees; without this guard,
 * the first failure would end the process
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

/** The error for any internal of the SDK that is replaced here and no longer exists. */
export function otherSdk(owner: string, member: string): PlatformError {
  return new PlatformError(
    'transient',
    sentence('This version of discord.js has no {member}', { member: `${owner}.${member}` }),
    {
      fix: sentence('Install the versions that I was tested with: `npm ci`.'),
    },
  );
}
