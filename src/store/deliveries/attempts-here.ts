import type { DeliveryKey } from '../../delivery/delivery.ts';

/**
 * When this copy began the attempts at messages of which it knows no end, by the clock that nobody can turn: after a leap
 * of the other one an attempt would count as an hour old that is still on its way.
 */
export function attemptsHere() {
  const begunAt = new Map<string, number>();

  return {
    begin(key: DeliveryKey, position: number): void {
      begunAt.set(textOf(key, position), performance.now());
    },
    end(key: DeliveryKey, position: number): void {
      begunAt.delete(textOf(key, position));
    },
    /** How long ago, in milliseconds; undefined when it was another copy, or this one before its restart. */
    ageOf(key: DeliveryKey, position: number): number | undefined {
      const at = begunAt.get(textOf(key, position));
      return at === undefined ? undefined : performance.now() - at;
    },
  };
}

function textOf({ subscriptionId, slot }: DeliveryKey, position: number): string {
  return `${subscriptionId}/${slot.toISOString()}/${position}`;
}
