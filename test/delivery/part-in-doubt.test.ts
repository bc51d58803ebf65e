import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { machineClock } from '../../src/platform/clock.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { channel, createDeliveryScene, type DeliveryScene, key } from './delivery-scene.ts';

let scene: DeliveryScene;
beforeEach(async () => {
  scene = await createDeliveryScene();
});

describe('a part of which it is not known whether it arrived', () => {
  const silence = new PlatformError('ambiguous', 'timed out');

  it('is looked for before it is posted again, and is not when it is there', async () => {
    scene.answers = [silence];
    await scene.run();
    expect(await scene.status()).toMatchObject({ state: 'retrying' });
    scene.verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'two' }]);
    expect(await scene.deliveries.partsOf(key)).toMatchObject([{ messageId: 'found' }, { messageId: 'm1' }]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('counts as old as it is, also when the clock has leapt ahead meanwhile', async () => {
    scene.answers = [silence];
    await scene.run();
    const begunAt = scene.now;
    scene.now = new Date(begunAt.getTime() + 60 * 60_000);
    let ageMs = Number.NaN;
    let clocksApartMs: number | undefined;
    let perhapsOlderMs: number | undefined;
    await scene.deliveries.resume(key);
    const adapter: PlatformAdapter = {
      ...scene.adapter,
      async verify(_channel, _payload, attempt) {
        ageMs = attempt.now.getTime() - attempt.begunAt.getTime();
        ({ clocksApartMs, perhapsOlderMs } = attempt);
        throw new PlatformError('transient', 'too soon');
      },
    };
    const deps = { ...scene.deps, adapters: new Map([['slack', adapter]]) };
    await deliver({ ...key, channel, attempt: 1 }, deps);
    expect(ageMs).toBeLessThan(60_000);
    expect(clocksApartMs).toBeUndefined();
    // Or the clock is right, and the machine has slept for an hour.
    expect(ageMs + (perhapsOlderMs ?? 0)).toBeCloseTo(60 * 60_000, -2);

    // Another copy knows no more of it than what a clock has said that may not be its own.
    const other = createDeliveryStore(scene.db, 'another copy', machineClock);
    await other.resume(key);
    await deliver({ ...key, channel, attempt: 1 }, { ...deps, deliveries: other });
    expect([ageMs, clocksApartMs, perhapsOlderMs]).toEqual([60 * 60_000, 30_000, undefined]);
    expect(scene.texts()).toEqual([]);
  });

  it('is posted when it is not there', async () => {
    scene.answers = [silence];
    await scene.run();
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it('is left as unknown when the platform cannot tell', async () => {
    scene.answers = [silence];
    await scene.run();
    scene.verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
    await scene.run(1);
    expect(scene.texts()).toEqual([]);
    expect(await scene.status()).toEqual({
      state: 'unknown',
      error: { kind: 'ambiguous', message: 'the scope channels:history is missing' },
    });
  });

  it('is repeated then if the subscription says so', async () => {
    scene.answers = [silence];
    await scene.run(0, 'repeat');
    scene.verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it('stays unknown, not failed, when there is no more time to find out', async () => {
    scene.answers = [silence];
    scene.now = new Date('2021-12-13T13:59:59Z');
    await scene.run();
    expect(await scene.status()).toMatchObject({ state: 'unknown' });
  });
});
