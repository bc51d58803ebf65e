import { SnowflakeUtil } from 'discord.js';
import { expect, it } from 'vitest';
import { earliestId } from '../../../../adapters/discord/posting/look-back.ts';

it('looks from the lowest id of a millisecond, whatever ids have been made before', () => {
  const begunAt = new Date('2026-05-04T09:01:00Z');
  SnowflakeUtil.generate();
  const earliest = SnowflakeUtil.deconstruct(earliestId(begunAt));
  expect(earliest).toMatchObject({
    ...{ timestamp: BigInt(Date.parse('2026-05-04T09:00:00Z')), increment: 0n, workerId: 0n, processId: 0n },
  });
});
