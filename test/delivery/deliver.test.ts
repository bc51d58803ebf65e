import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/delivery-store.ts';
import { silentLog } from '../silent-log.ts';

const channel = { platform: 'slack', id: 'C1' };
const slot = new Date('2021-12-13T08:00:00Z');
const key = { subscriptionId: 'slack:C1', slot };
const now = new Date('2021-12-13T08:00:05Z');
const plan = {
  parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
  stories: [{ id: 'a', title: 'A', keys: ['https://a.example/1'] }],
};

let folder: string;
let db: StateDatabase;
let deliveries: DeliveryStore;
let posts: { payload: object; key: string }[];
/** What the platform answers to each post in turn; a message id or a refusal. */
let answers: (PlatformError | Error | undefined)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heatline-deliver-'));
  db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') });
  deliveries = createDeliveryStore(db, 'this copy');
  posts = [];
  answers = [];
  await deliveries.claim(key, channel, plan);
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const adapter: PlatformAdapter = {
  async start() {},
  async stop() {},
  async post(_channel, payload, { idempotencyKey }) {
    const answer = answers.shift();
    if (answer) throw answer;
    posts.push({ payload, key: idempotencyKey });
    return { messageId: `m${posts.length}` };
  },
};

const run = (attempt = 0) =>
  deliver(
    { ...key, channel, attempt },
    { adapters: new Map([['slack', adapter]]), deliveries, now: () => now, random: () => 0, log: silentLog },
  );

async function status() {
  const [delivery] = await deliveries.history(key.subscriptionId, 1);
  return delivery?.status;
}

describe('deliver', () => {
  it('posts every part in order, each under a key of its own, and marks the slot sent', async () => {
    await run();
    expect(posts).toEqual([
      { payload: { text: 'one' }, key: 'slack:C1/2021-12-13T08:00:00.000Z/0' },
      { payload: { text: 'two' }, key: 'slack:C1/2021-12-13T08:00:00.000Z/1' },
    ]);
    expect(await status()).toEqual({ state: 'sent', at: now });
  });

  it('puts a digest off that was rate limited, and continues with the part that is missing', async () => {
    answers = [undefined, new PlatformError('rate limited', 'slow down', { retryAfterMs: 3_000 })];
    await run();
    expect(await status()).toMatchObject({
      state: 'retrying',
      attempt: 1,
      retryAt: new Date(now.getTime() + 3_000),
    });
    await deliveries.resume(key);
    await run(1);
    expect(posts.map((post) => post.payload)).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(await status()).toMatchObject({ state: 'sent' });
  });

  it('keeps the reason and the cure of a failure', async () => {
    answers = [new PlatformError('lost destination', 'not in channel', { cure: '/invite @heatline' })];
    await run();
    expect(await status()).toEqual({
      state: 'failed',
      error: { kind: 'lost destination', message: 'not in channel', cure: '/invite @heatline' },
    });
  });

  it('leaves as unknown what may have arrived', async () => {
    answers = [new PlatformError('ambiguous', 'timed out')];
    await run();
    expect(await status()).toMatchObject({ state: 'unknown' });
    expect(await deliveries.dueRetries(new Date('2030-01-01'))).toEqual([]);
  });

  it('gives up what an error of our own interrupts, to be settled as unknown', async () => {
    answers = [new Error('the adapter has a fault')];
    await expect(run()).rejects.toThrow('the adapter has a fault');
    expect(await deliveries.settleInterrupted(now)).toMatchObject([{ status: { state: 'unknown' } }]);
  });

  it('posts nothing of a delivery that another copy settled meanwhile', async () => {
    await createDeliveryStore(db, 'another copy').settleInterrupted(now);
    await run();
    expect(posts).toEqual([]);
    expect(await status()).toMatchObject({ state: 'retrying' });
  });

  it('says so when the platform of a channel is not configured', async () => {
    await deliver(
      { ...key, channel, attempt: 0 },
      { adapters: new Map(), deliveries, now: () => now, random: () => 0, log: silentLog },
    );
    expect(await status()).toMatchObject({ state: 'failed', error: { message: 'slack is not configured' } });
  });
});
