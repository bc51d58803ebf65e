import type { Clock } from '../platform/clock.ts';
import { every } from '../platform/every.ts';
import type { Log } from '../platform/log.ts';

/** Work that failed is tried again within a minute: an error that has not come for this long is over. */
const overAfterMs = 90_000;

/** An error that lasts is said again this often, with its count. */
const saidAgainAfterMs = 60 * 60_000;

const lookEveryMs = 5_000;

interface Repeated {
  readonly log: Log;
  readonly event: string;
  readonly reason: string;
  readonly since: Date;
  saidAt: Date;
  lastAt: Date;
  times: number;
}

/**
 * A log in which an error that comes again and again, with the same event and message, stands once in full. Its repeats
 * are counted, said once an hour, and said to be over. Only events with an `err` are counted: all others are news.
 */
export function sayRepeatsOnce(log: Log, { now, callIn }: Pick<Clock, 'now' | 'callIn'>): Log & Disposable {
  const repeated = new Map<string, Repeated>();

  const isNews = (inner: Log, fields: object, event: string): boolean => {
    const { err, platform }: { err?: unknown; platform?: unknown } = fields;
    if (err === undefined) return true;
    const reason = err instanceof Error ? err.message : String(err);
    const key = JSON.stringify([event, reason, platform]);
    const at = now();
    const known = repeated.get(key);
    if (!known) {
      repeated.set(key, { log: inner, event, reason, since: at, saidAt: at, lastAt: at, times: 1 });
      return true;
    }
    known.times += 1;
    known.lastAt = at;
    if (distanceMs(at, known.saidAt) >= saidAgainAfterMs) {
      known.saidAt = at;
      known.log.error(tale(known), `${event}, again and again`);
    }
    return false;
  };
  const sayWhatIsOver = () => {
    for (const [key, known] of repeated) {
      if (distanceMs(now(), known.lastAt) < overAfterMs) continue;
      repeated.delete(key);
      if (known.times > 1) known.log.warn(tale(known), `over: ${known.event}`);
    }
  };
  const endLooking = every(lookEveryMs, sayWhatIsOver, { callIn });

  const wrap = (inner: Log): Log => ({
    debug: (fields, event) => inner.debug(fields, event),
    info: (fields, event) => inner.info(fields, event),
    warn: (fields, event) => {
      if (isNews(inner, fields, event)) inner.warn(fields, event);
    },
    error: (fields, event) => {
      if (isNews(inner, fields, event)) inner.error(fields, event);
    },
    child: (fields) => wrap(inner.child(fields)),
  });
  return { ...wrap(log), [Symbol.dispose]: endLooking };
}

function tale({ reason, since, lastAt, times }: Repeated): object {
  return { reason, since, lastAt, times };
}

/** In either direction: a clock may be turned back. */
function distanceMs(a: Date, b: Date): number {
  return Math.abs(a.getTime() - b.getTime());
}
