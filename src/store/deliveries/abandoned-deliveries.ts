import type { DeliveryKey } from '../../delivery/delivery.ts';

/** The deliveries that this copy may hold claimed although it does not work on them: kept in memory, settled later. */
export function abandonedDeliveries() {
  const keys = new Map<string, DeliveryKey>();

  return {
    add({ subscriptionId, slot }: DeliveryKey): void {
      const key = { subscriptionId, slot };
      keys.set(textOf(key), key);
    },
    remove(key: DeliveryKey): void {
      keys.delete(textOf(key));
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

function textOf({ subscriptionId, slot }: DeliveryKey): string {
  return `${subscriptionId}/${slot.toISOString()}`;
}
