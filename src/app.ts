import type { ContentStep } from './content/content-step.ts';
import type { CopyFault } from './delivery/copy-registry.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import type { PlatformAdapter } from './platform/adapter.ts';
import type { CommandService } from './platform/commands/command.ts';
import { withKnownPosting } from './platform/commands/posting-options.ts';
import { PlatformError } from './platform/errors.ts';
import { told } from './platform/language/sentence.ts';
import type { Log } from './platform/log.ts';
import type { Clock } from './platform/time/clock.ts';
import { minuteMs } from './platform/time/durations.ts';
import { within } from './platform/time/within.ts';
import { replaceConfigured } from './scheduler/change-subscription.ts';
import type { Scheduler, SignOfLife } from './scheduler/scheduler.ts';
import { type SubscriptionWatch, watchSubscriptions } from './scheduler/watch-subscriptions.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import type { SubscriptionStore } from './subscriptions/subscription-store.ts';

export interface AppDeps {
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly commands: CommandService;
  /** Begins to find due slots. */
  readonly startScheduler: () => Scheduler;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  /** The subscriptions described by the environment. */
  readonly configured: readonly Subscription[];
  readonly contentStep: ContentStep;
  /** Resolves after the content folder was first read. Commands are answered before that, but no digest is chosen. */
  readonly contentLookedAt: Promise<void>;
  readonly now: Clock['now'];
  readonly elapsedMs: Clock['elapsedMs'];
  readonly callIn: Clock['callIn'];
  readonly log: Log;
}

export interface App {
  /**
   * Takes commands on every platform and starts looking for due slots. A platform that cannot be reached is
   * retried and holds up no other.
   * @throws PlatformError when none of the platforms can be used
   */
  start(): Promise<void>;
  /** Why it cannot do its work at all, one line each; a restart may help. */
  faultsOfHealth(): string[];
  /** Why it cannot do its work right now, one line each; a restart does not help. */
  faultsOfReadiness(): string[];
  /** Why digests cannot be chosen; partial if it delays only the digests for which no story was found. */
  faultOfChoosing(): CopyFault | undefined;
  /** Begins nothing new, and resolves when posts in flight have ended, within ten seconds. */
  stop(): Promise<void>;
}

/** Delay before reconnecting, unless the platform gives one. */
const reconnectMs = 30_000;

/**
 * How long the first digest waits for connections. An invalid token is reported within that time and ends the
 * start.
 */
const connectPatienceMs = 5_000;

/** A tick comes every second; after this long without one, the scheduler has stopped. */
const maxSilenceMs = minuteMs;

/**
 * For posts in flight and the adapters' shutdown together; the rest of the promised ten seconds is for the
 * article thread and the stores to close. A post that takes longer is in doubt. The shutdown gets whatever
 * time the posts leave, because a platform may be storing a renewed token, which is lost once the state has
 * closed.
 */
const stopWithinMs = 8_000;
const finishPostsMs = 5_000;

export function createApp(deps: AppDeps): App {
  const { adapters, configured, contentStep, now, elapsedMs, callIn, log } = deps;
  const reconnects = new Set<() => void>();
  const disconnected = new Map([...adapters.keys()].map((name) => [name, 'is not connected yet']));
  let scheduler: Scheduler | undefined;
  let subscriptionWatch: SubscriptionWatch | undefined;
  let schedulingSince: SignOfLife | undefined;
  let isStopped = false;

  /** Resolves with the error that makes the platform unusable, or with undefined. */
  const connect = async (name: string, adapter: PlatformAdapter): Promise<PlatformError | undefined> => {
    try {
      const commands = withKnownPosting(deps.commands.commands, adapter.postingSettings);
      await adapter.start({ ...deps.commands, commands });
      disconnected.delete(name);
      log.info({ platform: name }, 'platform connected');
      return undefined;
    } catch (error) {
      const {
        fix,
        message,
        retryAfterMs = reconnectMs,
      } = error instanceof PlatformError ? error : new PlatformError('transient', String(error));
      disconnected.set(name, message);
      log.error({ platform: name, fix, err: error }, 'platform not connected');
      if (error instanceof PlatformError && error.kind === 'lost installation') return error;
      if (isStopped) return undefined;
      const cancel = callIn(retryAfterMs, () => {
        reconnects.delete(cancel);
        void connect(name, adapter);
      });
      reconnects.add(cancel);
      return undefined;
    }
  };

  return {
    async start() {
      await replaceConfigured(configured, deps);
      subscriptionWatch = await watchSubscriptions(deps);
      const connecting = Promise.all([...adapters].map(([name, adapter]) => connect(name, adapter)));
      // A platform that is slow to take commands delays no digest: posting does not need its connection.
      const losses = await within(connectPatienceMs, connecting, deps);
      const [loss, ...others] = losses === 'late' ? [] : losses.filter((error) => error !== undefined);
      if (loss && others.length === adapters.size - 1) throw loss;
      await deps.contentLookedAt;
      if (isStopped) return;
      schedulingSince = { at: now(), elapsedMs: elapsedMs() };
      scheduler = deps.startScheduler();
    },

    faultsOfHealth() {
      // Reading the articles at the start may take long, and a restart would only begin it again.
      const alive = scheduler?.lastTick() ?? schedulingSince;
      const isSilent = alive && elapsedMs() - alive.elapsedMs > maxSilenceMs;
      return isSilent ? [`the scheduler has not looked for due digests since ${alive.at.toISOString()}`] : [];
    },
    faultsOfReadiness() {
      const contentFault = contentStep.fault();
      return [
        ...[...adapters].flatMap(([name, adapter]) => {
          const reason = disconnected.get(name) ?? adapter.faultOfConnection?.();
          return reason === undefined ? [] : [`${name}: ${reason}`];
        }),
        ...(scheduler ? [] : ['the scheduler has not started']),
        ...(subscriptionWatch?.faults() ?? []),
        ...(contentFault ? [`${told('en', contentFault.fault)}. ${told('en', contentFault.fix)}`] : []),
      ];
    },

    faultOfChoosing() {
      const putOffBy = scheduler?.putOffBy();
      return contentStep.fault() ?? (putOffBy && { ...putOffBy, isPartial: true });
    },

    async stop() {
      isStopped = true;
      subscriptionWatch?.stop();
      const endsAtMs = elapsedMs() + stopWithinMs;
      for (const cancel of reconnects) cancel();
      if (scheduler) await within(finishPostsMs, scheduler.stop(), deps);
      const goodbyes = Promise.all([...adapters.values()].map((adapter) => adapter.stop()));
      await within(Math.max(0, endsAtMs - elapsedMs()), goodbyes, deps);
    },
  };
}
