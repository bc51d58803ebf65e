import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { markRestored } from '../../src/store/state-backup.ts';
import { channel, createDeliveryScene, type DeliveryScene, key, plan } from './delivery-scene.ts';

let scene: DeliveryScene;
beforeEach(async () => {
  scene = await createDeliveryScene();
});

describe('a postponed delivery', () => {
  describe('when no service ran until it was no longer news', () => {
    const slowDown = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
    const daysLater = async () => {
      scene.now = new Date('2021-12-16T08:00:00Z');
      await scene.run();
    };

    it('fails a digest that was not begun, and posts nothing', async () => {
      scene.answers = [slowDown];
      await scene.run();
      await daysLater();
      expect(scene.texts()).toEqual([]);
      expect(await scene.status()).toMatchObject({ state: 'failed', error: { kind: 'interrupted' } });
    });

    it('completes a late digest once part of it has arrived', async () => {
      scene.answers = [undefined, slowDown];
      await scene.run();
      await daysLater();
      expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
      expect(await scene.status()).toMatchObject({ state: 'sent' });
    });
  });

  it('retries a digest for as long as it is useful, however long ago its slot was', async () => {
    scene.now = new Date('2021-12-20T08:00:00Z');
    const usefulUntil = new Date('2021-12-20T14:00:00Z');
    scene.answers = [new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 })];
    await scene.deliveries.claim(key, channel, { ...plan, usefulUntil });
    await deliver({ ...key, channel, attempt: 0, usefulUntil }, scene.deps);
    const [due] = await scene.deliveries.dueRetries(new Date('2021-12-20T08:00:01Z'));
    expect(due).toMatchObject({ usefulUntil });
    if (due && (await scene.deliveries.resume(due))) await deliver(due, scene.deps);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  describe('when the subscription was paused meanwhile', () => {
    const silence = new PlatformError('ambiguous', 'timed out');
    const slowDown = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
    const retryStopped = async () => {
      await scene.deliveries.resume(key);
      await deliver({ ...key, channel, attempt: 1, stoppedBy: 'paused' }, scene.deps);
    };

    it('posts nothing of a paused digest that was not begun, and says why', async () => {
      scene.answers = [slowDown];
      await scene.run();
      await retryStopped();
      expect(scene.texts()).toEqual([]);
      expect(await scene.status()).toEqual({ state: 'skipped', reason: 'paused' });
    });

    it('completes the digest of a paused subscription once part of it has arrived', async () => {
      scene.answers = [undefined, slowDown];
      await scene.run();
      await retryStopped();
      expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
      expect(await scene.status()).toMatchObject({ state: 'sent' });
    });

    it('checks for a part in doubt: completes the digest if it is there', async () => {
      scene.answers = [silence];
      await scene.run();
      scene.verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
      await retryStopped();
      expect(scene.texts()).toEqual([{ text: 'two' }]);
      expect(await scene.status()).toMatchObject({ state: 'sent' });
    });

    it('checks for a part in doubt: posts nothing if it is absent', async () => {
      scene.answers = [silence];
      await scene.run();
      await retryStopped();
      expect(scene.texts()).toEqual([]);
      expect(await scene.status()).toEqual({ state: 'skipped', reason: 'paused' });
      expect((await scene.deliveries.partsOf(key)).map(({ state }) => state)).toEqual(['pending', 'pending']);
    });

    it('has no doubt about the parts that follow an absent one after a restore', async () => {
      await markRestored(scene.db, new Date(key.slot.getTime() + 3_600_000));
      await scene.deliveries.claim(key, channel, plan);
      expect((await scene.deliveries.partsOf(key)).map(({ state }) => state)).toEqual([
        'in doubt',
        'in doubt',
      ]);
      await deliver({ ...key, channel, attempt: 0, stoppedBy: 'paused' }, scene.deps);
      expect(await scene.status()).toEqual({ state: 'skipped', reason: 'paused' });
      expect((await scene.deliveries.partsOf(key)).map(({ state }) => state)).toEqual(['pending', 'pending']);
    });

    it('ends a digest as unknown when the platform cannot tell, even if it would be repeated otherwise', async () => {
      scene.answers = [silence];
      await scene.run(0, 'repeat');
      scene.verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
      await retryStopped();
      expect(scene.texts()).toEqual([]);
      expect(await scene.status()).toMatchObject({ state: 'unknown' });
    });
  });
});
