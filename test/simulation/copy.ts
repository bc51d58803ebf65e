import { beatEveryMs } from '../../src/delivery/copy-registry.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { Message } from '../../src/platform/message.ts';
import { type SchedulerDeps, startScheduler } from '../../src/schedule/scheduler.ts';
import { createCopyRegistry } from '../../src/store/copy-registry.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import { inStep } from '../in-step.ts';
import type { SharedState } from './faulty-database.ts';
import type { ModelPlatform } from './model-platform.ts';
import { recordingLog } from './recording-log.ts';
import type { Life, World } from './world.ts';

/** One process that runs Heatline, with the clocks of its machine. */
export interface Copy {
  readonly life: Life;
  /** Its own clock, as it is turned: what it shows beyond the world's time, in milliseconds. */
  skewMs: number;
  /** How long its machine has slept: its other clock stood still. */
  sleptMs: number;
  readonly now: () => Date;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  /** Lets its timers run that are due. */
  runTimers(): void;
}

export interface CopyDeps {
  readonly state: SharedState;
  readonly platforms: readonly ModelPlatform[];
  readonly index: SchedulerDeps['index'];
  /** Of so many calls of the database one fails, before or after it was done. */
  readonly trouble: { database: number };
}

export async function bootCopy(
  { name, skewMs }: { readonly name: string; readonly skewMs: number },
  world: World,
  { state, platforms, index, trouble }: CopyDeps,
): Promise<Copy> {
  const life: Life = { name, isDead: false, haltedUntil: 0 };
  const { draws, time } = world;
  const timers: { at: number; run: () => void }[] = [];
  const copy = { life, skewMs, sleptMs: 0 };
  const now = () => new Date(time() + copy.skewMs);
  const elapsedMs = () => time() - copy.sleptMs;

  /** Every call waits for its turn before and after it is done. */
  function inTurn<Store extends object>(store: Store): Store {
    return new Proxy(store, {
      get(target, property) {
        const member = Reflect.get(target, property) as unknown;
        if (typeof member !== 'function') return member;
        if (property === 'abandon') return member.bind(target);
        return async (...args: unknown[]) => {
          await world.turn(life);
          const result: unknown = await world.real(
            async () => member.apply(target, args) as Promise<unknown>,
          );
          await world.turn(life, draws.chance(0.02) ? draws.between(0, 4_000) : 0);
          return result;
        };
      },
    });
  }

  const db = state.connect(draws, trouble);
  const registry = createCopyRegistry(db, { id: name, role: 'service' });
  // One that cannot register does not start.
  for (let isHere = false; !isHere; ) {
    isHere = await world
      .real(() => registry.register(now()))
      .then(
        () => true,
        () => false,
      );
  }
  const deliveries = inTurn(createDeliveryStore(db, name, { elapsedMs }));
  const subscriptions = inTurn(createSubscriptionStore(db));
  let tick: () => void = () => {};
  startScheduler({
    ...{
      subscriptions,
      deliveries,
      postedDigests: inTurn(createPostedDigestStore(db)),
      index,
      now,
      elapsedMs,
    },
    adapters: new Map(platforms.map((platform) => [platform.name, platform.adapterFor(life)])),
    render: (_platform: string, message: Message) => [{ message }],
    lighten: (_platform, payload) => ('isLight' in payload ? undefined : { ...payload, isLight: true }),
    contentStep: inStep,
    observer: noObserver,
    random: draws.next,
    log: recordingLog(world, name),
    everySecond(run) {
      tick = run;
      return { async stop() {} };
    },
    signalIn(ms) {
      const controller = new AbortController();
      timers.push({ at: elapsedMs() + ms, run: () => controller.abort() });
      return controller.signal;
    },
  });

  let beatAt = 0;
  let tickAt = 0;
  return Object.assign(copy, {
    ...{ now, subscriptions, deliveries },
    runTimers() {
      if (life.isDead || life.haltedUntil > time()) return;
      for (const timer of timers.filter(({ at }) => at <= elapsedMs())) {
        timers.splice(timers.indexOf(timer), 1);
        timer.run();
      }
      if (elapsedMs() - beatAt >= beatEveryMs) {
        beatAt = elapsedMs();
        void world
          .turn(life)
          .then(() => world.real(() => registry.beat(now())))
          .catch(() => {});
      }
      if (elapsedMs() - tickAt >= 1_000) {
        tickAt = elapsedMs();
        tick();
      }
    },
  });
}
