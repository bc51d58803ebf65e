import type { App } from '@slack/bolt';
import { createTimedCache } from '../../../src/platform/caching/timed-cache.ts';
import type { Clock } from '../../../src/platform/time/clock.ts';
import { minuteMs } from '../../../src/platform/time/durations.ts';

/** Slack stops retrying an event after five minutes, and refuses older requests as stale (docs, Events API). */
const keptMs = 10 * minuteMs;

/** Slack sends at most 30,000 events an hour per workspace (docs, Events API), and each has two keys. */
const maxEntries = 50_000;

/** The property under which `customPropertiesExtractor` passes on a request's signature. */
export const signatureProperty = 'requestSignature';

/**
 * Lets each of Slack's requests through once. One that somebody recorded and replays carries a signature that
 * was seen before; an event that Slack sends again, because our acknowledgement was lost, has the same id.
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
    // Record every key, even if an earlier one was seen before.
    if (keys.map(isRepeat).includes(true)) {
      if ('ack' in args && typeof args.ack === 'function') await args.ack();
      return;
    }
    await next();
  });
}

/** "v0=<hash>": Bolt checks no more than that, so a replay with extra characters would otherwise look new. */
function checkedPartOf(signature: string): string {
  return signature.split('=', 2).join('=');
}
