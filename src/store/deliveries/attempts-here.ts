import type { DeliveryKey } from '../../delivery/delivery.ts';
import { hourMs } from '../../platform/time/durations.ts';

interface Attempt {
  /**
   * The wall clock at that moment. The row has the same time, or an earlier one if the clock was set back.
   */
  readonly at: number;
  readonly sinceMs: number;
}

/** After an hour clock skew is irrelevant; use the stored timestamp. */
const rememberedForMs = hourMs;

/**
 * When this process began its attempts of unknown outcome, by the monotonic clock: after a jump of the wall
 * clock, an attempt still in flight would seem an hour old.
 */
export function attemptsHere(elapsedMs: () => number) {
  const attempts = new Map<string, Attempt>();

  return {
    begin(key: DeliveryKey, position: number, at: Date): void {
      const sinceMs = elapsedMs();
      for (const [text, attempt] of attempts) {
        if (sinceMs - attempt.sinceMs < rememberedForMs) break;
        attempts.delete(text);
      }
      // Moved to the end, so that attempts stay in the order in which they began.
      attempts.delete(partKey(key, position));
      attempts.set(partKey(key, position), { at: at.getTime(), sinceMs });
    },
    end(key: DeliveryKey, position: number): void {
      attempts.delete(partKey(key, position));
    },
    /**
     * How long ago, in milliseconds.
     * @param begunAt when the last attempt was begun, according to the row
     * @returns undefined when that attempt was another copy's, or was begun before this process started or
     * more than an hour ago
     */
    ageOf(key: DeliveryKey, position: number, begunAt: Date): number | undefined {
      const attempt = attempts.get(partKey(key, position));
      if (!attempt || begunAt.getTime() > attempt.at) return undefined;
      return elapsedMs() - attempt.sinceMs;
    },
  };
}

function partKey(delivery: DeliveryKey, position: number): string {
  return `${deliveryKey(delivery)}/${position}`;
}

/**
 * Deliveries that this copy may still have claimed although it is not working on them. Kept in memory and
 * settled later.
 */
export function abandonedDeliveries() {
  const keys = new Map<string, DeliveryKey>();

  return {
    add({ subscriptionId, slot }: DeliveryKey): void {
      const key = { subscriptionId, slot };
      keys.set(deliveryKey(key), key);
    },
    remove(key: DeliveryKey): void {
      keys.delete(deliveryKey(key));
    },
    list: (): DeliveryKey[] => [...keys.values()],

    /** Takes a delivery. If that fails it may have been written anyway, with only the answer lost. */
    async taking<Answer>(
      key: DeliveryKey,
      take: () => Promise<Answer>,
      isTaken: (answer: Answer) => boolean,
    ): Promise<Answer> {
      try {
        const answer = await take();
        if (isTaken(answer)) this.remove(key);
        return answer;
      } catch (error) {
        this.add(key);
        throw error;
      }
    },
  };
}

function deliveryKey({ subscriptionId, slot }: DeliveryKey): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}
