import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SubscriptionsOfDelivery } from '../../src/delivery/channel-loss.ts';
import { type DeliverDeps, deliver } from '../../src/delivery/deliver.ts';
import type { DeliveryStatus } from '../../src/delivery/delivery.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { PlatformAdapter, Verification } from '../../src/platform/adapter.ts';
import type { PlatformError } from '../../src/platform/errors.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { silentLog } from '../silent-log.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const channel = { platform: 'slack', id: 'C1' };
export const key = { subscriptionId: 'slack:C1', slot: new Date('2021-12-13T08:00:00Z') };
export const plan = {
  parts: [{ payload: { text: 'one' } }, { payload: { text: 'two' } }],
  stories: [],
  ifUnknown: 'leave',
} as const;

/** A due digest of two parts, a state to claim it in, and a platform that answers as the test says. */
export interface DeliveryScene {
  now: Date;
  /** The platform's answers to posts, in order: undefined accepts one. */
  answers: (PlatformError | undefined)[];
  verification: Verification;
  readonly posts: { readonly channel: string; readonly payload: object; readonly key: string }[];
  /** What the subscription store was told about the channel. */
  lostSince: Date | undefined;
  switchedOff: object | undefined;
  readonly db: StateDatabase;
  readonly deliveries: DeliveryStore;
  readonly adapter: PlatformAdapter;
  readonly deps: DeliverDeps;
  /** Claims the slot and delivers it; later calls resume it if it was postponed. */
  run(attempt?: number, ifUnknown?: 'leave' | 'repeat'): Promise<void>;
  status(): Promise<DeliveryStatus | undefined>;
  texts(): readonly object[];
}

/** Makes a scene for the running test, five seconds after the slot. */
export async function createDeliveryScene(): Promise<DeliveryScene> {
  const db = await openState({ kind: 'sqlite', file: join(temporaryFolder(), 'state.sqlite') }, machineClock);
  onTestFinished(() => db.destroy());
  const deliveries = createDeliveryStore(db, 'this copy', machineClock);

  const adapter: PlatformAdapter = {
    async start() {},
    async stop() {},
    async post(to, payload, { idempotencyKey }) {
      const answer = scene.answers.shift();
      if (answer) throw answer;
      scene.posts.push({ channel: to.id, payload, key: idempotencyKey });
      return { messageId: `m${scene.posts.length}` };
    },
    verify: async () => scene.verification,
    directChannel: async (userId) => ({ platform: 'slack', id: `direct-${userId}` }),
    update: async () => 'gone',
    profileOf: async () => ({}),
    roleIn: async () => 'stranger',
    async *diagnose() {},
  };

  const subscriptions: SubscriptionsOfDelivery = {
    async noteLost(_id, at) {
      scene.lostSince ??= at;
      return scene.lostSince;
    },
    async noteReached() {
      scene.lostSince = undefined;
    },
    async switchOff(_id, why) {
      scene.switchedOff = why;
      return true;
    },
    find: async () => undefined,
  };

  const deps: DeliverDeps = {
    adapters: new Map([['slack', adapter]]),
    render: () => [{ text: 'your channel is lost' }],
    degrade: (_platform, payload) => ('lighter' in payload ? undefined : { ...payload, lighter: true }),
    subscriptions,
    deliveries,
    observer: noObserver,
    ...machineClock,
    now: () => scene.now,
    random: () => 0,
    isStopping: () => false,
    isClockInDoubt: () => false,
    sinceSetBackMs: () => Infinity,
    log: silentLog,
  };

  const scene: DeliveryScene = {
    now: new Date('2021-12-13T08:00:05Z'),
    answers: [],
    verification: { outcome: 'absent' },
    posts: [],
    lostSince: undefined,
    switchedOff: undefined,
    ...{ db, deliveries, adapter, deps },
    async run(attempt = 0, ifUnknown = 'leave') {
      const claim = await deliveries.claim(key, channel, { ...plan, ifUnknown });
      if (claim === 'taken') await deliveries.resume(key);
      await deliver({ ...key, channel, attempt }, deps);
    },
    async status() {
      const [delivery] = await deliveries.history(key.subscriptionId, 1);
      return delivery?.status;
    },
    texts: () => scene.posts.map((post) => post.payload),
  };
  return scene;
}
