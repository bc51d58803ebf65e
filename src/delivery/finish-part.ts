import type { PlatformPayload, PostedMessage } from '../platform/adapter.ts';
import { PlatformError } from '../platform/errors.ts';
import { sentence } from '../platform/language/sentence.ts';
import type { DeliveryPart } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { PartOutcome, PartPlace } from './post-part.ts';
import { postedMessage } from './update-messages.ts';

export interface FinishPartDeps {
  readonly update: (payload: PlatformPayload, posted: PostedMessage) => Promise<'updated' | 'gone'>;
  readonly degrade: (payload: PlatformPayload) => PlatformPayload | undefined;
  readonly deliveries: Pick<DeliveryStore, 'holds' | 'finishPart'>;
}

/** Why a digest is not sent yet although all of its messages are in their channel. */
export function notInFull({ kind, said, retryAfterMs, cause }: PlatformError): PlatformError {
  const { message: reason, fix } = said;
  const message = sentence('It is posted, but does not show everything: {reason}', { reason });
  return new PlatformError(kind, message, { fix, retryAfterMs, cause });
}

/** A message in its channel that still has to be changed to its payload. */
export type UnfinishedPart = Extract<DeliveryPart, { state: 'arrived' }> & { readonly isUnfinished: true };

export function isUnfinished(part: DeliveryPart): part is UnfinishedPart {
  return part.state === 'arrived' && part.isUnfinished === true;
}

/**
 * Changes a message that arrived in a first form to what it is to show, or to the first lighter form that the platform
 * accepts. Safe to repeat, and notifies nobody.
 */
export async function finishPart(
  { key, position, firstMessageId }: PartPlace,
  part: UnfinishedPart,
  { update, degrade, deliveries }: FinishPartDeps,
): Promise<PartOutcome> {
  const { messageId } = part;
  const posted = postedMessage(key, position, part, firstMessageId ?? messageId);
  if (!(await deliveries.holds(key))) return { outcome: 'left' };
  let { payload } = part;
  for (;;) {
    try {
      const isGone = (await update(payload, posted)) === 'gone';
      const shown = payload === part.payload ? undefined : payload;
      await deliveries.finishPart(key, position, isGone ? 'gone' : shown);
      return { outcome: 'arrived', messageId };
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      const lighter = error.kind === 'bad payload' ? degrade(payload) : undefined;
      if (lighter) {
        payload = lighter;
        continue;
      }
      return { outcome: 'arrived', messageId, unfinished: error };
    }
  }
}
