import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createDrawDigest } from '../../src/digest/draw-digest.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import {
  addSubscription,
  editSubscription,
  resumeSubscription,
} from '../../src/scheduler/change-subscription.ts';
import { type Scheduler, startScheduler } from '../../src/scheduler/scheduler.ts';
import { createAlertStore } from '../../src/store/alerts/alert-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { eventually } from '../eventually.ts';
import { inStep } from '../in-step.ts';
import { silentLog } from '../silent-log.ts';
import { sampleSubscription } from '../subscriptions/sample-subscription.ts';
import { createPostedScene } from './posted-scene.ts';

const minuteMs = 60_000;
const daily = { cron: '0 8 * * *', timezone: 'UTC' };
const today = new Date('2021-12-13T08:00:00Z');
const tomorrow = new Date('2021-12-14T08:00:00Z');
const monthsMs = 90 * 24 * 60 * minuteMs;

let scene: Awaited<ReturnType<typeof createPostedScene>>;
let scheduler: Scheduler;
let tick = () => {};
let now: Date;
let elapsed: number;

type Step = 'skip' | 'setNextRun';

/** A step of the scheduler's work that waits before it writes; undefined if none is held. */
let held: { readonly step: Step; begun(): void; readonly goOn: Promise<void>; written(): void } | undefined;

/** Holds up the next of these steps. */
function hold(step: Step) {
  const begun = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  held = { step, begun: begun.resolve, goOn: released.promise, written: written.resolve };
  return {
    begun: begun.promise,
    /** Lets the step write, and resolves once it has. */
    goOn() {
      released.resolve();
      return written.promise;
    },
  };
}

async function inTurn<Result>(step: Step, write: () => Promise<Result>): Promise<Result> {
  if (held?.step !== step) return write();
  const { begun, goOn, written } = held;
  held = undefined;
  begun();
  await goOn;
  return write().finally(written);
}

/** A command whose clock is months ahead: one still under way here, or one in another process. */
const ahead = () => ({
  ...scene,
  now: () => new Date(now.getTime() + monthsMs),
  randomId: () => crypto.randomUUID(),
});

beforeEach(async () => {
  scene = await createPostedScene();
  now = new Date('2021-12-13T07:00:00Z');
  elapsed = 0;
  held = undefined;
  const render = () => [{}];
  const subscriptions: SubscriptionStore = {
    ...scene.subscriptions,
    setNextRun: (...change) => inTurn('setNextRun', () => scene.subscriptions.setNextRun(...change)),
  };
  const deliveries: DeliveryStore = {
    ...scene.deliveries,
    skip: (...skipped) => inTurn('skip', () => scene.deliveries.skip(...skipped)),
  };
  scheduler = startScheduler({
    ...{ subscriptions, deliveries, postedDigests: createPostedDigestStore(scene.db) },
    ...{ alerts: createAlertStore(scene.db), commandNames: { news: 'news', digest: 'digest' } },
    ...{ index: scene.archive.index, contentStep: inStep, adapters: new Map(), render },
    ...{ drawDigest: createDrawDigest(render), degrade: () => undefined, observer: noObserver },
    ...{
      now: () => now,
      elapsedMs: () => elapsed,
      signalIn: machineClock.signalIn,
      callIn: machineClock.callIn,
    },
    ...{ random: () => 0, log: silentLog },
    everySecond(run) {
      tick = run;
      return { async stop() {} };
    },
  });
  await pass(1_000);
});

afterEach(async () => {
  await scheduler.stop();
  await scene[Symbol.asyncDispose]();
});

/** Lets time pass, and the scheduler check once. */
async function pass(ms: number) {
  now = new Date(now.getTime() + ms);
  elapsed += ms;
  await look();
}

async function look() {
  await eventually(() => {
    tick();
    expect(scheduler.lastTick()?.at).toEqual(now);
  });
}

const add = (id: string, changes = {}) =>
  scene.subscriptions.add(
    {
      subscription: sampleSubscription('C1', { id, schedule: daily, origin: 'chat', ...changes }),
      nextRunAt: today,
    },
    new Date('2021-12-01T12:00:00Z'),
  );
const nextRun = async (id: string) => (await scene.subscriptions.find(id))?.nextRunAt;
const history = async (id: string) =>
  (await scene.deliveries.history(id, 9)).map(({ slot, status }) => [
    slot.toISOString().slice(0, 10),
    status.state === 'skipped' ? status.reason : status.state,
  ]);

describe('a next run that a wrong clock has put months ahead', () => {
  it.each([
    [
      'an edit',
      async () => {
        await add('k7m2p');
        const edited = sampleSubscription('C1', { schedule: { cron: '30 8 * * *', timezone: 'UTC' } });
        await editSubscription('k7m2p', edited, ahead());
        return { id: 'k7m2p', slot: new Date('2021-12-13T08:30:00Z') };
      },
    ],
    [
      'a resumption',
      async () => {
        await add('k7m2p');
        await scene.subscriptions.pause('k7m2p', now);
        await resumeSubscription('k7m2p', ahead());
        return { id: 'k7m2p', slot: today };
      },
    ],
    [
      'a new subscription',
      async () => {
        const channel = { platform: 'slack', id: 'C1' };
        const { id: _id, channel: _channel, origin: _origin, ...settings } = sampleSubscription('C1');
        const made = { channel, settings: { ...settings, schedule: daily }, origin: 'command line' } as const;
        const added = await addSubscription({ ...made, isSame: () => false }, ahead());
        if (added.kind !== 'made') throw new Error('the subscription existed already');
        return { id: added.subscription.id, slot: today };
      },
    ],
  ])('brings a next run back within a minute: %s', async (_name, write) => {
    const { id, slot } = await write();
    expect((await nextRun(id))?.getTime()).toBeGreaterThan(now.getTime() + monthsMs);
    await pass(minuteMs);
    expect(await nextRun(id)).toEqual(slot);
    await pass(slot.getTime() - now.getTime());
    await eventually(async () => expect(await history(id)).toEqual([['2021-12-13', 'nothing new']]));
  });

  it('loses no slot that came before the next run was corrected', async () => {
    await add('k7m2p');
    await pass(today.getTime() - 10_000 - now.getTime());
    await scene.subscriptions.setNextRun('k7m2p', new Date('2022-03-13T08:00:00Z'), {
      nextRunAt: today,
      schedule: daily,
    });
    await pass(minuteMs);
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'nothing new']]));
    await eventually(async () => expect(await nextRun('k7m2p')).toEqual(tomorrow));
  });

  it('keeps a pause that a wrong clock has dated, and dates it back', async () => {
    await add('k7m2p');
    const leapt = ahead().now();
    await scene.subscriptions.pause('k7m2p', leapt);
    await scene.subscriptions.setNextRunWhileInactive('k7m2p', new Date('2022-03-14T08:00:00Z'), today);
    await pass(minuteMs);
    expect(await scene.subscriptions.find('k7m2p')).toMatchObject({
      nextRunAt: today,
      condition: { state: 'paused', since: now },
    });
    await pass(today.getTime() - now.getTime());
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'paused']]));
  });

  it('does not end a pause early because a clock leaps past its end, and ends it a minute after a sleep', async () => {
    await add('k7m2p');
    const until = new Date('2021-12-15T00:00:00Z');
    await scene.subscriptions.pause('k7m2p', now, until);
    const condition = async () => (await scene.subscriptions.find('k7m2p'))?.condition;
    now = new Date(now.getTime() + monthsMs);
    await look();
    await eventually(async () => expect(await history('k7m2p')).not.toEqual([]));
    now = new Date(now.getTime() - monthsMs);
    await pass(minuteMs);
    await eventually(async () => expect(await history('k7m2p')).toEqual([]));
    expect(await condition()).toMatchObject({ state: 'paused', until });
    await pass(today.getTime() - now.getTime());
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'paused']]));
    now = new Date('2021-12-15T07:00:00Z');
    await look();
    await pass(minuteMs);
    await eventually(async () => {
      tick();
      expect(await condition()).toEqual({ state: 'active' });
    });
    expect(await nextRun('k7m2p')).toEqual(new Date('2021-12-15T08:00:00Z'));
  });

  it('keeps a request to skip the next digest while the next run is wrong', async () => {
    await add('k7m2p');
    await scene.subscriptions.setNextRun('k7m2p', new Date('2022-03-13T08:00:00Z'), {
      nextRunAt: today,
      schedule: daily,
    });
    await scene.subscriptions.skipNext('k7m2p');
    await pass(minuteMs);
    await pass(today.getTime() - now.getTime());
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'asked to skip']]));
    await eventually(async () =>
      expect(await scene.subscriptions.find('k7m2p')).toMatchObject({ nextRunAt: tomorrow, skipNext: false }),
    );
  });

  it('leaves a next run alone after a request to skip, or from a copy whose clock is some seconds ahead', async () => {
    await add('k7m2p');
    await scene.subscriptions.skipNext('k7m2p');
    await add('q4w9x');
    await scene.subscriptions.setNextRun('q4w9x', tomorrow, { nextRunAt: today, schedule: daily });
    await pass(today.getTime() - 20_000 - now.getTime());
    expect(await nextRun('q4w9x')).toEqual(tomorrow);
    await pass(minuteMs);
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'asked to skip']]));
    await pass(minuteMs);
    expect(await history('q4w9x')).toEqual([]);
    expect(await nextRun('q4w9x')).toEqual(tomorrow);
  });
});

describe('work under way while the clock had leapt ahead', () => {
  it.each([
    {
      step: 'skip',
      /** Slots of months that have not come. */
      leaves: async () => expect(await history('k7m2p')).not.toEqual([]),
    },
    {
      step: 'setNextRun',
      leaves: async () => expect((await nextRun('k7m2p'))?.getTime()).toBeGreaterThan(tomorrow.getTime()),
    },
  ] as const)(
    'undoes work within seconds, even if it writes once the clock is right: $step',
    async ({ step, leaves }) => {
      await add('k7m2p');
      await pass(1_000);
      const { begun, goOn } = hold(step);
      now = new Date(now.getTime() + monthsMs);
      await look();
      await begun;
      now = new Date(now.getTime() - monthsMs);
      await pass(1_000);
      await goOn();
      await leaves();
      await eventually(async () => {
        tick();
        expect(await history('k7m2p')).toEqual([]);
        expect(await nextRun('k7m2p')).toEqual(today);
      });
      await pass(today.getTime() - now.getTime());
      await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'nothing new']]));
    },
  );
});

describe('a request to skip the next digest', () => {
  it('skips the requested slot once a clock returns that had leapt past it', async () => {
    await add('k7m2p', { schedule: { cron: '0 * * * *', timezone: 'UTC' } });
    await scene.subscriptions.skipNext('k7m2p');
    now = new Date(now.getTime() + monthsMs);
    await look();
    await eventually(async () =>
      expect((await scene.subscriptions.find('k7m2p'))?.nextRunAt.getTime()).toBeGreaterThan(now.getTime()),
    );
    now = new Date(now.getTime() - monthsMs);
    await look();
    await pass(today.getTime() - now.getTime());
    await eventually(async () => expect(await nextRun('k7m2p')).toEqual(new Date('2021-12-13T09:00:00Z')));
    expect(await history('k7m2p')).toEqual([['2021-12-13', 'asked to skip']]);
  });

  it('keeps a request for the next slot when a slot decided before it is due again', async () => {
    await add('k7m2p');
    await pass(today.getTime() - now.getTime());
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'nothing new']]));
    await scene.subscriptions.skipNext('k7m2p');
    await scene.subscriptions.setNextRun('k7m2p', today, { nextRunAt: tomorrow, schedule: daily });
    await pass(1_000);
    await eventually(async () => expect(await nextRun('k7m2p')).toEqual(tomorrow));
    expect((await scene.subscriptions.find('k7m2p'))?.skipNext).toBe(true);
    expect(await history('k7m2p')).toEqual([['2021-12-13', 'nothing new']]);
  });

  it('skips the first slot that nobody has decided, when one that was decided before is due again with it', async () => {
    await add('k7m2p');
    await pass(today.getTime() - now.getTime());
    await eventually(async () => expect(await history('k7m2p')).toEqual([['2021-12-13', 'nothing new']]));
    await eventually(async () => expect(await nextRun('k7m2p')).toEqual(tomorrow));
    await scene.subscriptions.skipNext('k7m2p');
    // As after a lost connection: the digest was decided, but the next run was not written.
    await scene.subscriptions.setNextRun('k7m2p', today, { nextRunAt: tomorrow, schedule: daily });
    now = new Date(tomorrow.getTime() - 1_000);
    elapsed += tomorrow.getTime() - today.getTime();
    await pass(2_000);
    await eventually(async () =>
      expect(await history('k7m2p')).toEqual([
        ['2021-12-14', 'asked to skip'],
        ['2021-12-13', 'nothing new'],
      ]),
    );
    await eventually(async () => expect((await scene.subscriptions.find('k7m2p'))?.skipNext).toBe(false));
  });
});
