import { describe, expect, it } from 'vitest';
import { surviveFailures } from '../../../../adapters/discord/gateway/surviving-shards.ts';

const shard = () => ({
  internalConnect: async () => {},
  heartbeat: async () => {
    throw new Error('in use');
  },
  onMessage: async () => {},
  onClose: async () => {},
});

describe('what the SDK does without looking at what becomes of it', () => {
  it('is told when it fails', async () => {
    const told: unknown[] = [];
    const one = shard();
    surviveFailures(strategyOf(one), (error) => told.push(error));
    await one.heartbeat();
    expect(told).toEqual([new Error('in use')]);
  });

  it.for(['internalConnect', 'heartbeat', 'onMessage', 'onClose'])(
    'is said to be gone, with the fix, where the SDK has no %s any more',
    (name) => {
      const one = shard();
      Reflect.deleteProperty(one, name);
      expect(() => surviveFailures(strategyOf(one), () => {})).toThrow(
        expect.objectContaining({
          name: 'PlatformError',
          message: `This version of discord.js has no WebSocketShard.${name}`,
          fix: expect.stringContaining('npm ci'),
        }),
      );
    },
  );

  it('is said to be gone where the SDK keeps its shards elsewhere', () => {
    const strategy = strategyOf(shard());
    Reflect.deleteProperty(strategy, 'shards');
    expect(() => surviveFailures(strategy, () => {})).toThrow('SimpleShardingStrategy.shards');
  });
});

/** As much of a strategy as is looked at. */
function strategyOf(one: object): Parameters<typeof surviveFailures>[0] {
  return Object.assign(Object.create(null), { shards: new Map([[0, one]]) });
}
