import type { Selectable } from 'kysely';
import { z } from 'zod';
import {
  type Delivery,
  type DeliveryKey,
  type DeliveryPart,
  type DeliveryStatus,
  failureKinds,
  type PlannedPart,
  skipReasons,
} from '../../delivery/delivery.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import { postingSchema } from '../../subscriptions/settings.ts';
import type { StateDatabase } from '../database.ts';
import type { DeliveriesTable, DeliveryPartsTable } from '../schema.ts';
import { withFix } from '../stored-fix.ts';
import { saidOfColumn, saidSchema, withEnglish, withSaid } from '../stored-sentence.ts';
import { readText, textOf } from './texts.ts';

export function columnsOfKey({ subscriptionId, slot }: DeliveryKey) {
  return { subscriptionId, slot: slot.getTime() };
}

export function columnsOfChannel({ platform, id }: ChannelRef) {
  return { platform, channelId: id };
}

/** A delivery's status as columns of its row; those that do not apply to its state are null. */
export function columnsOfStatus(status: DeliveryStatus) {
  return {
    state: status.state,
    retryAt: status.state === 'retrying' ? status.retryAt.getTime() : null,
    sentAt: status.state === 'sent' ? status.at.getTime() : null,
    reason: status.state === 'skipped' ? status.reason : null,
    errorJson: 'error' in status ? JSON.stringify(withEnglish(status.error)) : null,
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
    ...(row.alertReason !== null && { alertReason: saidOfColumn(row.alertReason) }),
  };
}

export const columnsReadOfPart = [
  'state',
  'payloadId',
  'messageId',
  'begunAt',
  'isReply',
  'postingJson',
  'progressJson',
  'isUnfinished',
] as const;

export function columnsOfPlannedPart({ payload, isReply, posting }: PlannedPart) {
  return {
    payloadId: textOf(payload).id,
    isReply: isReply ? 1 : 0,
    postingJson: posting ? JSON.stringify(posting) : null,
  };
}

/** After a purge its payload is empty. */
export async function deliveryPartOf(
  db: StateDatabase,
  row: Pick<Selectable<DeliveryPartsTable>, (typeof columnsReadOfPart)[number]>,
): Promise<DeliveryPart> {
  return partSchema.parse({
    state: row.state,
    payload: row.payloadId === null ? {} : JSON.parse(await readText(db, row.payloadId)),
    ...(row.isReply !== 0 && { isReply: true }),
    ...(row.postingJson !== null && { posting: JSON.parse(row.postingJson) }),
    begunAt: row.begunAt === null ? undefined : new Date(row.begunAt),
    ...progressOf(row.progressJson),
    messageId: row.messageId,
    ...(row.isUnfinished !== 0 && { isUnfinished: true }),
  });
}

/** Without readable progress, the search starts over. */
function progressOf(json: string | null): { readonly progress?: Readonly<Record<string, unknown>> } {
  try {
    const progress = z.record(z.string(), z.unknown()).safeParse(JSON.parse(json ?? 'null'));
    return progress.success ? { progress: progress.data } : {};
  } catch {
    return {};
  }
}

const planned = z.object({
  payload: z.record(z.string(), z.unknown()),
  isReply: z.literal(true).exactOptional(),
  posting: postingSchema.exactOptional(),
});

export const partStateSchema: z.ZodType<DeliveryPart['state']> = z.enum(['pending', 'in doubt', 'arrived']);

const partSchema: z.ZodType<DeliveryPart> = z.discriminatedUnion('state', [
  planned.extend({ state: z.literal('pending') }),
  planned.extend({
    state: z.literal('in doubt'),
    begunAt: z.date(),
    progress: z.record(z.string(), z.unknown()).exactOptional(),
  }),
  planned.extend({
    state: z.literal('arrived'),
    messageId: z.string(),
    isUnfinished: z.literal(true).exactOptional(),
  }),
]);

const error = z.preprocess(
  (stored) => withSaid(withFix(stored)),
  z.object({ kind: z.enum(failureKinds), message: saidSchema, fix: saidSchema.exactOptional() }),
);

const statusSchema: z.ZodType<DeliveryStatus> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('claimed') }),
  z.object({ state: z.literal('retrying'), retryAt: z.date(), attempt: z.int().nonnegative(), error }),
  z.object({ state: z.literal('sent'), at: z.date() }),
  z.object({
    state: z.literal('skipped'),
    reason: z.enum(skipReasons),
  }),
  z.object({ state: z.literal('failed'), error }),
  z.object({ state: z.literal('unknown'), error }),
]);
