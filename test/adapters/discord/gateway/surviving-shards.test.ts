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

describe('unawaited work of the SDK', () => {
  it("reports failures of the SDK's unawaited work", async () => {
    const told: unknown[] = [];
    const one = shard();
    surviveFailures(strategyOf(one), (error) => told.push(error));
    await one.heartbeat();
    expect(told).toEqual([new Error('in use')]);
  });

  it.for(['internalConnect', 'heartbeat', 'onMessage', 'onClose'])(
    'says how to fix it if the SDK no longer has %s',
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

  it('says so if the SDK keeps its shards elsewhere', () => {
    const strategy = strategyOf(shard());
    Reflect.deleteProperty(strategy, 'shards');
    expect(() => surviveFailures(strategy, () => {})).toThrow('SimpleShardingStrategy.shards');
  });
});

/** The parts of a strategy that are used. */
function strategyOf(one: object): Parameters<typeof surviveFailures>[0] {
  return Object.assign(Object.create(null), { shards: new Map([[0, one]]) });
}
