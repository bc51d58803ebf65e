import { SimpleShardingStrategy, WebSocketShardStatus } from 'discord.js';
import { otherSdk, surviveFailures } from './surviving-shards.ts';

export interface ShardingTold {
  /** Called for an event that the SDK cannot process. */
  readonly unreadable: (error: unknown) => void;
  /** Called for a connection's failure that the SDK ignores; the connection recovers by itself. */
  readonly failed: (error: unknown) => void;
}

type WebSocketManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * The SDK's own sharding, except for how it ends. With `SimpleShardingStrategy`, a shard that is between two
 * connections may reconnect after it was destroyed, and the error listener is removed from a socket whose
 * handshake may still fail, which ends the process. So a stopped shard makes no further connection, and
 * handshakes are waited for. An event without something the SDK relies on would end the process too.
 */
export class StoppableSharding extends SimpleShardingStrategy {
  readonly #manager: WebSocketManager;
  readonly #failed: ShardingTold['failed'];
  readonly #greeted = new Set<number>();
  #stopped = false;
  #handshakeEnded = () => {};

  constructor(manager: WebSocketManager, { unreadable, failed }: ShardingTold) {
    super(manager);
    this.#manager = manager;
    this.#failed = failed;
    surviveEvents(manager, unreadable);
    const { options } = manager;
    if (typeof options.retrieveSessionInfo !== 'function') throw otherSdk('options', 'retrieveSessionInfo');
    const retrieveSessionInfo = options.retrieveSessionInfo.bind(options);
    // A shard asks for its session before it connects.
    options.retrieveSessionInfo = (shardId) =>
      this.#stopped ? new Promise(() => {}) : retrieveSessionInfo(shardId);
    options.handshakeTimeout = 10_000;
    options.helloTimeout = 5_000;
  }

  /** Prevents any further connection. Call `Client.destroy` afterwards. */
  stop(): void {
    this.#stopped = true;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    surviveFailures(this, this.#failed);
  }

  override async connect(): Promise<void> {
    if (this.#stopped) throw new Error('stopped');
    this.#manager.on('hello', ({ shardId }) => {
      this.#greeted.add(shardId);
      this.#handshakeEnded();
    });
    this.#manager.on('closed', ({ shardId }) => {
      this.#greeted.delete(shardId);
      this.#handshakeEnded();
    });
    await super.connect();
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    while (await this.#isInHandshake()) {
      await new Promise<void>((resolve) => {
        this.#handshakeEnded = resolve;
      });
    }
    await super.destroy(options);
  }

  async #isInHandshake(): Promise<boolean> {
    const statuses = await this.fetchStatus();
    return statuses.some(
      (status, shardId) => status === WebSocketShardStatus.Connecting && !this.#greeted.has(shardId),
    );
  }
}

/** Guards the SDK's handling of events, where nobody catches its errors. */
function surviveEvents(manager: WebSocketManager, unreadable: (error: unknown) => void): void {
  const emit = manager.emit.bind(manager);
  const survive = (...event: Parameters<typeof emit>): boolean => {
    try {
      return emit(...event);
    } catch (error) {
      if (event[0] !== 'dispatch') throw error;
      unreadable(error);
      return true;
    }
  };
  Object.defineProperty(manager, 'emit', { value: survive });
}
