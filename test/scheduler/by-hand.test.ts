import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { findDueWork } from '../../src/scheduler/due-work.ts';
import { runWork } from '../../src/scheduler/scheduler.ts';
import { openState } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { inStep } from '../in-step.ts';
import { silentLog } from '../silent-log.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const retriedAt = new Date('2021-12-13T08:10:00Z');

it.each([
  ['on the schedule counts from its slot', '2021-12-13T08:00:00Z', 600_000],
  ['that somebody asked for is not late', '2021-12-13T07:59:00Z', undefined],
])('measures how late a postponed digest is: one %s', async (_, slotText, latenessMs) => {
  await using db = await openState(
    { kind: 'sqlite', file: join(temporaryFolder(), 'state.sqlite') },
    machineClock,
  );
  const [subscriptions, deliveries] = [
    createSubscriptionStore(db),
    createDeliveryStore(db, 'this copy', machineClock),
  ];
  const slot = new Date(slotText);
  const schedule = { cron: '0 8 * * *', timezone: 'UTC' };
  const subscription = sampleSubscription('C1', { schedule, origin: 'chat' });
  await subscriptions.add(
    { subscription, nextRunAt: new Date('2021-12-14T08:00:00Z') },
    new Date('2021-12-12T00:00:00Z'),
  );
  const { id, channel } = subscription;
  const key = { subscriptionId: id, slot };
  const parts = [{ payload: { text: 'one' } }];
  await deliveries.claim(key, channel, { parts, stories: [], ifUnknown: 'leave' });
  const error = { kind: 'rate limited', message: 'later' } as const;
  await deliveries.setStatus(key, { state: 'retrying', retryAt: slot, attempt: 1, error }, slot);

  const adapter: PlatformAdapter = {
    async start() {},
    async stop() {},
    post: async () => ({ messageId: 'm1' }),
    verify: async () => ({ outcome: 'absent' }),
    update: async () => 'gone',
    directChannel: async (person) => ({ platform: 'slack', id: person }),
    profileOf: async () => ({}),
    roleIn: async () => 'stranger',
    async *diagnose() {},
  };
  const sent: object[] = [];
  const deps = {
    ...{ subscriptions, deliveries, log: silentLog },
    adapters: new Map([['slack', adapter]]),
    storiesByHeat: () => [][Symbol.iterator](),
    drawDigest: () => [],
    render: () => [],
    degrade: () => undefined,
    observer: { ...noObserver, digestSent: (outcome: object) => void sent.push(outcome) },
    contentStep: inStep,
    ...machineClock,
    now: () => retriedAt,
    random: () => 0,
    isStopping: () => false,
    isClockInDoubt: () => false,
    sinceSetBackMs: () => Infinity,
  };
  const found = await findDueWork(deps, retriedAt);
  for (const work of found)
    await runWork(work, retriedAt, {
      ...deps,
      deliver: (delivery, observer) => deliver(delivery, { ...deps, observer }),
    });
  expect(sent).toEqual([{ platform: 'slack', ...(latenessMs !== undefined && { latenessMs }) }]);
});
