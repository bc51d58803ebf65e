import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import { channel, createDeliveryScene, type DeliveryScene, key, plan } from './delivery-scene.ts';

let scene: DeliveryScene;
beforeEach(async () => {
  scene = await createDeliveryScene();
});

describe('deliver', () => {
  it('posts every part in order, each under its own key, and marks the slot sent', async () => {
    await scene.run();
    expect(scene.posts).toEqual([
      { channel: 'C1', payload: { text: 'one' }, key: 'slack:C1/2021-12-13T08:00:00.000Z/0' },
      { channel: 'C1', payload: { text: 'two' }, key: 'slack:C1/2021-12-13T08:00:00.000Z/1' },
    ]);
    expect(await scene.status()).toEqual({ state: 'sent', at: scene.now });
  });

  it('postpones a digest that was rate limited, and continues with the missing part', async () => {
    scene.answers = [undefined, new PlatformError('rate limited', 'slow down', { retryAfterMs: 3_000 })];
    await scene.run();
    expect(await scene.status()).toMatchObject({
      state: 'retrying',
      retryAt: new Date(scene.now.getTime() + 3_000),
    });
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('waits longer after each failure, but not after being told when to come back', async () => {
    const limited = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
    const closed = new PlatformError('transient', 'closed');
    const attempts = [];
    for (const answer of [limited, closed, limited, closed]) {
      scene.answers = [answer];
      await scene.run(attempts.at(-1));
      const retry = await scene.status();
      if (retry?.state === 'retrying') attempts.push(retry.attempt);
    }
    expect(attempts).toEqual([0, 1, 1, 2]);
  });

  it('simplifies a refused part until it is accepted, and posts the others as they are', async () => {
    scene.answers = [new PlatformError('bad payload', 'no such picture')];
    await scene.run();
    expect(scene.texts()).toEqual([{ text: 'one', lighter: true }, { text: 'two' }]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('fails when the platform refuses even the simplest form', async () => {
    const refusal = new PlatformError('bad payload', 'not even that');
    scene.answers = [refusal, refusal];
    await scene.run();
    expect(await scene.status()).toEqual({
      state: 'failed',
      error: { kind: 'bad payload', message: 'not even that' },
    });
  });

  it('leaves nothing in doubt when a digest from a restored backup fails', async () => {
    const refusal = new PlatformError('bad payload', 'not even that');
    scene.answers = [refusal, refusal];
    await scene.deliveries.claim(key, channel, plan);
    await scene.deliveries.beginPart(key, 1, scene.now);
    await deliver({ ...key, channel, attempt: 0 }, scene.deps);
    expect(await scene.status()).toMatchObject({ state: 'failed' });
    const states = (await scene.deliveries.partsOf(key)).map(({ state }) => state);
    expect(states).toEqual(['pending', 'pending']);
  });

  it('leaves parts that are not begun to the next copy when the service stops', async () => {
    await scene.deliveries.claim(key, channel, plan);
    await deliver(
      { ...key, channel, attempt: 0 },
      { ...scene.deps, isStopping: () => scene.posts.length === 1 },
    );
    expect(scene.texts()).toEqual([{ text: 'one' }]);
    expect(await scene.deliveries.settleInterrupted(scene.now)).toMatchObject([
      { status: { state: 'retrying' } },
    ]);
    await scene.run(1);
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it("says so when a channel's platform is not configured", async () => {
    await scene.deliveries.claim(key, channel, plan);
    await deliver({ ...key, channel, attempt: 0 }, { ...scene.deps, adapters: new Map() });
    expect(await scene.status()).toMatchObject({
      error: { message: sentence('{platform} is not set up', { platform: 'Slack' }) },
    });
  });
});
