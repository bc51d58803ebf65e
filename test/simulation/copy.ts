import type { AlertStore } from '../../src/alerts/alert-store.ts';
import { beatEveryMs } from '../../src/delivery/copy-registry.ts';
import { noObserver } from '../../src/delivery/delivery-observer.ts';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createDrawDigest } from '../../src/digest/draw-digest.ts';
import type { PlatformAdapter } from '../../src/platform/adapter.ts';
import { formatChannelRef } from '../../src/platform/channel.ts';
import { PlatformError } from '../../src/platform/errors.ts';
import type { Message } from '../../src/platform/message.ts';
import { startScheduler } from '../../src/scheduler/scheduler.ts';
import { createAlertStore } from '../../src/store/alerts/alert-store.ts';
import { createCopyRegistry } from '../../src/store/copy-registry.ts';
import { createDeliveryStore } from '../../src/store/deliveries/delivery-store.ts';
import { createPostedDigestStore } from '../../src/store/deliveries/posted-digest-store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions/subscription-store.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription-store.ts';
import type { ModelArticles } from './model-articles.ts';
import { type ModelPlatform, plainlySaid } from './model-platform.ts';
import { recordingLog } from './recording-log.ts';
import type { SharedState } from './shared-state.ts';
import { nameOfSlot, type Witness } from './witness.ts';
import type { Life, World } from './world.ts';

/** What a process runs on; the next process finds it as the last one left it. */
export interface Machine {
  /** How far its clock is set ahead of the world's time, in milliseconds. */
  skewMs: number;
  /** The leaps ahead that it has not yet returned from, on top of that. */
  readonly leaps: Set<{ readonly ms: number }>;
  /** How long it has slept; its monotonic clock stood still meanwhile. */
  sleptMs: number;
  /** Until when it sleeps, by the world's time; `sleptMs` includes all of it already. */
  sleepsUntil: number;
  /** How much faster its monotonic clock runs than the world's time, in parts per million. */
  readonly driftPpm: number;
  /** When its clock was last set back, by the world's time. */
  setBackAt: number;
}

/** One process that runs Heatline. */
export interface Copy {
  readonly life: Life;
  readonly machine: Machine;
  readonly now: () => Date;
  readonly subscriptions: SubscriptionStore;
  readonly alerts: AlertStore;
  readonly deliveries: DeliveryStore;
  /** Beats, if a beat is due. */
  beat(): void;
  /** Runs its other timers that are due. */
  tick(): void;
}

/** The current troubles of a state. */
export interface DatabaseTrouble {
  /** The share of calls that fail, before or after they take effect. */
  database: number;
  /** The longest that a slow call may take, in milliseconds. */
  slowMs: number;
}

/** The current troubles of a machine. */
export interface ClockTrouble {
  /** The share of posts left without a reply on which the clock leaps. */
  leaps: number;
}

export interface CopyDeps {
  readonly state: SharedState;
  readonly platforms: readonly ModelPlatform[];
  readonly articles: ModelArticles;
  readonly trouble: DatabaseTrouble & ClockTrouble;
  readonly witness: Witness;
  /** Lets the machine's clock leap ahead and return. */
  readonly leap: (life: Life, machine: Machine) => void;
}

export async function bootCopy(
  name: string,
  machine: Machine,
  world: World,
  { state, platforms, articles, trouble, witness, leap }: CopyDeps,
): Promise<Copy> {
  const life: Life = { name, isDead: false, haltedUntil: 0 };
  const { draws, time } = world;
  const timers: { at: number; run: () => void }[] = [];
  const leaptMs = () => [...machine.leaps].reduce((sum, { ms }) => sum + ms, 0);
  const now = () => new Date(time() + machine.skewMs + leaptMs());
  const elapsedMs = () => (time() - machine.sleptMs) * (1 + machine.driftPpm / 1_000_000);

  const slowness = () => (draws.chance(0.05) ? draws.between(0, trouble.slowMs) : 0);
  /** Makes calls wait for their turn, at random, before and after they are done. */
  function inTurn<Store extends object>(store: Store): Store {
    return new Proxy(store, {
      get(target, property) {
        const member = Reflect.get(target, property) as unknown;
        if (typeof member !== 'function') return member;
        if (property === 'abandon') return member.bind(target);
        return async (...args: unknown[]) => {
          if (draws.chance(0.5)) await world.turn(life, slowness());
          const result: unknown = await world.real(
            async () => member.apply(target, args) as Promise<unknown>,
          );
          if (draws.chance(0.3)) await world.turn(life, slowness());
          return result;
        };
      },
    });
  }

  function witnessed(store: DeliveryStore): DeliveryStore {
    return {
      ...store,
      claim(key, channel, plan) {
        const { subscriptionId, slot } = key;
        witness.claims.push({
          ...{ name: nameOfSlot(subscriptionId, slot), channel: formatChannelRef(channel), at: time() },
          lateMs: now().getTime() - slot.getTime(),
          wanted: plan.criteria?.count ?? 0,
          events: plan.stories.map(({ link }) => articles.eventOf(link)),
        });
        return store.claim(key, channel, plan);
      },
      async claimAlert(key, channel, plan, limit) {
        const { subscriptionId: alertId, slot } = key;
        const claimed = {
          ...{ name: nameOfSlot(alertId, slot), alertId, channel: formatChannelRef(channel), at: time() },
          events: plan.stories.map(({ link }) => articles.eventOf(link)),
        };
        witness.alertClaims.push(claimed);
        const claim = await store.claimAlert(key, channel, plan, limit);
        if (claim !== 'claimed' && claim !== 'in doubt')
          witness.alertClaims.splice(witness.alertClaims.indexOf(claimed), 1);
        return claim;
      },
      skip(key, channel, reason, ...rest) {
        const { subscriptionId, slot } = key;
        const wereArticlesAway = articles.awaySince(slot.getTime());
        witness.skips.push({
          ...{ name: nameOfSlot(subscriptionId, slot), channel: formatChannelRef(channel), at: time() },
          ...{ reason, wereArticlesAway },
        });
        return store.skip(key, channel, reason, ...rest);
      },
      setStatus(key, ...rest) {
        witness.settlings.push({ name: nameOfSlot(key.subscriptionId, key.slot), at: time() });
        return store.setStatus(key, ...rest);
      },
    };
  }

  function adapterOf({ adapterFor, identityOf }: ModelPlatform): PlatformAdapter {
    const adapter = adapterFor(life, { elapsedMs });
    return {
      ...adapter,
      async post(channel, payload, options) {
        try {
          return await adapter.post(channel, payload, options);
        } catch (error) {
          const isInDoubt = error instanceof PlatformError && error.kind === 'ambiguous';
          if (isInDoubt && draws.chance(trouble.leaps)) leap(life, machine);
          throw error;
        }
      },
      async verify(channel, payload, attempt) {
        const verification = await adapter.verify(channel, payload, attempt);
        if (verification.outcome === 'cannot tell')
          witness.doubts.push({ identity: identityOf(channel.id, attempt.idempotencyKey) });
        return verification;
      },
    };
  }

  const db = state.connect(draws, trouble);
  const registry = createCopyRegistry(db, { id: name, role: 'service' });
  // A copy that cannot register does not start.
  for (let isHere = false; !isHere; ) {
    isHere = await world
      .real(() => registry.register(now()))
      .then(
        () => true,
        () => false,
      );
  }
  const deliveries = inTurn(witnessed(createDeliveryStore(db, name, { elapsedMs })));
  const subscriptions = inTurn(createSubscriptionStore(db));
  const alerts = inTurn(createAlertStore(db));
  const byName = new Map<string, ModelPlatform>(platforms.map((platform) => [platform.name, platform]));
  const render = (platform: string, message: Message) => [
    byName.get(platform)?.render(textOf(message)) ?? {},
  ];
  let tick: () => void = () => {};
  startScheduler({
    ...{ subscriptions, alerts, deliveries, postedDigests: inTurn(createPostedDigestStore(db)) },
    commandNames: { news: 'news', digest: 'digest' },
    ...{ index: articles.index, contentStep: articles.step, now, elapsedMs },
    adapters: new Map(platforms.map((platform) => [platform.name, adapterOf(platform)])),
    render,
    drawDigest: createDrawDigest(render),
    degrade(name, payload) {
      const platform = byName.get(name);
      if ('isLight' in payload || !platform) return undefined;
      return { ...platform.render(plainlySaid(platform.textOf(payload))), isLight: true };
    },
    observer: noObserver,
    random: draws.next,
    log: recordingLog(world, name, witness),
    everySecond(run) {
      tick = run;
      return { async stop() {} };
    },
    signalIn(ms) {
      const controller = new AbortController();
      timers.push({ at: elapsedMs() + ms, run: () => controller.abort() });
      return controller.signal;
    },
    callIn(ms, run) {
      const timer = { at: elapsedMs() + ms, run };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
  });

  const isAwake = () => !life.isDead && life.haltedUntil <= time();
  let beatAt = 0;
  let tickAt = 0;
  return {
    ...{ life, machine, now, subscriptions, alerts, deliveries },
    beat() {
      if (!isAwake() || elapsedMs() - beatAt < beatEveryMs) return;
      beatAt = elapsedMs();
      void world.real(() => registry.beat(now())).catch(() => {});
    },
    tick() {
      if (!isAwake()) return;
      for (const timer of timers.filter(({ at }) => at <= elapsedMs())) {
        timers.splice(timers.indexOf(timer), 1);
        timer.run();
      }
      if (elapsedMs() - tickAt < 1_000) return;
      tickAt = elapsedMs();
      tick();
    },
  };
}

/**
 * The first line becomes the name of a forum thread: the digest's heading, whatever its stories. The second is linked
 * like a title, and so becomes the headline of a digest that is posted in two steps; the last says all.
 */
function textOf(message: Message): string {
  const [first] = message.blocks;
  const heading = first?.kind === 'heading' ? first.text : message.summary;
  return `${heading}\n[${message.summary}](<x>)\n${JSON.stringify(message)}`;
}
