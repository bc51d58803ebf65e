import { logOfDelivery } from '../delivery/delivery-observer.ts';
import type { Clock } from '../platform/time/clock.ts';
import { minuteMs } from '../platform/time/durations.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { type RefreshDigestDeps, type RefreshedPlatform, refreshDigest } from './refresh-digest.ts';

/** Keeps posted digests up to date: adds coverage that came later and marks what was withdrawn. */
export interface DigestRefresher {
  /**
   * Starts on what is due, unless already running. It stops early when `mayGoOn` returns false; the rest is
   * found again.
   */
  begin(mayGoOn: () => boolean): void;
  /** Resolves when the current run has ended. */
  ended(): Promise<void>;
}

/** Default for adapters that set no pace: no chat treats one edit every two seconds as a flood. */
const standardUpdatesPerMinute = 30;

/** How many due digests of one platform are fetched at a time. */
const foundAtOnce = 20;

export function createDigestRefresher(deps: RefreshDigestDeps & Pick<Clock, 'elapsedMs'>): DigestRefresher {
  const platforms = [...deps.adapters].map(([name, adapter]) => ({
    ...{ name, adapter },
    pace: createRateLimiter(
      { atMost: adapter.updatesPerMinute ?? standardUpdatesPerMinute, withinMs: minuteMs },
      deps,
    ),
  }));
  let work: Promise<unknown> | undefined;
  return {
    begin(mayGoOn) {
      work ??= Promise.all(platforms.map((platform) => refreshDue(platform, mayGoOn, deps))).finally(() => {
        work = undefined;
      });
    },
    async ended() {
      await work;
    },
  };
}

/** One after another, so that a slow platform is not given more work meanwhile. Never rejects. */
async function refreshDue(
  platform: RefreshedPlatform,
  mayGoOn: () => boolean,
  { postedDigests, now, log, ...deps }: RefreshDigestDeps,
): Promise<void> {
  const mayBegin = () => mayGoOn() && platform.pace.room() > 0;
  if (!mayBegin()) return;
  try {
    for (const due of await postedDigests.due(platform.name, now(), foundAtOnce)) {
      if (!mayBegin()) return;
      const ofDelivery = logOfDelivery(due, log);
      try {
        await refreshDigest(due, platform, mayGoOn, { ...deps, postedDigests, now, log: ofDelivery });
      } catch (error) {
        ofDelivery.error({ err: error }, 'digest not kept up to date');
      }
    }
  } catch (error) {
    log.error({ err: error, platform: platform.name }, 'digests to keep up to date not found');
  }
}
