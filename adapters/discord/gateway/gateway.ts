import { Client, type ClientOptions, Events, GatewayIntentBits, Options } from 'discord.js';
import type { PlatformError } from '../../../src/platform/errors.ts';
import type { Log } from '../../../src/platform/log.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { within } from '../../../src/platform/time/within.ts';
import { endOfGateway, errorFields } from '../rest/errors.ts';
import { type RestDeps, restOptions } from '../rest/rest.ts';
import type { DiscordSettings } from '../settings.ts';
import { createProgress } from './progress.ts';
import { proxySockets } from './proxied-sockets.ts';
import type { SessionBudget } from './session-budget.ts';
import { StoppableSharding } from './sharding.ts';

/** How long `close` waits for Discord to close the connection too. */
const closePatienceMs = 3_000;

export interface Gateway {
  readonly client: Client;
  /**
   * Resolves once Discord has accepted the connection, which then stays up by itself.
   * @returns the application's id
   * @throws PlatformError, or an error of the SDK
   */
  connect(): Promise<string>;
  /** Why part of it is lost at the moment; undefined while everything is up. */
  fault(): string | undefined;
  /** Can also be called while connecting. Afterwards, nothing keeps the process alive for long. */
  close(): Promise<void>;
}

export interface GatewayDeps extends RestDeps, Pick<Clock, 'callIn'> {
  readonly log: Log;
  /** How long a start may go on without another shard coming up. */
  readonly startTimeoutMs: number;
  readonly budget: SessionBudget;
  /** Called when Discord permanently closes a connection that it had accepted. */
  readonly closedForGood: (error: PlatformError) => void;
}

export function createGateway(deps: GatewayDeps): Gateway {
  const { settings, log, startTimeoutMs, budget, closedForGood } = deps;
  const progress = createProgress(startTimeoutMs, deps);
  const begun = new Set<number>();
  const { proxy } = settings;
  const sockets =
    proxy &&
    proxySockets(
      proxy,
      (fault) => log.warn(fault, 'the proxy did not let a connection to discord through'),
      deps,
    );
  const strategies: StoppableSharding[] = [];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...shardOptions(settings.shards),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    // We don't use the servers' caches, so there is no need to wait until all have arrived.
    waitGuildTimeout: 5_000,
    rest: restOptions(deps),
    ws: {
      buildIdentifyThrottler: async () => ({
        async waitForIdentify(shard, signal) {
          await budget.take(shard, signal);
          // A session that replaces a failed one is not progress.
          if (!begun.has(shard)) progress.made();
          begun.add(shard);
        },
      }),
      buildStrategy(manager) {
        const strategy = new StoppableSharding(manager, {
          unreadable: (error) => log.error(errorFields(error), 'discord event not read'),
          failed: (error) => log.warn(errorFields(error), 'discord connection failed'),
        });
        strategies.push(strategy);
        return strategy;
      },
    },
  });
  logConnection(client, log);
  const lostShards = watchShards(client);
  client.on(Events.ShardReady, progress.made);

  return {
    client,
    async connect() {
      await budget.assertLeft(settings.shards?.ids);
      const ready = new Promise<string>((resolve, reject) => {
        client.once(Events.ClientReady, ({ application }) => resolve(application.id));
        client.once(Events.ShardDisconnect, ({ code }) => reject(endOfGateway(code)));
      });
      const [applicationId] = await progress.orStalled(Promise.all([ready, client.login(settings.token)]));
      if (client.ws.gateway) sockets?.checkOpened(client.ws.gateway);
      client.once(Events.ShardDisconnect, ({ code }) => closedForGood(endOfGateway(code)));
      return applicationId;
    },
    fault: () =>
      budget.fault() ??
      (lostShards.size > 0
        ? `the connection of shard ${[...lostShards].join(', ')} is lost; reconnecting`
        : undefined),
    async close() {
      for (const strategy of strategies) strategy.stop();
      sockets?.end();
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.ShardDisconnect);
      await within(closePatienceMs, client.destroy(), deps);
    },
  };
}

/** Always sets the shards, because the SDK would otherwise read SHARD_COUNT from the environment. */
function shardOptions(shards: DiscordSettings['shards']): Pick<ClientOptions, 'shards' | 'shardCount'> {
  return shards === undefined ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.count };
}

/** The shards that are reconnecting. */
function watchShards(client: Client): ReadonlySet<number> {
  const lost = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => void lost.add(shard));
  client.on(Events.ShardDisconnect, (_event, shard) => void lost.add(shard));
  client.on(Events.ShardResume, (shard) => void lost.delete(shard));
  client.on(Events.ShardReady, (shard) => void lost.delete(shard));
  return lost;
}

function logConnection(client: Client, log: Log): void {
  // Without a listener, an error event of the client would end the process.
  client.on(Events.Error, (error) => log.error(errorFields(error), 'discord client failed'));
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ shard, ...errorFields(error) }, 'discord connection failed');
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'discord reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'discord connection resumed'));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'discord connection ready'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const { message, fix } = endOfGateway(code);
    log.error({ shard, closeCode: code, fix }, message);
  });
}
