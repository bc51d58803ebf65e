import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverDeps, deliver } from '../../src/delivery/deliver.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type {
  PlatformAdapter,
  PostOptions,
  UnresolvedAttempt,
  Verification,
} from '../../src/platform/adapter.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { silentLog } from '../silent-log.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const channel = { platform: 'slack', id: 'C1' };
const key = { subscriptionId: 'slack:C1', slot: new Date('2021-12-13T08:00:00Z') };
const posting = { mention: 'S0123ABCD' };
const plan = {
  parts: [
    { payload: { text: 'headlines' }, posting },
    { payload: { text: 'first story' }, isReply: true },
    { payload: { text: 'second story' }, isReply: true },
  ],
  stories: [],
  ifUnknown: 'leave',
} as const;
const now = new Date('2021-12-13T08:00:05Z');

let folder: string;
let db: StateDatabase;
let posts: { payload: object; options: PostOptions }[];
/** What the platform does with each post, in order: undefined accepts it. */
let answers: (PlatformError | 'kill' | undefined)[];
let asked: UnresolvedAttempt[];
let verification: Verification;

beforeEach(async () => {
  folder = temporaryFolder();
  db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  posts = [];
  answers = [];
  asked = [];
  verification = { outcome: 'absent' };
});

afterEach(async () => {
  await db.destroy();
});

/** Stops work on a delivery where a killed process would. */
class Killed extends Error {}

const adapter: PlatformAdapter = {
  async start() {},
  async stop() {},
  async post(_channel, payload, options) {
    const answer = answers.shift();
    if (answer === 'kill') throw new Killed();
    if (answer) throw answer;
    posts.push({ payload, options });
    return { messageId: `m${posts.length}` };
  },
  async verify(_channel, _payload, attempt) {
    asked.push(attempt);
    return verification;
  },
  update: async () => 'gone',
  directChannel: async (id) => ({ platform: 'slack', id }),
  profileOf: async () => ({}),
  roleIn: async () => 'stranger',
  async *diagnose() {},
};

function depsOf(copyId: string): DeliverDeps {
  return {
    adapters: new Map([['slack', adapter]]),
    render: () => [],
    degrade: () => undefined,
    subscriptions: {
      noteLost: async (_id, at) => at,
      noteReached: async () => {},
      switchOff: async () => true,
      find: async () => undefined,
    },
    deliveries: createDeliveryStore(db, copyId, machineClock),
    observer: noObserver,
    ...machineClock,
    now: () => now,
    random: () => 0,
    isStopping: () => false,
    isClockInDoubt: () => false,
    sinceSetBackMs: () => Infinity,
    log: silentLog,
  };
}

/** Another copy takes up what is left after a crash or a refusal. */
async function goOn(): Promise<void> {
  const deps = depsOf('another copy');
  await deps.deliveries.settleInterrupted(now);
  await deps.deliveries.resume(key);
  await deliver({ ...key, channel, attempt: 1 }, deps);
}

async function begin(): Promise<void> {
  const deps = depsOf('first copy');
  await deps.deliveries.claim(key, channel, plan);
  await deliver({ ...key, channel, attempt: 0 }, deps);
}

const replies = () =>
  posts.map(({ payload, options: { idempotencyKey: _, deadline: __, ...rest } }) => [payload, rest]);
const whole = [
  [{ text: 'headlines' }, { posting }],
  [{ text: 'first story' }, { replyTo: 'm1' }],
  [{ text: 'second story' }, { replyTo: 'm1' }],
];

describe('a thread', () => {
  it('posts a thread as a message and its replies, and only the first notifies', async () => {
    await begin();
    expect(replies()).toEqual(whole);
  });

  it('continues a thread with the missing reply after a refusal', async () => {
    answers = [undefined, undefined, new PlatformError('rate limited', 'slow down', { retryAfterMs: 0 })];
    await begin();
    expect(posts).toHaveLength(2);
    await goOn();
    expect(replies()).toEqual(whole);
  });

  it('continues a thread with the reply in flight after a crash, and looks for it as a reply', async () => {
    answers = [undefined, 'kill'];
    await expect(begin()).rejects.toThrow(Killed);
    await goOn();
    expect(asked).toMatchObject([{ replyTo: 'm1', idempotencyKey: posts[1]?.options.idempotencyKey }]);
    expect(replies()).toEqual(whole);
  });

  it('attaches replies to the message that was found when its post had no answer', async () => {
    answers = [new PlatformError('ambiguous', 'timed out')];
    await begin();
    verification = { outcome: 'arrived', receipt: { messageId: 'found' } };
    await goOn();
    expect(asked).toMatchObject([{ posting }]);
    expect(replies()).toEqual([
      [{ text: 'first story' }, { replyTo: 'found' }],
      [{ text: 'second story' }, { replyTo: 'found' }],
    ]);
  });
});
