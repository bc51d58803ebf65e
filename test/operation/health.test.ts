import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, type AppDeps, createApp } from '../../src/app.ts';
import type { ContentFault } from '../../src/content/content-fault.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { startScheduler } from '../../src/scheduler/scheduler.ts';
import { everySecond } from '../../src/scheduler/ticker.ts';
import { createAlertStore } from '../../src/store/alerts/alert-store.ts';
import { openState, type StateDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import { commandService } from '../command-service.ts';
import { type Archive, createArchive } from '../digest/archive.ts';
import { eventually } from '../eventually.ts';
import { createHandClock } from '../hand-clock.ts';
import { silentLog } from '../silent-log.ts';

let folder: string;
let db: StateDatabase;
let archive: Archive;
let now: Date;
let passedMs: number;
let app: App;
let appWith: (others: Partial<AppDeps>) => App;
const unasked = () => Promise.reject(new Error('nobody asks'));
let contentIsLookedAt: () => void;
let contentFault: ContentFault | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heatline-health-'));
  db = await openState({ kind: 'sqlite', file: join(folder, 'state.sqlite') }, machineClock);
  archive = createArchive();
  contentFault = undefined;
  now = new Date('2021-12-13T08:00:00Z');
  passedMs = 0;
  const content = Promise.withResolvers<void>();
  contentIsLookedAt = content.resolve;
  const deliveries = createDeliveryStore(db, 'this copy', machineClock);
  const deps = {
    ...{ deliveries, index: archive.index, commands: commandService([], unasked) },
    ...{ subscriptions: createSubscriptionStore(db), alerts: createAlertStore(db) },
    postedDigests: createPostedDigestStore(db),
    contentStep: { fault: () => contentFault, faultSince: () => contentFault },
    contentLookedAt: content.promise,
    adapters: new Map(),
    render: () => [],
    degrade: () => undefined,
    drawDigest: () => [],
    commandNames: { news: 'news', digest: 'digest' },
    configured: [],
    observer: noObserver,
    ...machineClock,
    ...machineRandomness,
    everySecond,
    now: () => now,
    elapsedMs: () => machineClock.elapsedMs() + passedMs,
    random: () => 0,
    log: silentLog,
  };
  appWith = (others) =>
    createApp({ ...deps, startScheduler: () => startScheduler({ ...deps, ...others }), ...others });
  app = appWith({});
});

afterEach(async () => {
  await app.stop();
  await db.destroy().catch(() => {});
  archive[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

const turnMinutes = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const passMinutes = (minutes: number) => {
  turnMinutes(minutes);
  passedMs += minutes * 60_000;
};
const notLooked = [
  expect.stringMatching(/^the scheduler has not looked for due digests since 2021-12-13T08:/),
];

describe("a service's health", () => {
  it('is healthy while it first reads its articles, however long that takes, since a restart would start over', async () => {
    const started = app.start();
    passMinutes(30);
    expect([app.faultsOfHealth(), app.faultsOfReadiness()]).toEqual([[], ['the scheduler has not started']]);
    contentIsLookedAt();
    await started;
    expect([app.faultsOfHealth(), app.faultsOfReadiness()]).toEqual([[], []]);
  });

  it('is unhealthy when no tick can find its work, even if none ever could', async () => {
    contentIsLookedAt();
    await app.start();
    await db.destroy();
    passMinutes(2);
    await eventually(() => expect(app.faultsOfHealth()).toEqual(notLooked));
    turnMinutes(-300);
    expect(app.faultsOfHealth()).toEqual(notLooked);
  });

  it('stays healthy when its clock is set ahead by hours', async () => {
    contentIsLookedAt();
    await app.start();
    turnMinutes(300);
    expect(app.faultsOfHealth()).toEqual([]);
  });

  it('is healthy but not ready while its articles cannot be read, since a restart would not mount them', async () => {
    contentIsLookedAt();
    await app.start();
    contentFault = { fault: 'there is no folder "content"', fix: 'Mount it.' };
    expect([app.faultsOfHealth(), app.faultsOfReadiness()]).toEqual([
      [],
      ['there is no folder "content". Mount it.'],
    ]);
  });
});

describe('a service that is stopping', () => {
  const never = async () => {
    throw new Error('must not be called while the platform stops');
  };

  function stoppingWith(goodbye: Promise<void>) {
    const adapter: PlatformAdapter = {
      start: async () => {},
      ...{ post: never, update: never, verify: never, directChannel: never, profileOf: never, roleIn: never },
      async *diagnose() {},
      stop: () => goodbye,
    };
    const clock = createHandClock();
    let hasStopped = false;
    const stopping = appWith({ ...clock, adapters: new Map([['slack', adapter]]) }).stop();
    void stopping.then(() => {
      hasStopped = true;
    });
    /** Lets everything due finish. */
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    return {
      stopping,
      async hasStoppedAfter(ms: number) {
        await settle();
        clock.pass(ms);
        await settle();
        return hasStopped;
      },
    };
  }

  it('waits at the stop for a platform to store what would be lost, such as a renewed token', async () => {
    const stored = Promise.withResolvers<void>();
    const { stopping, hasStoppedAfter } = stoppingWith(stored.promise);
    expect(await hasStoppedAfter(7_000)).toBe(false);
    stored.resolve();
    await stopping;
  });

  it('does not wait for a platform that never stops, to end within ten seconds', async () => {
    const { hasStoppedAfter } = stoppingWith(Promise.withResolvers<void>().promise);
    expect(await hasStoppedAfter(9_000)).toBe(true);
  });
});
