import { join } from 'node:path';
import { expect, it } from 'vitest';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { channel, key, lead, plan, slot } from '../contracts/ledger.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('deletes obsolete data once a day has passed, and logs how much', async () => {
  const stateDir = temporaryFolder();
  const openDeliveries = async () => {
    const db = await openState({ kind: 'sqlite', file: join(stateDir, 'state.sqlite') }, machineClock);
    return {
      deliveries: createDeliveryStore(db, 'an onlooker', machineClock),
      [Symbol.asyncDispose]: () => db.destroy(),
    };
  };
  {
    await using state = await openDeliveries();
    await state.deliveries.claim(key, channel, plan);
    await state.deliveries.beginPart(key, 0, slot);
    await state.deliveries.endPart(key, 0, 'm1');
    await state.deliveries.setStatus(key, { state: 'sent', at: slot }, slot);
  }

  const purgesOf = async (now: string, awaited: number) => {
    const env = { STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' };
    const service = await startService({ platforms: [], env, now: new Date(now) });
    const purges = () => service.events().filter(({ msg }) => msg === 'outdated data deleted');
    await expect.poll(() => purges().length).toBeGreaterThanOrEqual(awaited);
    await service.stop();
    return purges();
  };
  expect(await purgesOf('2022-05-01T12:00:00Z', 0)).toEqual([]);
  expect(await purgesOf('2022-05-02T12:00:00Z', 1)).toMatchObject([{ storyKeys: 2, payloads: 2 }]);

  await using state = await openDeliveries();
  expect(await state.deliveries.partsOf(key)).toEqual([
    { state: 'arrived', messageId: 'm1', payload: {} },
    { state: 'pending', payload: {} },
  ]);
  const remembered = await state.deliveries.memoryOf(channel, new Date('2022-05-02T12:00:00Z'));
  expect([...remembered.keys()]).toEqual([lead]);
});
