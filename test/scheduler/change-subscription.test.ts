import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import {
  editSubscription,
  removeSubscription,
  replaceConfigured,
} from '../../src/scheduler/change-subscription.ts';
import { findDueWork } from '../../src/scheduler/due-work.ts';
import { runWork } from '../../src/scheduler/scheduler.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { inStep } from '../in-step.ts';
import { silentLog } from '../silent-log.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';

const utc = (cron: string) => ({ cron, timezone: 'UTC' });
/** The 08:00 slot is due, and no tick has handled it. */
const now = new Date('2021-12-13T08:00:01Z');
const eight = '2021-12-13T08:00:00.000Z';

let folder: string;
let db: StateDatabase;
let subscriptions: SubscriptionStore;
let deliveries: DeliveryStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heatline-change-'));
  db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  subscriptions = createSubscriptionStore(db);
  deliveries = createDeliveryStore(db, 'this copy', machineClock);
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const deps = () => ({ subscriptions, deliveries, now: () => now });

const ledger = async (id: string) =>
  (await deliveries.history(id, 10)).map(({ slot, status }) => [
    slot.toISOString(),
    status.state === 'skipped' ? status.reason : status.state,
  ]);
const nextRun = async (id: string) => (await subscriptions.find(id))?.nextRunAt.toISOString();

/** A subscription for eight o'clock that was first due on the given day. */
async function make(options: Partial<Subscription> = {}, day = '2021-12-13'): Promise<Subscription> {
  const made = sampleSubscription('C1', { schedule: utc('0 8 * * *'), ...options });
  const nextRunAt = new Date(`${day}T08:00:00Z`);
  await subscriptions.add({ subscription: made, nextRunAt }, new Date('2021-12-01T12:00:00Z'));
  return made;
}

describe('a due slot when its subscription changes', () => {
  it('records a due slot as skipped when the new schedule does not include it', async () => {
    const made = await make({ id: 'k7m2p', origin: 'chat' });
    await editSubscription('k7m2p', { ...made, schedule: utc('0 10 * * *') }, deps());
    expect(await ledger('k7m2p')).toEqual([[eight, 'rescheduled']]);
    expect(await nextRun('k7m2p')).toBe('2021-12-13T10:00:00.000Z');
  });

  it('keeps a slot due when the new schedule includes it too, and records older ones', async () => {
    const made = await make({ id: 'k7m2p', origin: 'chat' }, '2021-12-12');
    await editSubscription('k7m2p', { ...made, schedule: utc('0 8 * * 1-5') }, deps());
    expect(await ledger('k7m2p')).toEqual([['2021-12-12T08:00:00.000Z', 'rescheduled']]);
    expect(await nextRun('k7m2p')).toBe(eight);
  });

  it('does not keep a slot due when the new schedule would have a later one', async () => {
    const made = await make({ id: 'k7m2p', origin: 'chat' });
    await editSubscription(
      'k7m2p',
      { ...made, schedule: utc('0 * * * *') },
      {
        ...deps(),
        now: () => new Date('2021-12-13T09:30:00Z'),
      },
    );
    expect(await ledger('k7m2p')).toEqual([[eight, 'rescheduled']]);
    expect(await nextRun('k7m2p')).toBe('2021-12-13T10:00:00.000Z');
  });

  it('keeps a slot due when something other than the schedule changes', async () => {
    const made = await make({ id: 'k7m2p', origin: 'chat' });
    await editSubscription('k7m2p', { ...made, name: 'Morning' }, deps());
    expect([await ledger('k7m2p'), await nextRun('k7m2p')]).toEqual([[], eight]);
  });

  it('records a due slot as skipped when the subscription is removed', async () => {
    await make({ id: 'k7m2p', origin: 'chat' });
    expect(await removeSubscription('k7m2p', deps())).toBe(true);
    expect(await ledger('k7m2p')).toEqual([[eight, 'removed']]);
    expect(await removeSubscription('k7m2p', deps())).toBe(false);
  });

  it('lets a slot be claimed when a change was not made in the end', async () => {
    await make({ id: 'k7m2p', origin: 'chat' });
    const slot = new Date(eight);
    await deliveries.recordSkipped('k7m2p', [slot], {
      channel: { platform: 'slack', id: 'C1' },
      reason: 'rescheduled',
    });
    const plan = { parts: [{ payload: {} }], stories: [], ifUnknown: 'leave' } as const;
    const key = { subscriptionId: 'k7m2p', slot };
    expect(await deliveries.claim(key, { platform: 'slack', id: 'C1' }, plan)).toBe('claimed');
  });

  it('records due slots when the environment names another time, or no longer names the channel', async () => {
    await make();
    await make({ id: 'slack:C2', channel: { platform: 'slack', id: 'C2' } });
    await replaceConfigured([sampleSubscription('C1', { schedule: utc('0 18 * * *') })], deps());
    expect(await ledger('slack:C1')).toEqual([[eight, 'rescheduled']]);
    expect(await nextRun('slack:C1')).toBe('2021-12-13T18:00:00.000Z');
    expect(await ledger('slack:C2')).toEqual([[eight, 'removed']]);
    expect(await subscriptions.find('slack:C2')).toBeUndefined();
  });

  it('keeps a slot due when the environment still includes it, and records what passed during a pause', async () => {
    await make();
    await make({ id: 'slack:C2', channel: { platform: 'slack', id: 'C2' } });
    await subscriptions.pause('slack:C2', new Date('2021-12-12T12:00:00Z'));
    const weekdays = { schedule: utc('0 8 * * 1-5') };
    await replaceConfigured(
      [
        sampleSubscription('C1', weekdays),
        sampleSubscription('C2', weekdays),
        sampleSubscription('C3', weekdays),
      ],
      deps(),
    );
    expect([await ledger('slack:C1'), await nextRun('slack:C1')]).toEqual([[], eight]);
    expect(await ledger('slack:C2')).toEqual([[eight, 'paused']]);
    expect(await nextRun('slack:C3')).toBe('2021-12-14T08:00:00.000Z');
  });
});

describe('a schedule that changes while its digest goes out', () => {
  /**
   * Runs what is due, without any articles.
   * @param onSkip called just before a slot is recorded as skipped
   */
  async function work(at: Date, onSkip: () => Promise<unknown> = async () => {}): Promise<void> {
    const meeting: DeliveryStore = {
      ...deliveries,
      async skip(...args) {
        await onSkip();
        return deliveries.skip(...args);
      },
    };
    const workDeps = {
      ...{ subscriptions, deliveries: meeting, observer: noObserver, log: silentLog, adapters: new Map() },
      ...{ render: () => [], degrade: () => undefined, storiesByHeat: () => [], drawDigest: () => [] },
      contentStep: inStep,
      ...{
        ...machineClock,
        now: () => at,
        random: () => 0,
        isStopping: () => false,
        isClockInDoubt: () => false,
        sinceSetBackMs: () => Infinity,
      },
    };
    for (const due of await findDueWork(workDeps, at))
      await runWork(due, at, {
        ...workDeps,
        deliver: (delivery, observer) => deliver(delivery, { ...workDeps, observer }),
      });
  }

  it('applies a new schedule from the next slot on, even if both schedules include the one going out', async () => {
    const made = await make({ id: 'k7m2p', origin: 'chat', schedule: utc('0 8 * * 1') });
    await work(now, () => editSubscription('k7m2p', { ...made, schedule: utc('0 8 * * *') }, deps()));
    expect(await ledger('k7m2p')).toEqual([[eight, 'nothing new']]);
    await work(new Date('2021-12-13T08:00:02Z'));
    expect(await nextRun('k7m2p')).toBe('2021-12-14T08:00:00.000Z');
  });
});
