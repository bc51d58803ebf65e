import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import type { DeliveryStore, OpenDelivery } from '../../src/delivery/delivery-store.ts';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { channel, createDeliveryScene, type DeliveryScene, key, plan } from './delivery-scene.ts';

let scene: DeliveryScene;
beforeEach(async () => {
  scene = await createDeliveryScene();
});

describe('a copy that was halted until another took over its delivery', () => {
  const counted: string[] = [];
  const counting = {
    slotDue: () => {},
    digestSent: () => counted.push('sent'),
    digestSkipped: () => counted.push('skipped'),
    digestPutOff: () => counted.push('put off'),
    digestFailed: () => counted.push('failed'),
    messageUpdated: () => {},
    updateFailed: () => {},
  };
  const other = () => createDeliveryStore(scene.db, 'another copy', machineClock);
  const delivery: OpenDelivery = { ...key, channel, attempt: 0 };

  beforeEach(() => {
    counted.length = 0;
    scene.lostSince = scene.now;
  });

  const takeOverDuring = (answer?: PlatformError): Parameters<typeof deliver>[1] => ({
    ...scene.deps,
    observer: counting,
    adapters: new Map([
      [
        'slack',
        {
          ...scene.adapter,
          async post(...args) {
            if (scene.posts.length === 1) await other().settleInterrupted(scene.now);
            if (answer && scene.posts.length === 1) throw answer;
            return scene.adapter.post(...args);
          },
        } satisfies PlatformAdapter,
      ],
    ]),
  });

  it("records that a halted copy's last message arrived, and leaves the rest to the copy that took over", async () => {
    await scene.deliveries.claim(key, channel, plan);
    await deliver(delivery, takeOverDuring());
    expect(await scene.deliveries.partsOf(key)).toMatchObject([{ messageId: 'm1' }, { messageId: 'm2' }]);
    expect(await scene.status()).toMatchObject({ state: 'retrying' });
    expect([counted, scene.lostSince]).toEqual([[], scene.now]);
  });

  it('neither postpones nor fails a delivery that another copy has taken over', async () => {
    await scene.deliveries.claim(key, channel, plan);
    await deliver(delivery, takeOverDuring(new PlatformError('transient', 'closed')));
    expect(await scene.status()).toMatchObject({ state: 'retrying', error: { kind: 'interrupted' } });
    expect(counted).toEqual([]);
  });

  it('does not send after a halt what it was about to send before', async () => {
    await scene.deliveries.claim(key, channel, plan);
    const halted: DeliveryStore = {
      ...scene.deliveries,
      async beginPart(...args) {
        const begun = await scene.deliveries.beginPart(...args);
        if (scene.now.getSeconds() === 5) {
          scene.now = new Date('2021-12-13T08:01:00Z');
          await other().settleInterrupted(scene.now);
        }
        return begun;
      },
    };
    await deliver(delivery, { ...scene.deps, deliveries: halted });
    expect(scene.texts()).toEqual([]);
    expect((await scene.deliveries.partsOf(key))[0]).toMatchObject({ state: 'in doubt' });
  });

  it('neither looks for a message after a halt nor posts it again, since looking may mean posting on some platforms', async () => {
    scene.answers = [new PlatformError('ambiguous', 'timed out')];
    await scene.run();
    await scene.deliveries.resume(key);
    await other().settleInterrupted(scene.now);
    let looked = 0;
    const looking: PlatformAdapter = {
      ...scene.adapter,
      async verify() {
        looked += 1;
        return { outcome: 'absent' };
      },
    };
    await deliver(delivery, { ...scene.deps, adapters: new Map([['slack', looking]]) });
    expect([looked, scene.texts()]).toEqual([0, []]);
  });

  it('goes on after a halt in which no copy took over', async () => {
    await scene.deliveries.claim(key, channel, plan);
    const halted: DeliveryStore = {
      ...scene.deliveries,
      async beginPart(...args) {
        const begun = await scene.deliveries.beginPart(...args);
        if (scene.now.getSeconds() === 5) scene.now = new Date('2021-12-13T08:01:00Z');
        return begun;
      },
    };
    await deliver(delivery, { ...scene.deps, deliveries: halted });
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });
});
