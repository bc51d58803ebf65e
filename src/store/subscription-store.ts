import { z } from 'zod';
import type { ScheduledSubscription, SubscriptionStore } from '../subscriptions/subscription-store.ts';
import type { StateDatabase } from './database.ts';
import type { SubscriptionsTable } from './schema.ts';

export function createSubscriptionStore(db: StateDatabase): SubscriptionStore {
  return {
    async replaceConfigured(scheduled) {
      const stored = await db
        .selectFrom('subscriptions')
        .select('id')
        .where('origin', '=', 'environment')
        .execute();
      const given = new Map(scheduled.map((item) => [item.subscription.id, item]));
      // In one order for everyone: copies that start at once then wait for one another, and never in a circle.
      const ids = [...new Set([...stored.map((row) => row.id), ...given.keys()])].sort();
      await db.transaction().execute(async (transaction) => {
        for (const id of ids) {
          const item = given.get(id);
          if (item) await upsert(transaction, toRow(item));
          else await transaction.deleteFrom('subscriptions').where('id', '=', id).execute();
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

async function upsert(db: StateDatabase, { id, ...columns }: SubscriptionsTable): Promise<void> {
  await db
    .insertInto('subscriptions')
    .values({ id, ...columns })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...columns,
        // The database decides, so that a slot that another copy has just moved on from is not due again.
        nextRunAt: eb
          .case()
          .when(
            eb.and([
              eb('subscriptions.cron', '=', columns.cron),
              eb('subscriptions.timezone', '=', columns.timezone),
            ]),
          )
          .then(eb.ref('subscriptions.nextRunAt'))
          .else(columns.nextRunAt)
          .end(),
      })),
    )
    .execute();
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

function toRow({ subscription, nextRunAt }: ScheduledSubscription): SubscriptionsTable {
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
    nextRunAt: nextRunAt.getTime(),
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
