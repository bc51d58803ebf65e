import type { DeliveryKey } from '../../delivery/delivery.ts';
import { hourMs } from '../../platform/time/durations.ts';

interface Attempt {
  /** What the clock that can be turned showed then: the row says the same, or less where that was turned back. */
  readonly at: number;
  readonly sinceMs: number;
}

/** What is older is so by any clock, and whoever goes on with it goes by the row. */
const rememberedForMs = hourMs;

/**
 * When this copy began the attempts at messages of which it knows no end, by the clock that nobody can turn: after a leap
 * of the other one an attempt would count as an hour old that is still on its way.
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
      // Behind the others, which are in the order of their beginnings.
      attempts.delete(partKey(key, position));
      attempts.set(partKey(key, position), { at: at.getTime(), sinceMs });
    },
    end(key: DeliveryKey, position: number): void {
      attempts.delete(partKey(key, position));
    },
    /**
     * How long ago, in milliseconds.
     * @param begunAt when the last attempt at it was begun, by the row
     * @returns undefined when that was another copy's, or this one's before its restart or more than an hour ago
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

/** The deliveries that this copy may hold claimed although it does not work on them: kept in memory, settled later. */
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

    /** Takes a delivery. When that fails it may have been written all the same, with only the answer lost. */
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
