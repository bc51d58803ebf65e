import type { App } from '@slack/bolt';

/** Slack's own retries of an event end after five minutes, and an older request is refused as stale (docs, Events API). */
const rememberedMs = 10 * 60_000;

/** What `customPropertiesExtractor` gives a request's signature as. */
export const signatureProperty = 'requestSignature';

/**
 * Lets each of Slack's requests through once: one that somebody recorded and sends again carries a signature that was
 * there before, and an event that Slack itself sends again, since our acknowledgement was lost, its own id.
 */
export function refuseRepeats(app: App, now: () => Date): void {
  const seen = new Map<string, number>();

  function isRepeat(key: string): boolean {
    const at = now().getTime();
    for (const [old, seenAt] of seen) {
      if (at - seenAt < rememberedMs) break;
      seen.delete(old);
    }
    if (seen.has(key)) return true;
    seen.set(key, at);
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
