import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainTime } from '../../src/history/explain-time.ts';
import { readHistory } from '../../src/history/read-history.ts';
import type { SlotOutcome } from '../../src/history/slot-outcome.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { editSubscription, resumeSubscription } from '../../src/scheduler/change-subscription.ts';
import { dueSlots } from '../../src/scheduler/due-slots.ts';
import { skipWhileInactive } from '../../src/scheduler/skip-undecided.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { nextSlot, slotsBetween } from '../../src/subscriptions/slots.ts';
import type { Schedule } from '../../src/subscriptions/subscription.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';

let folder: string;
let db: StateDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heatline-past-'));
  db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
});

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const schedules: readonly [Schedule, Schedule] = [
  { cron: '0 */2 * * *', timezone: 'Europe/Berlin' },
  { cron: '30 * * * *', timezone: 'UTC' },
];

const events = [
  'tick',
  'tick',
  'tick',
  'pause',
  'resume',
  'edit',
  'switch off',
  'skip next',
  'wait',
  'wait',
] as const;

/** What happens one after another, twenty minutes apart: a service that ticks or does not, and what people do. */
const timeline = fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: 60 });

/** From the night in which Berlin's clock goes forward. */
const start = new Date('2026-03-28T21:10:00Z').getTime();
const stepMs = 20 * 60_000;

it('records every slot once a service came to it, and explains it as it was, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(timeline, async (happened) => {
      const { id, now, segments, decided } = await live(happened);
      const deps = {
        subscriptions: createSubscriptionStore(db),
        deliveries: createDeliveryStore(db, 'a copy', machineClock),
        faultOfServices: async () => undefined,
      };
      for (const { schedule, state, after, until } of segments) {
        for (const slot of slotsBetween(schedule, after, until)) {
          const asked = { from: slot, until: new Date(slot.getTime() + 1) };
          const { slots, areDue } = await explainTime(id, { asked, now }, deps);
          const [{ outcome } = { outcome: undefined }] = slots;
          expect([areDue, slots.length]).toEqual([true, 1]);
          const recorded = decided.get(slot.getTime());
          if (recorded) expect(outcome).toMatchObject({ kind: 'recorded', status: { state: recorded } });
          if (state !== 'active') {
            expect(outcome).toMatchObject({
              kind: 'recorded',
              inactivity: { statusChange: { condition: { state } } },
            });
          } else if (!recorded) expect(notSent).toContain(reasonOf(outcome));
        }
      }
      const history = await readHistory(id, { limit: 1_000, now }, deps);
      const listed = history.flatMap((entry) => (entry.kind === 'slot' ? entry.slot.getTime() : []));
      expect(listed).toEqual(listed.toSorted((a, b) => b - a));
      expect(new Set(listed).size).toBe(listed.length);
      const isInactive = (time: number) =>
        segments.some(
          ({ state, after, until }) =>
            state !== 'active' && after.getTime() < time && time <= until.getTime(),
        );
      const told = [...decided.keys()].filter((time) => !isInactive(time));
      expect(new Set(listed).isSupersetOf(new Set(told))).toBe(true);
      expect(listed.some(isInactive)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

/** Why a slot was not sent that was due and not decided when the subscription was changed. */
const notSent = ['rescheduled', 'paused', 'switched off'];

function reasonOf(outcome: SlotOutcome | undefined): string | undefined {
  return outcome?.kind === 'recorded' && outcome.status.state === 'skipped'
    ? outcome.status.reason
    : outcome?.kind;
}

interface Segment {
  readonly schedule: Schedule;
  readonly state: string;
  readonly after: Date;
  readonly until: Date;
}

/** Lets a subscription live through it, and gives what held when and which slots the service decided, and how. */
async function live(happened: readonly (typeof events)[number][]) {
  const subscriptions = createSubscriptionStore(db);
  const deliveries = createDeliveryStore(db, 'a copy', machineClock);
  const id = randomUUID();
  let schedule = schedules[0];
  let state = 'active';
  let since = new Date(start);
  const segments: Segment[] = [];
  const decided = new Map<number, string>();
  const subscription = sampleSubscription('C1', { id, schedule, origin: 'command line' });
  const firstAfter = (at: Date) => nextSlot(schedule, at) ?? at;
  await subscriptions.add({ subscription, nextRunAt: firstAfter(since) }, since);

  const change = (to: { schedule?: Schedule; state?: string }, now: Date) => {
    segments.push({ schedule, state, after: since, until: now });
    schedule = to.schedule ?? schedule;
    state = to.state ?? state;
    since = now;
  };
  const tick = async (now: Date) => {
    const inactive = (await subscriptions.inactive(now)).find((item) => item.id === id);
    if (inactive) {
      const { slots } = await skipWhileInactive(inactive, now, { subscriptions, deliveries });
      for (const slot of slots) decided.set(slot.getTime(), 'skipped');
    }
    const isDue = (await subscriptions.due(now)).some((due) => due.id === id);
    const scheduled = isDue ? await subscriptions.find(id) : undefined;
    if (scheduled) {
      const { subscription: due, nextRunAt, skipNext } = scheduled;
      const { skip, run, next } = dueSlots({ ...due, nextRunAt, now });
      const skipped = skipNext ? run[0] : undefined;
      const sent = skipped ? run.slice(1) : run;
      for (const { slot, reason } of skip)
        await deliveries.skip({ subscriptionId: id, slot }, due.channel, reason);
      if (skipped) await deliveries.skip({ subscriptionId: id, slot: skipped }, due.channel, 'asked to skip');
      if (skipped) await subscriptions.takeSkip(id);
      for (const slot of sent) {
        const plan = { parts: [{ payload: {} }], stories: [], ifUnknown: 'leave' } as const;
        await deliveries.claim({ subscriptionId: id, slot }, due.channel, plan);
        await deliveries.setStatus({ subscriptionId: id, slot }, { state: 'sent', at: now }, now);
      }
      for (const slot of [...skip.map((item) => item.slot), ...(skipped ? [skipped] : [])]) {
        decided.set(slot.getTime(), 'skipped');
      }
      for (const slot of sent) decided.set(slot.getTime(), 'sent');
      if (next) await subscriptions.setNextRun(id, next, { nextRunAt, schedule: due.schedule });
    }
  };

  const deps = (now: Date) => ({ subscriptions, deliveries, now: () => now });
  let now = new Date(start);
  for (const event of happened) {
    now = new Date(now.getTime() + stepMs);
    if (event === 'tick') await tick(now);
    if (event === 'skip next') await subscriptions.skipNext(id);
    if (event === 'pause' && (await subscriptions.pause(id, now))) change({ state: 'paused' }, now);
    if (event === 'switch off' && (await subscriptions.switchOff(id, { at: now, reason: 'lost' }))) {
      change({ state: 'off' }, now);
    }
    if (event === 'resume' && (await resumeSubscription(subscription.id, deps(now)))) {
      change({ state: 'active' }, now);
    }
    if (event === 'edit') {
      change({ schedule: schedule === schedules[0] ? schedules[1] : schedules[0] }, now);
      await editSubscription(id, { ...subscription, schedule }, deps(now));
    }
  }
  await tick(now);
  change({}, now);
  return { id, now, segments, decided };
}
