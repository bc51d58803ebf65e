import {
  type DeliveryKey,
  type PassReason,
  reversibleSkips,
  type SkipReason,
} from '../../delivery/delivery.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { DigestCriteria } from '../../subscriptions/settings.ts';
import type { StateDatabase } from '../database.ts';
import { columnsOfChannel, columnsOfKey, columnsOfStatus } from './delivery-row.ts';

/**
 * Takes a slot for which nothing is posted; false when it was taken before. A slot that was only passed over
 * can be taken for another reason, just as it can be claimed.
 */
export async function skipSlot(
  db: StateDatabase,
  key: DeliveryKey,
  {
    channel,
    reason,
    criteria,
  }: { channel: ChannelRef; reason: SkipReason; criteria: DigestCriteria | undefined },
): Promise<boolean> {
  const criteriaJson = criteria ? JSON.stringify(criteria) : null;
  const isPassed = reversibleSkips.some((passed) => passed === reason);
  const taken = await db
    .insertInto('deliveries')
    .values({ ...skippedRow(key, channel, reason), criteriaJson })
    .onConflict((conflict) =>
      isPassed
        ? conflict.doNothing()
        : conflict
            .columns(['subscriptionId', 'slot'])
            .doUpdateSet({ reason, criteriaJson })
            .where('deliveries.state', '=', 'skipped')
            .where('deliveries.reason', 'in', reversibleSkips)
            .where('deliveries.owner', 'is', null),
    )
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}

/** Records passed slots, and returns those that were not decided before. */
export async function recordSkippedSlots(
  db: StateDatabase,
  keys: readonly DeliveryKey[],
  { channel, reason }: { channel: ChannelRef; reason: PassReason },
): Promise<Date[]> {
  const taken = await db
    .insertInto('deliveries')
    .values(keys.map((key) => skippedRow(key, channel, reason)))
    .onConflict((conflict) => conflict.doNothing())
    .returning('slot')
    .execute();
  return taken.map(({ slot }) => new Date(slot));
}

function skippedRow(key: DeliveryKey, channel: ChannelRef, reason: SkipReason) {
  return {
    ...columnsOfKey(key),
    ...columnsOfChannel(channel),
    ...columnsOfStatus({ state: 'skipped', reason }),
    ifUnknown: 'leave',
  };
}
