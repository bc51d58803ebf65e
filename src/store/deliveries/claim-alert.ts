import { areStillNews } from '../../delivery/channel-memory.ts';
import type { DeliveryKey, DeliveryPlan } from '../../delivery/delivery.ts';
import type { AlertClaim, AlertLimit } from '../../delivery/delivery-store.ts';
import { rememberedKeys } from '../../digest/novelty.ts';
import type { ChannelRef } from '../../platform/channel.ts';
import type { StateDatabase } from '../database.ts';
import { lockName } from '../lock-name.ts';
import { countAlerted, readAlerted, writeAlerted } from './alerted-stories.ts';
import { readMemory } from './channel-memory.ts';
import { insertDelivery, lockOf } from './claim-slot.ts';

/**
 * Takes one story for an alert. Everything is decided in one transaction that holds the channel's lock, so that
 * of any number of copies only one takes the story, and together they take no more than a day's worth.
 */
export function claimAlert(
  db: StateDatabase,
  copyId: string,
  taking: { key: DeliveryKey; channel: ChannelRef; plan: DeliveryPlan; limit: AlertLimit },
): Promise<AlertClaim> {
  const { key, channel, plan, limit } = taking;
  const { subscriptionId: id, slot } = key;
  return db.transaction().execute(async (transaction) => {
    await lockName(transaction, { name: lockOf(channel) });
    // A no-op update locks the row: once it is paused or removed, nothing more is taken.
    const locked = await transaction
      .updateTable('alerts')
      .set({ state: 'active' })
      .where((eb) => eb.and({ id, state: 'active' }))
      .returning('id')
      .executeTakeFirst();
    if (!locked) return 'stopped';
    const memory = await readAlerted(
      transaction,
      id,
      plan.stories.flatMap(({ keys }) => keys),
    );
    const isKnown = plan.stories.some(
      ({ keys, titled = [] }) => rememberedKeys({ keys, titled }, memory).size > 0,
    );
    if (isKnown) return 'taken';
    if ((await countAlerted(transaction, id, limit.dayStart)) >= limit.maxADay) return 'enough';
    if (!areStillNews(plan.stories, await readMemory(transaction, channel, limit.at))) return 'outdated';
    const claim = await insertDelivery(transaction, copyId, taking);
    if (claim === 'taken') return 'slot taken';
    for (const story of plan.stories) await writeAlerted(transaction, id, story, { at: limit.at, slot });
    return claim;
  });
}
