import type { ArticleIndex } from './content/article-index.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { answerCommand } from './lookups/answer-command.ts';
import { commandDefinitions } from './lookups/command-definitions.ts';
import { notice } from './lookups/notice.ts';
import type { PlatformAdapter, PlatformPayload } from './platform/adapter.ts';
import type { CommandInvocation, CommandReply } from './platform/command.ts';
import { PlatformError } from './platform/errors.ts';
import type { Log } from './platform/log.ts';
import type { Message } from './platform/message.ts';
import { type Scheduler, startScheduler } from './schedule/scheduler.ts';
import { nextSlot } from './schedule/slots.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import type { SubscriptionStore } from './subscriptions/subscription-store.ts';

export interface AppDeps {
  /** May be behind its folder at first: commands are answered from it at once. */
  readonly index: ArticleIndex;
  /** Resolves when the index has caught up with its folder: no digest is chosen before. */
  readonly contentInStep: Promise<void>;
  /** By the platform's name. */
  readonly adapters: ReadonlyMap<string, PlatformAdapter>;
  readonly render: (platform: string, message: Message) => PlatformPayload[];
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly lastStories: DeliveryStore['lastStories'];
  /** Those that the environment describes. */
  readonly configured: readonly Subscription[];
  /** The zone in which answers write dates. */
  readonly timezone: string;
  readonly now: () => Date;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
}

export interface App {
  /**
   * Takes commands on every platform and begins to find due slots. A platform that cannot be reached is tried again and
   * holds up no other.
   * @throws PlatformError when no platform at all can be used
   */
  start(): Promise<void>;
  /** Begins nothing new and resolves when what was begun has ended. */
  stop(): Promise<void>;
}

const reconnectMs = 30_000;

export function createApp(deps: AppDeps): App {
  const { adapters, subscriptions, configured, now, log } = deps;
  const reconnects = new Set<NodeJS.Timeout>();
  let scheduler: Scheduler | undefined;
  let isStopped = false;

  const answer = async (invocation: CommandInvocation): Promise<CommandReply> => {
    try {
      return await answerCommand(invocation, deps);
    } catch (error) {
      log.error(
        { err: error, command: invocation.command, subcommand: invocation.subcommand },
        'answer failed',
      );
      return {
        message: notice('That went wrong on our side, and the log says why. Please try again in a minute.'),
      };
    }
  };

  /** Resolves with the error that makes the platform useless, or with nothing. */
  const connect = async (name: string, adapter: PlatformAdapter): Promise<PlatformError | undefined> => {
    try {
      await adapter.start(commandDefinitions, answer);
      log.info({ platform: name }, 'platform connected');
      return undefined;
    } catch (error) {
      const fields = { platform: name, ...(error instanceof PlatformError ? { cure: error.cure } : {}) };
      log.error({ ...fields, err: error }, 'platform not connected');
      if (error instanceof PlatformError && error.kind === 'lost installation') return error;
      if (isStopped) return undefined;
      const timer = setTimeout(() => {
        reconnects.delete(timer);
        void connect(name, adapter);
      }, reconnectMs);
      reconnects.add(timer);
      return undefined;
    }
  };

  return {
    async start() {
      await subscriptions.replaceConfigured(
        configured.flatMap((subscription) => {
          const nextRunAt = nextSlot(subscription.schedule, now());
          return nextRunAt ? [{ subscription, nextRunAt }] : [];
        }),
      );
      const losses = await Promise.all([...adapters].map(([name, adapter]) => connect(name, adapter)));
      const [loss, ...others] = losses.filter((error) => error !== undefined);
      if (loss && others.length === adapters.size - 1) throw loss;
      await deps.contentInStep;
      if (!isStopped) scheduler = startScheduler(deps);
    },

    async stop() {
      isStopped = true;
      for (const timer of reconnects) clearTimeout(timer);
      await scheduler?.stop();
      await Promise.all([...adapters.values()].map((adapter) => adapter.stop()));
    },
  };
}
