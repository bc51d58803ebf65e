import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { areStillNews } from '../../delivery/channel-memory.ts';
import { deadAfterMs } from '../../delivery/copy-registry.ts';
import { type DeliveryKey, type DeliveryPlan, reversibleSkips } from '../../delivery/delivery.ts';
import type { Claim } from '../../delivery/delivery-store.ts';
import { type ChannelRef, formatChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import { lockName } from '../lock-name.ts';
import { type PlaceOf, preparedQuery } from '../prepared-query.ts';
import type { DeliveriesTable, DeliveryPartsTable } from '../schema.ts';
import { readMemory } from './channel-memory.ts';
import { columnsOfChannel, columnsOfKey, columnsOfPlannedPart, columnsOfStatus } from './delivery-row.ts';
import { keepTexts, textOf } from './texts.ts';

/** Takes a slot for what is to be posted, unless its stories are no longer news to the channel. */
export function claimSlot(
  db: StateDatabase,
  copyId: string,
  { key, channel, plan }: { key: DeliveryKey; channel: ChannelRef; plan: DeliveryPlan },
): Promise<Claim> {
  return db.transaction().execute(async (transaction) => {
    if (plan.stories.length > 0) {
      await lockName(transaction, { name: lockOf(channel) });
      // The earlier claim itself may be why the stories are no longer news.
      if (await isClaimed(transaction, key)) return 'taken';
      if (!areStillNews(plan.stories, await readMemory(transaction, channel, key.slot))) return 'outdated';
    }
    return insertDelivery(transaction, copyId, { key, channel, plan });
  });
}

/** Writes the rows of a delivery that was taken, unless its slot was taken before. */
export async function insertDelivery(
  transaction: StateDatabase,
  copyId: string,
  { key, channel, plan }: { key: DeliveryKey; channel: ChannelRef; plan: DeliveryPlan },
): Promise<'claimed' | 'in doubt' | 'taken'> {
  const stories = plan.stories.length > 0 ? textOf(plan.stories) : undefined;
  const digest = plan.digest && textOf(plan.digest);
  const taken = await insertClaim(transaction, {
    ...{ ...columnsOfKey(key), ...columnsOfChannel(channel), owner: copyId },
    usefulUntil: plan.usefulUntil?.getTime() ?? null,
    storiesId: stories?.id ?? null,
    ifUnknown: plan.ifUnknown,
    criteriaJson: plan.criteria ? JSON.stringify(plan.criteria) : null,
    digestId: digest?.id ?? null,
    alertReason: plan.alertReason ? JSON.stringify(plan.alertReason) : null,
  });
  if (taken.numAffectedRows !== 1n) return 'taken';
  const texts = [stories, digest, ...plan.parts.map(({ payload }) => textOf(payload))];
  await keepTexts(
    transaction,
    texts.filter((text) => text !== undefined),
  );
  let claim: 'claimed' | 'in doubt' = 'claimed';
  for (const [position, part] of plan.parts.entries()) {
    const columns = { ...columnsOfKey(key), ...columnsOfPlannedPart(part), position };
    const [inserted] = (await insertPart(transaction, columns)).rows;
    if (inserted?.state === 'in doubt') claim = 'in doubt';
  }
  return claim;
}

/**
 * The number of locks that channels share. Two channels may now and then wait for each other's claim, but
 * each lock leaves a row behind.
 */
const channelLocks = 256;

export function lockOf(channel: ChannelRef): string {
  const number = hash('sha256', formatChannelRef(channel), 'buffer').readUInt16BE() % channelLocks;
  return `claims of channels ${number}`;
}

async function isClaimed(transaction: StateDatabase, key: DeliveryKey): Promise<boolean> {
  const [row] = (await readOwner(transaction, columnsOfKey(key))).rows;
  return typeof row?.owner === 'string';
}

const readOwner = preparedQuery((db, place: PlaceOf<ReturnType<typeof columnsOfKey>>) =>
  db
    .selectFrom('deliveries')
    .select('owner')
    .where('subscriptionId', '=', place('subscriptionId'))
    .where('slot', '=', place('slot')),
);

type ClaimColumns = Omit<
  DeliveriesTable,
  'attempt' | 'lookUntil' | 'refreshAt' | 'alertReason' | keyof ReturnType<typeof columnsOfStatus>
> & { alertReason: string | null };

const insertClaim = preparedQuery((db, place: PlaceOf<ClaimColumns>) => {
  const columns = {
    ...columnsOfStatus({ state: 'claimed' }),
    owner: place('owner'),
    usefulUntil: place('usefulUntil'),
    storiesId: place('storiesId'),
    ifUnknown: place('ifUnknown'),
    criteriaJson: place('criteriaJson'),
    digestId: place('digestId'),
    alertReason: place('alertReason'),
  };
  return db
    .insertInto('deliveries')
    .values({
      subscriptionId: place('subscriptionId'),
      slot: place('slot'),
      platform: place('platform'),
      channelId: place('channelId'),
      ...columns,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['subscriptionId', 'slot'])
        .doUpdateSet(columns)
        // Passed over because a clock ran ahead, or for a change that was not made in the end: the slot comes
        // again, this time punctually. A slot that was claimed before being skipped stays decided.
        .where('deliveries.state', '=', 'skipped')
        .where('deliveries.reason', 'in', reversibleSkips)
        .where('deliveries.owner', 'is', null),
    );
});

type PlannedPartColumns = ReturnType<typeof columnsOfKey> &
  Pick<DeliveryPartsTable, 'position' | 'payloadId' | 'isReply' | 'postingJson'>;

/**
 * What was due before a backup was restored may have been sent since the backup was written, so it is
 * searched for before posting. The restoring machine's clock may be behind that of the machine that sent it.
 */
const insertPart = preparedQuery((db, place: PlaceOf<PlannedPartColumns>) => {
  const mayHaveArrived = db
    .selectFrom('restores')
    .select('restoredAt')
    .where((eb) => eb(eb('restoredAt', '+', deadAfterMs), '>=', place('slot')));
  return db
    .insertInto('deliveryParts')
    .values({
      subscriptionId: place('subscriptionId'),
      slot: place('slot'),
      position: place('position'),
      payloadId: place('payloadId'),
      isReply: place('isReply'),
      postingJson: place('postingJson'),
      state: sql<string>`case when exists ${mayHaveArrived} then 'in doubt' else 'pending' end`,
      begunAt: sql<
        number | null
      >`case when exists ${mayHaveArrived} then cast(${place('slot')} as bigint) end`,
      isGone: 0,
      isUnfinished: 0,
    })
    .returning('state');
});
