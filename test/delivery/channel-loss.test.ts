import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliverDeps } from '../../src/delivery/deliver.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { sentence } from '../../src/platform/language/sentence.ts';
import type { Message } from '../../src/platform/message.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { channel, createDeliveryScene, type DeliveryScene, key, plan } from './delivery-scene.ts';

let scene: DeliveryScene;
beforeEach(async () => {
  scene = await createDeliveryScene();
});

describe('a lost channel', () => {
  const notIn = new PlatformError('lost destination', 'not in channel', { fix: 'Type /invite @heatline.' });
  let loss: PlatformError;
  beforeEach(() => {
    loss = notIn;
  });

  it('retries a lost channel and keeps the reason and how to fix it, since an outage looks the same', async () => {
    scene.answers = [loss];
    await scene.run();
    expect(await scene.status()).toMatchObject({
      state: 'retrying',
      error: { kind: 'lost destination', message: 'not in channel', fix: 'Type /invite @heatline.' },
    });
    expect(scene.lostSince).toEqual(scene.now);
    expect(scene.switchedOff).toBeUndefined();
  });

  it('no longer counts a channel as lost once a digest arrives', async () => {
    scene.lostSince = scene.now;
    await scene.run();
    expect(scene.lostSince).toBeUndefined();
  });

  it('switches a subscription off once its channel has been lost for a day', async () => {
    scene.lostSince = new Date('2021-12-12T08:00:00Z');
    scene.answers = [loss];
    await scene.run();
    expect(scene.switchedOff).toEqual({
      at: scene.now,
      reason: 'not in channel',
      fix: 'Type /invite @heatline.',
    });
    expect(await scene.status()).toMatchObject({ state: 'failed', error: { message: 'not in channel' } });
  });

  describe('with an owner', () => {
    let subscription: Subscription;
    const ofU7 = sampleSubscription('C1', { id: 'k7m2p', origin: 'chat', owner: 'U7' });
    let isActive: boolean;
    let told: Message[];

    beforeEach(() => {
      isActive = true;
      told = [];
      subscription = ofU7;
      scene.lostSince = new Date('2021-12-12T08:00:00Z');
    });

    const ofOwner = (): DeliverDeps => ({
      ...scene.deps,
      subscriptions: {
        ...scene.deps.subscriptions,
        find: async () => ({
          ...{ subscription, createdAt: scene.now, nextRunAt: scene.now, skipNext: false },
          condition: isActive ? { state: 'active' } : { state: 'off', since: scene.now, reason: '' },
        }),
        async switchOff() {
          const was = isActive;
          isActive = false;
          return was;
        },
      },
      render(_platform?: string, message?: Message) {
        if (message) told.push(message);
        return [{ text: 'your channel is lost' }];
      },
    });

    /** A digest comes due in the lost channel, and then the owner is told, with these answers from the platform. */
    async function loseDigest(subscriptionId: string, ...answersToTelling: PlatformError[]) {
      scene.answers = [loss, ...answersToTelling];
      const other = { ...key, subscriptionId };
      if ((await scene.deliveries.claim(other, channel, plan)) === 'taken')
        await scene.deliveries.resume(other);
      await deliver({ ...other, channel, attempt: 0 }, ofOwner());
    }
    const toldTo = () => scene.posts.map((post) => post.channel);

    it('tells the owner once, with how to fix it and a button that resumes the subscription', async () => {
      for (const id of ['one', 'two']) await loseDigest(id);
      expect(toldTo()).toEqual(['direct-U7']);
      expect(JSON.stringify(told)).toMatch(
        /switched off.*not in channel.*Type \/invite @heatline\..*resume.*digest resume id:/,
      );
    });

    it("tells the owner in the digest's language, with why the platform refused", async () => {
      subscription = { ...subscription, language: 'de' };
      loss = new PlatformError(
        'lost destination',
        sentence('no answer within {seconds} seconds', { seconds: 8 }),
      );
      await loseDigest('one');
      expect(JSON.stringify(told)).toContain(
        'Der Überblick für slack:C1 ist abgeschaltet: Einen Tag lang ließ sich nichts posten (keine Antwort innerhalb von 8 Sekunden).',
      );
      expect(JSON.stringify(told)).toContain(
        'Mach den Kanal wieder erreichbar. Setze dann das Abo one fort.',
      );
    });

    it.each(['rate limited', 'transient', 'ambiguous'] as const)(
      'tells the owner later if the platform did not take the message (%s), and keeps the subscription on until then',
      async (kind) => {
        await loseDigest('one', new PlatformError(kind, 'not now'));
        expect([toldTo(), isActive]).toEqual([[], true]);
        scene.now = new Date('2021-12-13T08:10:05Z');
        await loseDigest('one');
        expect([toldTo(), isActive]).toEqual([['direct-U7'], false]);
      },
    );

    it('switches the subscription off even if the owner cannot be told at all', async () => {
      await loseDigest('one', new PlatformError('lost destination', 'takes no direct messages'));
      expect([toldTo(), isActive]).toEqual([[], false]);
    });

    it('switches the subscription off even if the owner could not be told for a day', async () => {
      scene.lostSince = new Date('2021-12-11T08:00:00Z');
      await loseDigest('one', new PlatformError('transient', 'not now'));
      expect([toldTo(), isActive]).toEqual([[], false]);
    });
  });
});
