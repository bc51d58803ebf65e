import { z } from 'zod';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { ScheduledSubscription, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { StateDatabase } from './database.ts';
import type { SubscriptionsTable } from './schema.ts';

export function createSubscriptionStore(db: StateDatabase): SubscriptionStore {
  return {
    async replaceConfigured(scheduled) {
      await db.transaction().execute(async (transaction) => {
        const stored = await transaction
          .selectFrom('subscriptions')
          .selectAll()
          .where('origin', '=', 'environment')
          .execute();
        await transaction.deleteFrom('subscriptions').where('origin', '=', 'environment').execute();
        for (const { subscription, nextRunAt } of scheduled) {
          const before = stored.find((row) => row.id === subscription.id);
          const sameSchedule =
            before?.cron === subscription.schedule.cron && before.timezone === subscription.schedule.timezone;
          const row = toRow(subscription, sameSchedule ? before.nextRunAt : nextRunAt.getTime());
          await transaction.insertInto('subscriptions').values(row).execute();
        }
      });
    },
    async list() {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('id').execute();
      return rows.map(fromRow);
    },
    async find(id) {
      const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },
    async due(now) {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('nextRunAt', '<=', now.getTime())
        .orderBy('nextRunAt')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },
    async setNextRun(id, nextRunAt) {
      await db
        .updateTable('subscriptions')
        .set({ nextRunAt: nextRunAt.getTime() })
        .where('id', '=', id)
        .execute();
    },
  };
}

const onEmptySchema = z.enum(['skip', 'note']);

const criteriaSchema = z.object({
  count: z.int(),
  windowMs: z.number().exactOptional(),
  filter: z.object({
    topics: z.array(z.string()).exactOptional(),
    providers: z.array(z.string()).exactOptional(),
    minQuality: z.number().exactOptional(),
    minHeat: z.number().exactOptional(),
  }),
});

function toRow(subscription: Subscription, nextRunAt: number): SubscriptionsTable {
  const { id, channel, name, schedule, criteria, onEmpty } = subscription;
  return {
    id,
    platform: channel.platform,
    channelId: channel.id,
    name,
    ...schedule,
    criteriaJson: JSON.stringify(criteria),
    onEmpty,
    origin: 'environment',
    nextRunAt,
  };
}

function fromRow(row: SubscriptionsTable): ScheduledSubscription {
  return {
    nextRunAt: new Date(row.nextRunAt),
    subscription: {
      id: row.id,
      channel: { platform: row.platform, id: row.channelId },
      name: row.name,
      schedule: { cron: row.cron, timezone: row.timezone },
      criteria: criteriaSchema.parse(JSON.parse(row.criteriaJson)),
      onEmpty: onEmptySchema.parse(row.onEmpty),
    },
  };
}
