import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import { consolePlatform } from '../adapters/console/index.ts';
import { localUser } from '../adapters/console/local-user.ts';
import { renderText } from '../adapters/console/render.ts';
import { runCli } from '../src/cli/run-cli.ts';
import type { Delivery } from '../src/delivery/delivery.ts';
import type { Platform } from '../src/platform/adapter.ts';
import { machineRandomness } from '../src/platform/randomness.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import type { Ticker } from '../src/scheduler/ticker.ts';
import type { StateDatabase } from '../src/store/database.ts';
import { createDeliveryStore } from '../src/store/deliveries/delivery-store.ts';

export interface LogEvent {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** A running `heatline start` with a clock that tests control. */
export interface Service {
  /** Advances both the wall clock and the monotonic one: to the service, that time has passed. */
  letPassUntil(now: Date): void;
  /** Sets only the wall clock, like somebody who sets it wrong; half a minute counts as a jump. */
  leapTo(now: Date): void;
  /** Resolves after several more ticks: long enough for an unwanted second digest to appear. */
  severalTicks(): Promise<void>;
  /** Everything it has written to the terminal. */
  output(): string;
  /** Every log event, as written. */
  events(): readonly LogEvent[];
  /** The log's warnings and errors. */
  warnings(): readonly LogEvent[];
  /** Asks it to end, like SIGTERM, and resolves with its exit code. */
  stop(): Promise<number>;
  /** The deliveries of a subscription, newest first. */
  history(subscriptionId: string): Promise<Delivery[]>;
}

export async function startService(options: {
  readonly platforms: readonly Platform[];
  readonly env: Readonly<Record<string, string>> & { readonly STATE_DIR: string };
  readonly now: Date;
  /** What a person types at its prompt; without it there is no terminal. */
  readonly input?: NodeJS.ReadableStream;
  /** Whether its stderr is a terminal. */
  readonly isErrorTerminal?: boolean;
  /** How many times longer than in production it waits before it goes on without an answer; 1 if absent. */
  readonly patience?: number;
}): Promise<Service> {
  let now = options.now;
  let passedMs = 0;
  let output = '';
  const events: LogEvent[] = [];
  const ticks = createTicks();
  const started = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<string>();
  const terminal = {
    write: (text: string) => {
      output += text;
    },
    isTty: false,
    columns: 100,
    timezone: 'UTC',
    ...(options.input && { input: options.input }),
  };
  const ended = runCli(['start'], {
    env: { LOG_LEVEL: 'info', ...options.env },
    platforms: [consolePlatform(terminal), ...options.platforms],
    write: terminal.write,
    warn: terminal.write,
    localUser,
    renderText: (message) => renderText(message, terminal),
    logDestination: {
      write(line) {
        const event = JSON.parse(line);
        events.push(event);
        if (event.msg === 'started') started.resolve();
      },
    },
    isInteractive: options.input !== undefined,
    isErrorTerminal: options.isErrorTerminal === true,
    ...machineClock,
    elapsedMs: () => machineClock.elapsedMs() + passedMs,
    callIn: (ms, run) => machineClock.callIn(ms * (options.patience ?? 1), run),
    ...machineRandomness,
    everySecond: ticks.everyMoment,
    now: () => now,
    random: () => 0,
    untilSignal: () => asked.promise,
    async *readLines() {},
    onUncaught() {},
  });
  const code = await Promise.race([started.promise, ended]);
  if (code !== undefined) throw new Error(`the service ended with ${code}: ${output}`);

  return {
    letPassUntil(to) {
      passedMs += to.getTime() - now.getTime();
      now = to;
    },
    leapTo(to) {
      now = to;
    },
    severalTicks: ticks.several,
    output: () => output,
    events: () => events,
    warnings: () => events.filter(({ level }) => level === 'warn' || level === 'error'),
    stop() {
      asked.resolve('SIGTERM');
      return ended;
    },
    async history(subscriptionId) {
      const db = openReadOnly(join(options.env.STATE_DIR, 'state.sqlite'));
      try {
        return await createDeliveryStore(db, 'an onlooker', machineClock).history(subscriptionId, 10);
      } finally {
        await db.destroy();
      }
    },
  };
}

/** A tenth of the tick's period in production: waits for ticks add up. */
const tickEveryMs = 100;

/** Counts ticks, so that a test waits for ticks rather than for a time in which a busy machine may have none. */
function createTicks() {
  let count = 0;
  const waiting = new Set<{ readonly until: number; readonly resolve: () => void }>();
  const everyMoment: Ticker = (tick) => {
    const timer = setInterval(() => {
      tick();
      count += 1;
      for (const waiter of waiting) {
        if (waiter.until > count) continue;
        waiting.delete(waiter);
        waiter.resolve();
      }
    }, tickEveryMs);
    return {
      async stop() {
        clearInterval(timer);
      },
    };
  };
  const several = () => new Promise<void>((resolve) => waiting.add({ until: count + 5, resolve }));
  return { everyMoment, several };
}

/**
 * Opens the state read-only beside the service: a second writer in this process would wait for a commit that
 * in turn waits for this process.
 */
function openReadOnly(file: string): StateDatabase {
  return new Kysely({
    dialect: new SqliteDialect({ database: async () => new SqliteDatabase(file, { readonly: true }) }),
    plugins: [new CamelCasePlugin()],
  });
}
