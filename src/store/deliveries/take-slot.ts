import { hash } from 'node:crypto';
import { sql } from 'kysely';
import {
  type DeliveryKey,
  type DeliveryPlan,
  type PassReason,
  restReasons,
  type SkipReason,
} from '../../delivery/delivery.ts';
import type { Claim } from '../../delivery/delivery-store.ts';
import { areStillNews } from '../../delivery/story-memory.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { DigestCriteria } from '../../subscriptions/subscription.ts';
import type { StateDatabase } from '../database.ts';
import { jsonOf } from '../json-of.ts';
import { readMemory } from './channel-memory.ts';
import { columnsOfChannel, columnsOfKey, columnsOfPlannedPart, columnsOfStatus } from './delivery-row.ts';

/** Takes a slot for what is to be posted; nothing is taken for stories that are no news to the channel any more. */
export function claimSlot(
  db: StateDatabase,
  copyId: string,
  { key, channel, plan }: { key: DeliveryKey; channel: ChannelRef; plan: DeliveryPlan },
): Promise<Claim> {
  return db.transaction().execute(async (transaction) => {
    if (plan.stories.length > 0) {
      await lockChannel(transaction, channel);
      // What it shows may be why its stories are no news.
      if (await isClaimed(transaction, key)) return 'taken';
      if (!areStillNews(plan.stories, await readMemory(transaction, channel, key.slot))) return 'outdated';
    }
    if (!(await insertClaim(transaction, copyId, { key, channel, plan }))) return 'taken';
    await insertParts(transaction, key, plan);
    return 'claimed';
  });
}

async function isClaimed(transaction: StateDatabase, key: DeliveryKey): Promise<boolean> {
  const row = await transaction
    .selectFrom('deliveries')
    .select('owner')
    .where((eb) => eb.and(columnsOfKey(key)))
    .executeTakeFirst();
  return typeof row?.owner === 'string';
}

async function insertClaim(
  transaction: StateDatabase,
  copyId: string,
  { key, channel, plan }: { key: DeliveryKey; channel: ChannelRef; plan: DeliveryPlan },
): Promise<boolean> {
  const columns = {
    ...columnsOfStatus({ state: 'claimed' }),
    owner: copyId,
    usefulUntil: plan.usefulUntil?.getTime() ?? null,
    storiesJson: jsonOf(plan.stories),
    ifUnknown: plan.ifUnknown,
    criteriaJson: plan.criteria ? JSON.stringify(plan.criteria) : null,
    digestJson: plan.digest ? jsonOf(plan.digest) : null,
  };
  const taken = await transaction
    .insertInto('deliveries')
    .values({ ...columnsOfKey(key), ...columnsOfChannel(channel), ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['subscriptionId', 'slot'])
        .doUpdateSet(columns)
        // Passed over by a clock that had leapt ahead, or for a change that was not made in the end: the slot comes
        // again, and this time in time. One that was claimed before, and then skipped, is decided.
        .where('deliveries.state', '=', 'skipped')
        .where('deliveries.reason', 'in', ['superseded', 'too late', 'rescheduled', ...restReasons])
        .where('deliveries.owner', 'is', null),
    )
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}

/** What came due before a backup was restored may have been sent since that was written: it is looked for before it is posted. */
async function insertParts(
  transaction: StateDatabase,
  key: DeliveryKey,
  { parts }: DeliveryPlan,
): Promise<void> {
  if (parts.length === 0) return;
  const slot = key.slot.getTime();
  const mayHaveArrived = transaction
    .selectFrom('restores')
    .select('restoredAt')
    .where('restoredAt', '>=', slot);
  await transaction
    .insertInto('deliveryParts')
    .values(
      parts.map((part, position) => ({
        ...columnsOfKey(key),
        ...columnsOfPlannedPart(part),
        position,
        state: sql<string>`case when exists ${mayHaveArrived} then 'in doubt' else 'pending' end`,
        begunAt: sql<number | null>`case when exists ${mayHaveArrived} then cast(${slot} as bigint) end`,
        isGone: 0,
      })),
    )
    .execute();
}

/** Channels share so many locks: one now and then waits for another's claim, and none leaves a row behind. */
const channelLocks = 256;

/** Until the transaction ends nobody else claims for the channel. */
async function lockChannel(transaction: StateDatabase, channel: ChannelRef): Promise<void> {
  const number = hash('sha256', formatChannelRef(channel), 'buffer').readUInt16BE() % channelLocks;
  const name = `claims of channels ${number}`;
  await transaction
    .insertInto('locks')
    .values({ name })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name }))
    .execute();
}

/** Takes a slot for which nothing is posted; false when it was ever taken before. */
export async function skipSlot(
  db: StateDatabase,
  key: DeliveryKey,
  {
    channel,
    reason,
    criteria,
  }: { channel: ChannelRef; reason: SkipReason; criteria: DigestCriteria | undefined },
): Promise<boolean> {
  const taken = await db
    .insertInto('deliveries')
    .values({
      ...skippedRow(key, channel, reason),
      criteriaJson: criteria ? JSON.stringify(criteria) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}

/** Records slots that went by, and gives those that were not decided yet. */
export async function passOverSlots(
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
    storiesJson: '[]',
    ifUnknown: 'leave',
  };
}
