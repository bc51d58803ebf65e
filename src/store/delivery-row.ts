import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Delivery, DeliveryKey, DeliveryPart, DeliveryStatus } from '../delivery/delivery.ts';
import type { DeliveriesTable, DeliveryPartsTable } from './schema.ts';

export function columnsOfKey({ subscriptionId, slot }: DeliveryKey) {
  return { subscriptionId, slot: slot.getTime() };
}

/** A delivery's status as columns of its row: those that its state does not have are null. */
export function columnsOfStatus(status: DeliveryStatus) {
  return {
    state: status.state,
    retryAt: status.state === 'retrying' ? status.retryAt.getTime() : null,
    sentAt: status.state === 'sent' ? status.at.getTime() : null,
    reason: status.state === 'skipped' ? status.reason : null,
    errorJson: 'error' in status ? JSON.stringify(status.error) : null,
    ...(status.state === 'retrying' && { attempt: status.attempt }),
  };
}

export function deliveryOf(row: Selectable<DeliveriesTable>): Delivery {
  return {
    subscriptionId: row.subscriptionId,
    slot: new Date(row.slot),
    channel: { platform: row.platform, id: row.channelId },
    status: statusSchema.parse({
      state: row.state,
      attempt: row.attempt,
      reason: row.reason,
      at: row.sentAt === null ? undefined : new Date(row.sentAt),
      retryAt: row.retryAt === null ? undefined : new Date(row.retryAt),
      error: row.errorJson === null ? undefined : JSON.parse(row.errorJson),
    }),
  };
}

export function deliveryPartOf(
  row: Pick<Selectable<DeliveryPartsTable>, 'state' | 'payloadJson' | 'messageId' | 'begunAt'>,
): DeliveryPart {
  return partSchema.parse({
    state: row.state,
    payload: JSON.parse(row.payloadJson),
    begunAt: row.begunAt === null ? undefined : new Date(row.begunAt),
    messageId: row.messageId,
  });
}

export const ifUnknownSchema = z.enum(['leave', 'repeat']);

const payload = z.record(z.string(), z.unknown());

const partSchema: z.ZodType<DeliveryPart> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), payload }),
  z.object({ state: z.literal('in doubt'), payload, begunAt: z.date() }),
  z.object({ state: z.literal('arrived'), payload, messageId: z.string() }),
]);

const error = z.object({
  kind: z.enum([
    'lost destination',
    'lost installation',
    'bad payload',
    'rate limited',
    'transient',
    'ambiguous',
    'interrupted',
  ]),
  message: z.string(),
  cure: z.string().exactOptional(),
});

const statusSchema: z.ZodType<DeliveryStatus> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('claimed') }),
  z.object({ state: z.literal('retrying'), retryAt: z.date(), attempt: z.number(), error }),
  z.object({ state: z.literal('sent'), at: z.date() }),
  z.object({
    state: z.literal('skipped'),
    reason: z.enum(['nothing new', 'superseded', 'too late', 'asked to skip']),
  }),
  z.object({ state: z.literal('failed'), error }),
  z.object({ state: z.literal('unknown'), error }),
]);
