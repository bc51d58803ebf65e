import type { PlatformAdapter, PlatformPayload } from '../platform/adapter.ts';
import type { ChannelRef } from '../platform/channel.ts';
import { PlatformError } from '../platform/errors.ts';
import type { DeliveryKey, DeliveryPart } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';

export interface PostPartDeps {
  readonly adapter: PlatformAdapter;
  readonly lighten: (payload: PlatformPayload) => PlatformPayload | undefined;
  readonly deliveries: DeliveryStore;
  readonly now: () => Date;
}

/**
 * - `arrived`: the part is in the channel, posted now or found there
 * - `left`: the delivery is another copy's by now, and nothing was posted
 * - `unknown`: it may be in the channel, the platform cannot tell, and the subscription asks to leave it at that
 */
export type PartOutcome =
  | { readonly outcome: 'arrived' | 'left' }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** Where a part goes: the same for every attempt. */
export interface PartPlace {
  readonly key: DeliveryKey;
  readonly channel: ChannelRef;
  readonly position: number;
}

/**
 * Brings one part into its channel, once. A part in doubt is looked for first. A part that the platform refuses as it
 * is, is made lighter until it is taken: a plain digest is better than none.
 * @throws PlatformError when it was refused for good or for now, or may not have arrived
 */
export async function postPart(
  place: PartPlace,
  part: DeliveryPart,
  deps: PostPartDeps,
): Promise<PartOutcome> {
  if (part.state === 'arrived') return { outcome: 'arrived' };
  if (part.state === 'in doubt') {
    const found = await settleDoubt(place, part, deps);
    if (found) return found;
  }
  return postUntilTaken(place, part.payload, deps);
}

/** Undefined when the part has to be posted again. */
async function settleDoubt(
  { key, channel, position }: PartPlace,
  { payload, begunAt }: Extract<DeliveryPart, { state: 'in doubt' }>,
  { adapter, deliveries, now }: PostPartDeps,
): Promise<PartOutcome | undefined> {
  const attempt = { idempotencyKey: idempotencyKey(key, position), begunAt, now: now() };
  const verification = await adapter.verify(channel, payload, attempt);
  switch (verification.outcome) {
    case 'arrived':
      await deliveries.endPart(key, position, verification.receipt.messageId);
      return { outcome: 'arrived' };
    case 'absent':
      return undefined;
    case 'cannot tell':
      return (await deliveries.ifUnknown(key)) === 'repeat'
        ? undefined
        : { outcome: 'unknown', reason: verification.reason };
  }
}

async function postUntilTaken(
  { key, channel, position }: PartPlace,
  first: PlatformPayload,
  { adapter, lighten, deliveries, now }: PostPartDeps,
): Promise<PartOutcome> {
  let payload = first;
  for (;;) {
    if (!(await deliveries.beginPart(key, position, now()))) return { outcome: 'left' };
    try {
      const receipt = await adapter.post(channel, payload, { idempotencyKey: idempotencyKey(key, position) });
      await deliveries.endPart(key, position, receipt.messageId);
      return { outcome: 'arrived' };
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind === 'ambiguous') throw error;
      await deliveries.refusePart(key, position);
      const lighter = error.kind === 'bad payload' ? lighten(payload) : undefined;
      if (!lighter) throw error;
      payload = lighter;
      await deliveries.replacePayload(key, position, payload);
    }
  }
}

function idempotencyKey({ subscriptionId, slot }: DeliveryKey, position: number): string {
  return `${subscriptionId}/${slot.toISOString()}/${position}`;
}
