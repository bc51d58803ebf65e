import { beforeEach, describe, expect, it } from 'vitest';
import { type DeliverDeps, deliver } from '../../src/delivery/deliver.ts';
import type { PlatformPayload, PostedMessage } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { type Sentence, sentence } from '../../src/platform/language/sentence.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { channel, createDeliveryScene, type DeliveryScene, key } from './delivery-scene.ts';

const slowDown = new PlatformError('rate limited', 'slow down', { retryAfterMs: 1_000 });
const silence = new PlatformError('ambiguous', 'timed out');
const refusal = new PlatformError('bad payload', 'not like this');
const lost = new PlatformError('lost destination', 'no such channel');
const dayMs = 24 * 60 * 60_000;

let scene: DeliveryScene;
let edits: { readonly payload: PlatformPayload; readonly posted: PostedMessage }[];
/** What the platform does with each edit, in order: undefined makes it. */
let answers: (PlatformError | 'gone' | undefined)[];
/** How many of the messages are posted in a first form. */
let unfinishedPosts: number;
let deps: DeliverDeps;

/** The first messages are posted in a first form, and cannot be changed at once. */
beforeEach(async () => {
  scene = await createDeliveryScene();
  edits = [];
  answers = [];
  unfinishedPosts = 1;
  const adapter = {
    ...scene.adapter,
    async post(...args: Parameters<typeof scene.adapter.post>) {
      const receipt = await scene.adapter.post(...args);
      return scene.posts.length <= unfinishedPosts ? { ...receipt, unfinished: slowDown } : receipt;
    },
    async update(_channel: object, payload: PlatformPayload, posted: PostedMessage) {
      const answer = answers.shift();
      if (answer === 'gone') return answer;
      if (answer) throw answer;
      edits.push({ payload, posted });
      return 'updated' as const;
    },
  };
  deps = { ...scene.deps, adapters: new Map([['slack', adapter]]) };
});

async function begin(): Promise<void> {
  await scene.deliveries.claim(key, channel, { ...plan, ifUnknown: 'leave' });
  await deliver({ ...key, channel, attempt: 0 }, deps);
}

const plan = {
  parts: [{ payload: { text: 'one' }, posting: { mention: 'R1' } }, { payload: { text: 'two' } }],
  stories: [],
};

/** Told in the language of whoever reads it, like every reason. */
function notInFull(reason: string): Sentence {
  return sentence('It is posted, but does not show everything: {reason}', { reason });
}

async function retry(changes: Partial<DeliverDeps> = {}, stopped: { stoppedBy?: 'paused' } = {}) {
  const using = { ...deps, ...changes };
  expect(await using.deliveries.resume(key)).toBe(true);
  await deliver({ ...key, channel, attempt: 1, ...stopped }, using);
}

describe('a message that was posted in a first form', () => {
  it('counts as missing until it shows its payload, and is not posted again', async () => {
    await begin();
    expect(scene.texts()).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(await scene.status()).toMatchObject({
      state: 'retrying',
      retryAt: new Date(scene.now.getTime() + 1_000),
      error: { kind: 'rate limited', message: notInFull('slow down') },
    });
    await retry();
    expect(edits).toEqual([
      {
        payload: { text: 'one' },
        posted: { messageId: 'm1', idempotencyKey: scene.posts[0]?.key, posting: { mention: 'R1' } },
      },
    ]);
    expect(scene.posts).toHaveLength(2);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('is changed by another copy after its own died', async () => {
    await begin();
    await scene.deliveries.resume(key);
    const other = createDeliveryStore(scene.db, 'another copy', machineClock);
    expect(await other.settleInterrupted(scene.now)).toHaveLength(1);
    await retry({ deliveries: other });
    expect(edits).toHaveLength(1);
    expect(scene.posts).toHaveLength(2);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('is changed although its digest is old by then and its subscription paused', async () => {
    await begin();
    answers = [silence];
    scene.now = new Date(key.slot.getTime() + 3 * dayMs);
    await retry({}, { stoppedBy: 'paused' });
    expect(await scene.status()).toMatchObject({ state: 'retrying' });
    await retry({}, { stoppedBy: 'paused' });
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it('is changed even if a message after it is refused for good', async () => {
    scene.answers = [undefined, refusal, refusal, refusal, refusal];
    await begin();
    expect(await scene.status()).toMatchObject({ state: 'retrying', error: { kind: 'bad payload' } });
    await retry();
    expect(edits).toHaveLength(1);
    expect(await scene.status()).toMatchObject({ state: 'failed', error: { kind: 'bad payload' } });
  });

  it('is left alone once somebody has deleted it', async () => {
    await begin();
    answers = ['gone'];
    await retry();
    expect(await scene.status()).toMatchObject({ state: 'sent' });
    const kept = await scene.db.selectFrom('deliveryParts').select(['isGone', 'isUnfinished']).execute();
    expect(kept[0]).toEqual({ isGone: 1, isUnfinished: 0 });
  });

  it('shows the first lighter form that the platform accepts, and is remembered so', async () => {
    await begin();
    answers = [refusal];
    await retry();
    expect(edits.map(({ payload }) => payload)).toEqual([{ text: 'one', lighter: true }]);
    expect(await scene.deliveries.partsOf(key)).toMatchObject([{ payload: { lighter: true } }, {}]);
    expect(await scene.status()).toMatchObject({ state: 'sent' });
  });

  it.for([
    ['every form of it is refused', refusal, 0],
    ['its channel is lost for days', lost, 2 * dayMs],
    ['the platform answers nothing for a week', silence, 8 * dayMs],
  ] as const)('makes its digest count as failed if %s', async ([, answer, afterMs]) => {
    await begin();
    scene.lostSince = scene.now;
    scene.now = new Date(scene.now.getTime() + afterMs);
    answers = [answer, answer];
    await retry();
    expect(edits).toEqual([]);
    expect(await scene.status()).toMatchObject({
      state: 'failed',
      error: { kind: answer.kind, message: notInFull(answer.message) },
    });
  });

  it('makes its digest count as failed if every form of it is refused, also while another waits', async () => {
    unfinishedPosts = 2;
    await begin();
    answers = [refusal, refusal, silence, refusal, refusal];
    await retry();
    expect(await scene.status()).toMatchObject({ state: 'retrying', error: { kind: 'ambiguous' } });
    await retry();
    expect(edits.map(({ payload }) => payload)).toEqual([{ text: 'two' }]);
    expect(await scene.status()).toMatchObject({
      state: 'failed',
      error: { kind: 'bad payload', message: notInFull(refusal.message) },
    });
  });

  it('is not changed by a copy that lost its delivery to another', async () => {
    await begin();
    const silent = createDeliveryStore(scene.db, 'a silent copy', machineClock);
    await silent.resume(key);
    await scene.deliveries.settleInterrupted(scene.now);
    await deliver({ ...key, channel, attempt: 1 }, { ...deps, deliveries: silent });
    expect(edits).toEqual([]);
    expect(await scene.status()).toMatchObject({ state: 'retrying' });
  });
});
