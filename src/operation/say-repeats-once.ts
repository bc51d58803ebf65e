import type { Log } from '../platform/log.ts';
import { messageOf } from '../platform/thrown.ts';
import type { Clock } from '../platform/time/clock.ts';
import { hourMs } from '../platform/time/durations.ts';
import { every } from '../platform/time/every.ts';

/** Work that failed is tried again within a minute: an error that has not come for this long is over. */
const overAfterMs = 90_000;

/** At the end, one that has stayed away for this many times its longest interval so far is over as well. */
const intervalsUntilOver = 3;
const minUntilOverMs = 5_000;

/** An error that lasts is said again this often, with its count. */
const saidAgainAfterMs = hourMs;

const lookEveryMs = 5_000;

/** A summary names so many of the subscriptions and deliveries that an error befell. */
const idsNamed = 10;
/** And so many are told apart: an error of all of very many subscriptions is not to fill the memory. */
const idsCounted = 10_000;

/** What is read of an event's fields, with those of the child that says it. */
interface Befallen {
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
 * A log in which an error that comes again and again, with the same event and message, stands once in full. Its repeats
 * are counted, said once an hour with the subscriptions and deliveries that it befell, and said to be over, or that they
 * are not when the log is disposed of. Only events with an `err` are counted: all others are news.
 */
export function sayRepeatsOnce(log: Log, { now, callIn }: Pick<Clock, 'now' | 'callIn'>): Log & Disposable {
  const repeated = new Map<string, Repeated>();

  const isNews = (fields: Befallen, event: string): boolean => {
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
    if (distanceMs(at, known.saidAt) >= saidAgainAfterMs) {
      known.saidAt = at;
      log.error(tale(known), `${event}, again and again`);
    }
    return false;
  };
  const sayWhatIsOver = () => {
    for (const [key, known] of repeated) {
      if (distanceMs(now(), known.lastAt) < overAfterMs) continue;
      repeated.delete(key);
      if (known.times > 1) log.warn(tale(known), `over: ${known.event}`);
    }
  };
  const endLooking = every(lookEveryMs, sayWhatIsOver, { callIn });

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
      endLooking();
      for (const known of repeated.values()) {
        const verdict = distanceMs(now(), known.lastAt) < untilOverMs(known) ? 'not over' : 'over';
        if (known.times > 1) log.warn(tale(known), `${verdict}: ${known.event}`);
      }
      repeated.clear();
    },
  };
}

function note({ subscriptions, deliveries }: Repeated, { subscriptionId, deliveryId }: Befallen): void {
  if (typeof subscriptionId === 'string' && subscriptions.size < idsCounted)
    subscriptions.add(subscriptionId);
  if (typeof deliveryId === 'string' && deliveries.size < idsCounted) deliveries.add(deliveryId);
}

/**
 * For the end, when there is no time left to wait and see. Of an error that befell subscriptions or deliveries the intervals
 * tell nothing: many fail in one moment, and each is tried again later.
 */
function untilOverMs({ longestIntervalMs, subscriptions, deliveries }: Repeated): number {
  if (subscriptions.size > 0 || deliveries.size > 0) return overAfterMs;
  return Math.min(overAfterMs, Math.max(minUntilOverMs, intervalsUntilOver * longestIntervalMs));
}

function tale({ reason, since, lastAt, times, subscriptions, deliveries }: Repeated): object {
  return {
    ...{ reason, since, lastAt, times },
    ...(subscriptions.size > 0 && { subscriptions: named(subscriptions) }),
    ...(deliveries.size > 0 && { deliveries: named(deliveries) }),
  };
}

function named(ids: ReadonlySet<string>): object {
  return { count: ids.size, first: [...ids].slice(0, idsNamed) };
}

/** In either direction: a clock may be turned back. */
function distanceMs(a: Date, b: Date): number {
  return Math.abs(a.getTime() - b.getTime());
}
