import type { App } from '@slack/bolt';
import { createTimedCache } from '../../../src/platform/caching/timed-cache.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';

/** Slack's own retries of an event end after five minutes, and an older request is refused as stale (docs, Events API). */
const keptMs = 10 * minuteMs;

/** Slack sends 30,000 events an hour of a workspace at maxEntries (docs, Events API), and each has two keys. */
const maxEntries = 50_000;

/** What `customPropertiesExtractor` gives a request's signature as. */
export const signatureProperty = 'requestSignature';

/**
 * Lets each of Slack's requests through once: one that somebody recorded and sends again carries a signature that was
 * there before, and an event that Slack itself sends again, since our acknowledgement was lost, its own id.
 */
export function refuseRepeats(app: App, { elapsedMs }: Pick<Clock, 'elapsedMs'>): void {
  const seen = createTimedCache<true>({ keptMs, maxEntries, elapsedMs });

  function isRepeat(key: string): boolean {
    if (seen.get(key)) return true;
    seen.set(key, true);
    return false;
  }

  app.use(async (args) => {
    const { context, body, next } = args;
    const signature: unknown = context[signatureProperty];
    const keys = [
      ...(typeof signature === 'string' ? [checkedPartOf(signature)] : []),
      ...('event_id' in body && typeof body.event_id === 'string' ? [body.event_id] : []),
    ];
    // Each is noted, also when another was there before.
    if (keys.map(isRepeat).includes(true)) {
      if ('ack' in args && typeof args.ack === 'function') await args.ack();
      return;
    }
    await next();
  });
}

/** "v0=<hash>": Bolt checks no more than that, so that a recorded request would be another one with a few letters more. */
function checkedPartOf(signature: string): string {
  return signature.split('=', 2).join('=');
}
