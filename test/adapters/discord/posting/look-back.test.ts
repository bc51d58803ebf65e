import { SnowflakeUtil } from 'discord.js';
import { expect, it } from 'vitest';
import { earliestId } from '../../../../adapters/discord/posting/look-back.ts';

it('looks from the lowest id of a millisecond, whatever ids have been made before', () => {
  const begunAt = new Date('2026-05-04T09:01:00Z');
  SnowflakeUtil.generate();
  expect(SnowflakeUtil.deconstruct(earliestId(begunAt))).toMatchObject({
    timestamp: BigInt(Date.parse('2026-05-04T09:00:00Z')),
    workerId: 0n,
    processId: 0n,
    increment: 0n,
  });
});
