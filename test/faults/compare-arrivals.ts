import { type ChannelRecord, storiesADigest } from './fault-scene.ts';

/**
 * Lists what is wrong with a channel's messages: nothing if each digest arrived exactly once, whole and in
 * order. A digest that did not must be recorded as unknown, and only where that is allowed.
 */
export function faultsOfChannel(
  { subscriptionId, messages, deliveries }: ChannelRecord,
  { slots, mayBeUnknown }: { slots: number; mayBeUnknown: boolean },
): string[] {
  const shown = messages.flat();
  const faults = Array.from({ length: slots }, (_, slot) => {
    const isOfSlot = (number: number) => Math.floor(number / storiesADigest) === slot;
    const expected = Array.from({ length: storiesADigest }, (_, rank) => slot * storiesADigest + rank);
    const arrived = shown.filter(isOfSlot);
    const state = deliveries[slot]?.status.state ?? 'in no ledger';

    const isWhole = arrived.join() === expected.join();
    const isOnce = arrived.join() === expected.filter((number) => arrived.includes(number)).join();
    const isUnknown = mayBeUnknown && state === 'unknown' && isOnce;
    return isUnknown || (isWhole && state === 'sent')
      ? []
      : [`slot ${slot} of ${subscriptionId} is ${state} and shows the stories ${arrived.join(' ')}`];
  }).flat();
  return [
    ...faults,
    ...(deliveries.length > slots ? [`${subscriptionId} has ${deliveries.length} deliveries`] : []),
    ...(messages.some((stories) => stories.length === 0)
      ? [`${subscriptionId} has a message without stories`]
      : []),
    ...(shown.some((number) => number >= slots * storiesADigest)
      ? [`${subscriptionId} shows stories of a digest too many`]
      : []),
  ];
}
