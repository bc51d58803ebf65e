import { sql } from 'kysely';
import type { ChannelRef } from '../../platform/channel.ts';
import type { MovedSubscription } from '../../subscriptions/subscription-store.ts';
import type { StateDatabase } from '../database.ts';
import { columnsOfChannel } from '../deliveries/delivery-row.ts';

/** Moves all rows of a channel to its new id, as one step. */
export function followChannel(
  db: StateDatabase,
  from: ChannelRef,
  to: ChannelRef,
): Promise<MovedSubscription[]> {
  const [old, { channelId }] = [columnsOfChannel(from), columnsOfChannel(to)];
  if (old.channelId === channelId) return Promise.resolve([]);
  return db.transaction().execute(async (transaction) => {
    const moved = await transaction
      .updateTable('subscriptions')
      .set({ channelId })
      .where((eb) => eb.and(old))
      .returning(['id', 'origin'])
      .execute();
    await transaction
      .updateTable('deliveries')
      .set({ channelId })
      .where((eb) => eb.and(old))
      .execute();
    await transaction
      .updateTable('alerts')
      .set({ channelId })
      .where((eb) => eb.and(old))
      .execute();
    await transaction
      .insertInto('storyOpinions')
      .columns([...opinionColumns, 'channelId'])
      .expression((eb) =>
        eb
          .selectFrom('storyOpinions')
          .select([...opinionColumns, sql.val(channelId).as('channelId')])
          .where((where) => where.and(old)),
      )
      // A person may have said it again in the channel under its new id: that counts.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .deleteFrom('storyOpinions')
      .where((eb) => eb.and(old))
      .execute();
    // Rows of this table are only added and deleted.
    await transaction
      .insertInto('shownStories')
      .columns([...memoryColumns, 'channelId'])
      .expression((eb) =>
        eb
          .selectFrom('shownStories')
          .select([...memoryColumns, sql.val(channelId).as('channelId')])
          .where((where) => where.and(old)),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .deleteFrom('shownStories')
      .where((eb) => eb.and(old))
      .execute();
    return moved.map(({ id, origin }) => ({ id, isOfEnvironment: origin === 'environment' }));
  });
}

const opinionColumns = [
  ...(['platform', 'personId', 'storyId', 'opinion', 'givenAt', 'title', 'outlet', 'topicsJson'] as const),
];

const memoryColumns = ['platform', 'shownAt', 'forgottenAt', 'deliveryId', 'keys', 'memoriesJson'] as const;
