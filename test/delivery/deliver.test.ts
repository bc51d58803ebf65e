import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelLossDeps } from '../../src/delivery/channel-loss.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { DeliveryStore, OpenDelivery } from '../../src/delivery/delivery-store.ts';
import type { PlatformAdapter, Verification } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import type { Message } from '../../src/platform/message.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { silentLog } from '../silent-log.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const channel = { platform: 'slack', id: 'C1' };
const slot = new Date('2021-12-13T08:00:00Z');
const key = { subscriptionId: 'slack:C1', slot };
const plan = {
  parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
  stories: [],
  ifUnknown: 'leave',
} as const;

let folder: string;
let db: StateDatabase;
let deliveries: DeliveryStore;
let now: Date;
let posts: { channel: string; payload: object; key: string }[];
/** What the platform answers to each post in turn: undefined takes it. */
let answers: (PlatformError | undefined)[];
let verification: Verification;
/** What was asked of the subscription's store. */
let lostSince: Date | undefined;
let switchedOff: object | undefined;

beforeEach(async () => {
  folder = temporaryFolder();
  db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') });
  deliveries = createDeliveryStore(db, 'this copy');
  now = new Date('2021-12-13T08:00:05Z');
  posts = [];
  answers = [];
  verification = { outcome: 'absent' };
  lostSince = undefined;
  switchedOff = undefined;
});

afterEach(async () => {
  await db.destroy();
});

const adapter: PlatformAdapter = {
  async start() {},
  async stop() {},
  async post(to, payload, { idempotencyKey }) {
    const answer = answers.shift();
    if (answer) throw answer;
    posts.push({ channel: to.id, payload, key: idempotencyKey });
    return { messageId: `m${posts.length}` };
  },
  verify: async () => verification,
  directChannel: async (userId) => ({ platform: 'slack', id: `direct-${userId}` }),
  update: async () => 'gone',
  profileOf: async () => ({}),
  roleIn: async () => 'stranger',
  async *diagnose() {},
};

const subscriptions: ChannelLossDeps['subscriptions'] = {
  async noteLost(_id, at) {
    lostSince ??= at;
    return lostSince;
  },
  async noteReached() {
    lostSince = undefined;
  },
  async switchOff(_id, why) {
    switchedOff = why;
    return true;
  },
  find: async () => undefined,
};

const deps = () => ({
  adapters: new Map([['slack', adapter]]),
  render: () => [{ text: 'your channel is lost' }],
  lighten: (_platform: string, payload: object) =>
    'lighter' in payload ? undefined : { ...payload, lighter: true },
  subscriptions,
  deliveries,
  observer: noObserver,
  now: () => now,
  random: () => 0,
  isStopping: () => false,
  log: silentLog,
});

/** Claims the slot and delivers it; later calls go on with it when it was put off. */
async function run(attempt = 0, ifUnknown: 'leave' | 'repeat' = 'leave') {
  const claim = await deliveries.claim(key, channel, { ...plan, ifUnknown });
  if (claim === 'taken') await deliveries.resume(key);
  await deliver({ ...key, channel, attempt }, deps());
}

async function status() {
  const [delivery] = await deliveries.history(key.subscriptionId, 1);
  return delivery?.status;
}

const texts = () => posts.map((post) => post.payload);

describe('deliver', () => {
  it('posts every part in order, each under a key of its own, and marks the slot sent', async () => {
    await run();
    expect(posts).toEqual([
      { channel: 'C1', payload: { text: 'one' }, key: 'slack:C1/2021-12-13T08:00:00.000Z/0' },
      { channel: 'C1', payload: { text: 'two' }, key: 'slack:C1/2021-12-13T08:00:00.000Z/1' },
    ]);
    expect(await status()).toEqual({ state: 'sent', at: now });
  });

  it('puts a digest off that was rate limited, and continues with the part that is missing', async () => {
    answers = [undefined, new PlatformError('rate limited', 'slow down', { retryAfterMs: 3_000 })];
    await run();
    expect(await status()).toMatchObject({ state: 'retrying', retryAt: new Date(now.getTime() + 3_000) });
    await run(1);
    expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(await status()).toMatchObject({ state: 'sent' });
  });

  it('waits longer after failures, but not for having been told when to come again', async () => {
    const limited = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
    const closed = new PlatformError('transient', 'closed');
    const attempts = [];
    for (const answer of [limited, closed, limited, closed]) {
      answers = [answer];
      await run(attempts.at(-1));
      const retry = await status();
      if (retry?.state === 'retrying') attempts.push(retry.attempt);
    }
    expect(attempts).toEqual([0, 1, 1, 2]);
  });

  it('makes a refused part lighter until it is taken, and goes on with the others as they are', async () => {
    answers = [new PlatformError('bad payload', 'no such picture')];
    await run();
    expect(texts()).toEqual([{ text: 'one', lighter: true }, { text: 'two' }]);
    expect(await status()).toMatchObject({ state: 'sent' });
  });

  it('fails when nothing is light enough', async () => {
    const refusal = new PlatformError('bad payload', 'not even that');
    answers = [refusal, refusal];
    await run();
    expect(await status()).toEqual({
      state: 'failed',
      error: { kind: 'bad payload', message: 'not even that' },
    });
  });

  describe('when it is not known whether a part arrived', () => {
    const silence = new PlatformError('ambiguous', 'timed out');

    it('looks for it before it posts again, and posts nothing when it is there', async () => {
      answers = [silence];
      await run();
      expect(await status()).toMatchObject({ state: 'retrying' });
      verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
      await run(1);
      expect(texts()).toEqual([{ text: 'two' }]);
      expect(await deliveries.partsOf(key)).toMatchObject([{ messageId: 'found' }, { messageId: 'm1' }]);
      expect(await status()).toMatchObject({ state: 'sent' });
    });

    it('posts it when it is not there', async () => {
      answers = [silence];
      await run();
      await run(1);
      expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    });

    it('leaves it as unknown when the platform cannot tell', async () => {
      answers = [silence];
      await run();
      verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
      await run(1);
      expect(texts()).toEqual([]);
      expect(await status()).toEqual({
        state: 'unknown',
        error: { kind: 'ambiguous', message: 'the scope channels:history is missing' },
      });
    });

    it('repeats it then if the subscription says so', async () => {
      answers = [silence];
      await run(0, 'repeat');
      verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
      await run(1);
      expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    });

    it('stays unknown, not failed, when there is no more time to find out', async () => {
      answers = [silence];
      now = new Date('2021-12-13T13:59:59Z');
      await run();
      expect(await status()).toMatchObject({ state: 'unknown' });
    });
  });

  describe('when no service ran until it was no news any more', () => {
    const slowDown = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
    const daysLater = async () => {
      now = new Date('2021-12-16T08:00:00Z');
      await run();
    };

    it('posts nothing of a digest that was not begun, and fails', async () => {
      answers = [slowDown];
      await run();
      await daysLater();
      expect(texts()).toEqual([]);
      expect(await status()).toMatchObject({ state: 'failed', error: { kind: 'interrupted' } });
    });

    it('completes a digest of which a part has arrived', async () => {
      answers = [undefined, slowDown];
      await run();
      await daysLater();
      expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
      expect(await status()).toMatchObject({ state: 'sent' });
    });
  });

  it('is tried for as long as it is useful, however long ago its slot was', async () => {
    now = new Date('2021-12-20T08:00:00Z');
    const usefulUntil = new Date('2021-12-20T14:00:00Z');
    answers = [new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 })];
    await deliveries.claim(key, channel, { ...plan, usefulUntil });
    await deliver({ ...key, channel, attempt: 0, usefulUntil }, deps());
    const [due] = await deliveries.dueRetries(new Date('2021-12-20T08:00:01Z'));
    expect(due).toMatchObject({ usefulUntil });
    if (due && (await deliveries.resume(due))) await deliver(due, deps());
    expect(await status()).toMatchObject({ state: 'sent' });
  });

  describe('when the subscription was paused meanwhile', () => {
    const silence = new PlatformError('ambiguous', 'timed out');
    const slowDown = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
    const retryStopped = async () => {
      await deliveries.resume(key);
      await deliver({ ...key, channel, attempt: 1, stoppedBy: 'paused' }, deps());
    };

    it('posts nothing of a digest that was not begun, and says why', async () => {
      answers = [slowDown];
      await run();
      await retryStopped();
      expect(texts()).toEqual([]);
      expect(await status()).toEqual({ state: 'skipped', reason: 'paused' });
    });

    it('completes a digest of which a part has arrived', async () => {
      answers = [undefined, slowDown];
      await run();
      await retryStopped();
      expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
      expect(await status()).toMatchObject({ state: 'sent' });
    });

    it('asks what became of a part in doubt: completes the digest if it is there', async () => {
      answers = [silence];
      await run();
      verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
      await retryStopped();
      expect(texts()).toEqual([{ text: 'two' }]);
      expect(await status()).toMatchObject({ state: 'sent' });
    });

    it('asks what became of a part in doubt: posts nothing if it is absent', async () => {
      answers = [silence];
      await run();
      await retryStopped();
      expect(texts()).toEqual([]);
      expect(await status()).toEqual({ state: 'skipped', reason: 'paused' });
      expect((await deliveries.partsOf(key)).map(({ state }) => state)).toEqual(['pending', 'pending']);
    });

    it('leaves it as unknown when the platform cannot tell, even if it were to be repeated', async () => {
      answers = [silence];
      await run(0, 'repeat');
      verification = { outcome: 'cannot tell', reason: 'the scope channels:history is missing' };
      await retryStopped();
      expect(texts()).toEqual([]);
      expect(await status()).toMatchObject({ state: 'unknown' });
    });
  });

  describe('when this copy was halted for so long that another took the delivery over', () => {
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
    const other = () => createDeliveryStore(db, 'another copy');
    const delivery: OpenDelivery = { ...key, channel, attempt: 0 };

    beforeEach(() => {
      counted.length = 0;
      lostSince = now;
    });

    const takeOverDuring = (answer?: PlatformError): Parameters<typeof deliver>[1] => ({
      ...deps(),
      observer: counting,
      adapters: new Map([
        [
          'slack',
          {
            ...adapter,
            async post(...args) {
              if (posts.length === 1) await other().settleInterrupted(now);
              if (answer && posts.length === 1) throw answer;
              return adapter.post(...args);
            },
          } satisfies PlatformAdapter,
        ],
      ]),
    });

    it('records that its last message arrived, and leaves the rest to the other', async () => {
      await deliveries.claim(key, channel, plan);
      await deliver(delivery, takeOverDuring());
      expect(await deliveries.partsOf(key)).toMatchObject([{ messageId: 'm1' }, { messageId: 'm2' }]);
      expect(await status()).toMatchObject({ state: 'retrying' });
      expect([counted, lostSince]).toEqual([[], now]);
    });

    it('neither puts off nor fails what is no longer its own', async () => {
      await deliveries.claim(key, channel, plan);
      await deliver(delivery, takeOverDuring(new PlatformError('transient', 'closed')));
      expect(await status()).toMatchObject({ state: 'retrying', error: { kind: 'interrupted' } });
      expect(counted).toEqual([]);
    });

    it('does not send a request that it was about to send before the halt', async () => {
      await deliveries.claim(key, channel, plan);
      const halted: DeliveryStore = {
        ...deliveries,
        async beginPart(...args) {
          const begun = await deliveries.beginPart(...args);
          if (now.getSeconds() === 5) {
            now = new Date('2021-12-13T08:01:00Z');
            await other().settleInterrupted(now);
          }
          return begun;
        },
      };
      await deliver(delivery, { ...deps(), deliveries: halted });
      expect(texts()).toEqual([]);
      expect((await deliveries.partsOf(key))[0]).toMatchObject({ state: 'in doubt' });
    });

    it('goes on after a halt in which nobody took it over', async () => {
      await deliveries.claim(key, channel, plan);
      const halted: DeliveryStore = {
        ...deliveries,
        async beginPart(...args) {
          const begun = await deliveries.beginPart(...args);
          if (now.getSeconds() === 5) now = new Date('2021-12-13T08:01:00Z');
          return begun;
        },
      };
      await deliver(delivery, { ...deps(), deliveries: halted });
      expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
      expect(await status()).toMatchObject({ state: 'sent' });
    });
  });

  describe('when the channel is lost', () => {
    const loss = new PlatformError('lost destination', 'not in channel', { cure: 'Type /invite @heatline.' });

    it('keeps the reason and the cure, and tries again: an outage looks the same', async () => {
      answers = [loss];
      await run();
      expect(await status()).toMatchObject({
        state: 'retrying',
        error: { kind: 'lost destination', message: 'not in channel', cure: 'Type /invite @heatline.' },
      });
      expect(lostSince).toEqual(now);
      expect(switchedOff).toBeUndefined();
    });

    it('forgets the loss when a digest arrives', async () => {
      lostSince = now;
      await run();
      expect(lostSince).toBeUndefined();
    });

    it('switches the subscription off once it has been lost for a day', async () => {
      lostSince = new Date('2021-12-12T08:00:00Z');
      answers = [loss];
      await run();
      expect(switchedOff).toEqual({ at: now, reason: 'not in channel', cure: 'Type /invite @heatline.' });
      expect(await status()).toMatchObject({ state: 'failed', error: { message: 'not in channel' } });
    });

    describe('that somebody made', () => {
      const subscription = sampleSubscription('C1', { id: 'k7m2p', origin: 'chat', owner: 'U7' });
      let isActive: boolean;
      let told: Message[];

      beforeEach(() => {
        isActive = true;
        told = [];
        lostSince = new Date('2021-12-12T08:00:00Z');
      });

      const ofOwner = (): ReturnType<typeof deps> => ({
        ...deps(),
        subscriptions: {
          ...subscriptions,
          find: async () => ({
            ...{ subscription, createdAt: now, nextRunAt: now, skipNext: false },
            condition: isActive ? { state: 'active' } : { state: 'off', since: now, reason: '' },
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

      /** A digest is due in the lost channel, and then the owner is told with these answers. */
      async function loseDigest(subscriptionId: string, ...answersToTelling: PlatformError[]) {
        answers = [loss, ...answersToTelling];
        const other = { ...key, subscriptionId };
        if ((await deliveries.claim(other, channel, plan)) === 'taken') await deliveries.resume(other);
        await deliver({ ...other, channel, attempt: 0 }, ofOwner());
      }
      const toldTo = () => posts.map((post) => post.channel);

      it('tells them, once, with the cure and the button that resumes it', async () => {
        for (const id of ['one', 'two']) await loseDigest(id);
        expect(toldTo()).toEqual(['direct-U7']);
        expect(JSON.stringify(told)).toMatch(
          /switched off.*not in channel.*Type \/invite @heatline\..*resume.*digest resume id:/,
        );
      });

      it.each(['rate limited', 'transient', 'ambiguous'] as const)(
        'tells them with a later try what the platform did not take (%s), and stays on until then',
        async (kind) => {
          await loseDigest('one', new PlatformError(kind, 'not now'));
          expect([toldTo(), isActive]).toEqual([[], true]);
          now = new Date('2021-12-13T08:10:05Z');
          await loseDigest('one');
          expect([toldTo(), isActive]).toEqual([['direct-U7'], false]);
        },
      );

      it('is switched off all the same when they cannot be told at all', async () => {
        await loseDigest('one', new PlatformError('lost destination', 'takes no direct messages'));
        expect([toldTo(), isActive]).toEqual([[], false]);
      });

      it('is switched off all the same when they could not be told for a day', async () => {
        lostSince = new Date('2021-12-11T08:00:00Z');
        await loseDigest('one', new PlatformError('transient', 'not now'));
        expect([toldTo(), isActive]).toEqual([[], false]);
      });
    });
  });

  it('leaves the parts that are not begun to the next copy when the service ends', async () => {
    await deliveries.claim(key, channel, plan);
    await deliver({ ...key, channel, attempt: 0 }, { ...deps(), isStopping: () => posts.length === 1 });
    expect(texts()).toEqual([{ text: 'one' }]);
    expect(await deliveries.settleInterrupted(now)).toMatchObject([{ status: { state: 'retrying' } }]);
    await run(1);
    expect(texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it('says so when the platform of a channel is not configured', async () => {
    await deliveries.claim(key, channel, plan);
    await deliver({ ...key, channel, attempt: 0 }, { ...deps(), adapters: new Map() });
    expect(await status()).toMatchObject({ error: { message: 'slack is not configured' } });
  });
});
