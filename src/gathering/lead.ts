import type { Randomness } from '../platform/randomness.ts';
import type { Clock } from '../platform/time/clock.ts';
import { every } from '../platform/time/every.ts';
import type { FeedStore } from './feed-store.ts';

/** How long another copy waits for a sign of life from the one that gathers. */
export const leadMs = 30_000;

const renewedEveryMs = leadMs / 3;

/** The right to gather, where copies share a state. */
export interface Lead extends AsyncDisposable {
  /** Aborts once another copy has it. */
  readonly signal: AbortSignal;
}

interface LeadDeps extends Pick<Clock, 'now' | 'callIn'>, Pick<Randomness, 'randomId'> {
  readonly store: Pick<FeedStore, 'lead' | 'stopLeading'>;
}

/**
 * Makes this process the one that gathers, until disposed of; for a single run.
 * @returns undefined while another process gathers
 */
export async function takeLead({ store, now, callIn, randomId }: LeadDeps): Promise<Lead | undefined> {
  const owner = randomId();
  const lead = () => store.lead(owner, now(), new Date(now().getTime() + leadMs));
  if (!(await lead())) return undefined;
  const lost = new AbortController();
  let renewing = Promise.resolve();
  const stop = every(
    renewedEveryMs,
    () => {
      renewing = lead().then(
        (isOurs) => {
          if (!isOurs) lost.abort();
        },
        // Whether the lead is still ours is unknown; the next renewal tells.
        () => {},
      );
    },
    { callIn },
  );
  return {
    signal: lost.signal,
    async [Symbol.asyncDispose]() {
      stop();
      await renewing;
      await store.stopLeading(owner);
    },
  };
}
