import type { Log } from '../platform/log.ts';
import { messageOf } from '../platform/thrown.ts';
import type { Clock } from '../platform/time/clock.ts';
import { hourMs } from '../platform/time/durations.ts';
import { every } from '../platform/time/every.ts';

/** Failed work is retried within a minute, so an error that stays away this long is over. */
const overAfterMs = 90_000;

/**
 * At shutdown, an error also counts as over if it has stayed away for this many times its longest interval.
 */
const intervalsUntilOver = 3;
const minUntilOverMs = 5_000;

/** A lasting error is logged again this often, with its count. */
const summaryEveryMs = hourMs;

const lookEveryMs = 5_000;

/** A summary names this many of the affected subscriptions and deliveries. */
const idsNamed = 10;
/**
 * At most this many affected ids are counted, so that an error that affects very many cannot fill the memory.
 */
const idsCounted = 10_000;

/** The fields read from an event, including those of its child logger. */
interface LogFields {
  readonly err?: unknown;
  readonly platform?: unknown;
  readonly subscriptionId?: unknown;
  readonly deliveryId?: unknown;
}

interface Repeated {
  readonly event: string;
  readonly reason: string;
  readonly since: Date;
  saidAt: Date;
  lastAt: Date;
  longestIntervalMs: number;
  times: number;
  readonly subscriptions: Set<string>;
  readonly deliveries: Set<string>;
}

/**
 * A log that prints a repeating error (same event and message) in full only once. Repeats are counted and
 * summed up once an hour, with the affected subscriptions and deliveries. When the error stops, the log says
 * so; when the log is disposed of, it says which errors are not over. Only events with an `err` are counted:
 * all others are news.
 */
export function sayRepeatsOnce(log: Log, { now, callIn }: Pick<Clock, 'now' | 'callIn'>): Log & Disposable {
  const repeated = new Map<string, Repeated>();

  const isNews = (fields: LogFields, event: string): boolean => {
    const { err, platform } = fields;
    if (err === undefined) return true;
    const reason = messageOf(err);
    const key = JSON.stringify([event, reason, platform]);
    const at = now();
    const known = repeated.get(key);
    if (!known) {
      const first: Repeated = {
        ...{ event, reason, since: at, saidAt: at, lastAt: at, longestIntervalMs: 0, times: 1 },
        ...{ subscriptions: new Set(), deliveries: new Set() },
      };
      note(first, fields);
      repeated.set(key, first);
      return true;
    }
    note(known, fields);
    known.times += 1;
    known.longestIntervalMs = Math.max(known.longestIntervalMs, distanceMs(at, known.lastAt));
    known.lastAt = at;
    if (distanceMs(at, known.saidAt) >= summaryEveryMs) {
      known.saidAt = at;
      log.error(summary(known), `${event}, repeatedly`);
    }
    return false;
  };
  const reportOver = () => {
    for (const [key, known] of repeated) {
      if (distanceMs(now(), known.lastAt) < overAfterMs) continue;
      repeated.delete(key);
      if (known.times > 1) log.warn(summary(known), `over: ${known.event}`);
    }
  };
  const stopChecking = every(lookEveryMs, reportOver, { callIn });

  const wrap = (inner: Log, bound: object): Log => ({
    debug: (fields, event) => inner.debug(fields, event),
    info: (fields, event) => inner.info(fields, event),
    warn: (fields, event) => {
      if (isNews({ ...bound, ...fields }, event)) inner.warn(fields, event);
    },
    error: (fields, event) => {
      if (isNews({ ...bound, ...fields }, event)) inner.error(fields, event);
    },
    child: (fields) => wrap(inner.child(fields), { ...bound, ...fields }),
  });
  return {
    ...wrap(log, {}),
    [Symbol.dispose]() {
      stopChecking();
      for (const known of repeated.values()) {
        const verdict = distanceMs(now(), known.lastAt) < untilOverMs(known) ? 'not over' : 'over';
        if (known.times > 1) log.warn(summary(known), `${verdict}: ${known.event}`);
      }
      repeated.clear();
    },
  };
}

function note({ subscriptions, deliveries }: Repeated, { subscriptionId, deliveryId }: LogFields): void {
  if (typeof subscriptionId === 'string' && subscriptions.size < idsCounted)
    subscriptions.add(subscriptionId);
  if (typeof deliveryId === 'string' && deliveries.size < idsCounted) deliveries.add(deliveryId);
}

/**
 * How long an error must have stayed away to count as over at shutdown, when there is no time to wait and
 * see. The intervals tell nothing about errors of subscriptions or deliveries: many fail at one moment, and
 * each is retried later.
 */
function untilOverMs({ longestIntervalMs, subscriptions, deliveries }: Repeated): number {
  if (subscriptions.size > 0 || deliveries.size > 0) return overAfterMs;
  return Math.min(overAfterMs, Math.max(minUntilOverMs, intervalsUntilOver * longestIntervalMs));
}

function summary({ reason, since, lastAt, times, subscriptions, deliveries }: Repeated): object {
  return {
    ...{ reason, since, lastAt, times },
    ...(subscriptions.size > 0 && { subscriptions: named(subscriptions) }),
    ...(deliveries.size > 0 && { deliveries: named(deliveries) }),
  };
}

function named(ids: ReadonlySet<string>): object {
  return { count: ids.size, first: [...ids].slice(0, idsNamed) };
}

/** Absolute, because a clock may be turned back. */
function distanceMs(a: Date, b: Date): number {
  return Math.abs(a.getTime() - b.getTime());
}
