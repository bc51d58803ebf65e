import { logOfDelivery } from '../delivery/delivery-observer.ts';
import type { Clock } from '../platform/time/clock.ts';
import { createPace } from './rate-limiter.ts';
import { type RefreshDigestDeps, type RefreshedPlatform, refreshDigest } from './refresh-digest.ts';

/** Keeps what was posted true: with coverage that came after the post, and without what was withdrawn since. */
export interface DigestRefresher {
  /** Sets going what is due, unless that is under way. It gives way when `mayGoOn` says no: what is left is found again. */
  begin(mayGoOn: () => boolean): void;
  /** Resolves when what was set going has ended. */
  ended(): Promise<void>;
}

/** Where the adapter does not say: one every two seconds is a pace that no chat takes for a flood. */
const standardUpdatesPerMinute = 30;

/** Of one platform so many are found at a time. */
const foundAtOnce = 20;

export function createDigestRefresher(deps: RefreshDigestDeps & Pick<Clock, 'elapsedMs'>): DigestRefresher {
  const platforms = [...deps.adapters].map(([name, adapter]) => ({
    ...{ name, adapter },
    pace: createPace(
      { atMost: adapter.updatesPerMinute ?? standardUpdatesPerMinute, withinMs: 60_000 },
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

/** In turn, so that a platform that is slow is asked for no more meanwhile. Never rejects. */
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
        ofDelivery.error({ err: error }, 'digest not kept true');
      }
    }
  } catch (error) {
    log.error({ err: error, platform: platform.name }, 'digests to be kept true not found');
  }
}
