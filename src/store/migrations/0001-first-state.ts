import type { Kysely } from 'kysely';

export const firstState = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('subscriptions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('cron', 'text', (column) => column.notNull())
      .addColumn('timezone', 'text', (column) => column.notNull())
      .addColumn('criteria_json', 'text', (column) => column.notNull())
      .addColumn('style', 'text', (column) => column.notNull())
      .addColumn('on_empty', 'text', (column) => column.notNull())
      .addColumn('catch_up', 'text', (column) => column.notNull())
      .addColumn('if_unknown', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('next_run_at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('state_since', 'bigint')
      .addColumn('off_reason', 'text')
      .addColumn('off_cure', 'text')
      .addColumn('skip_next', 'integer', (column) => column.notNull())
      .addColumn('lost_since', 'bigint')
      .execute();
    await db.schema
      .createIndex('subscriptions_due')
      .on('subscriptions')
      .columns(['state', 'next_run_at'])
      .execute();
    await db.schema
      .createIndex('subscriptions_of_channel')
      .on('subscriptions')
      .columns(['platform', 'channel_id'])
      .execute();

    await db.schema
      .createTable('subscription_standings')
      .addColumn('subscription_id', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('cron', 'text', (column) => column.notNull())
      .addColumn('timezone', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('off_reason', 'text')
      .addColumn('off_cure', 'text')
      .addPrimaryKeyConstraint('subscription_standings_once', ['subscription_id', 'sequence'])
      .execute();

    await db.schema
      .createTable('deliveries')
      .addColumn('subscription_id', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('attempt', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('retry_at', 'bigint')
      .addColumn('sent_at', 'bigint')
      .addColumn('reason', 'text')
      .addColumn('error_json', 'text')
      .addColumn('stories_json', 'text', (column) => column.notNull())
      .addColumn('if_unknown', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('deliveries_once', ['subscription_id', 'slot'])
      .execute();
    await db.schema.createIndex('deliveries_open').on('deliveries').columns(['state', 'retry_at']).execute();

    await db.schema
      .createIndex('deliveries_of_channel')
      .on('deliveries')
      .columns(['platform', 'channel_id', 'state'])
      .execute();

    await db.schema
      .createTable('delivery_parts')
      .addColumn('subscription_id', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('payload_json', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'bigint')
      .addColumn('message_id', 'text')
      .addPrimaryKeyConstraint('delivery_parts_once', ['subscription_id', 'slot', 'position'])
      .execute();

    await db.schema
      .createTable('shown_stories')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('key_hash', 'text', (column) => column.notNull())
      .addColumn('story_key', 'text', (column) => column.notNull())
      .addColumn('heat', 'double precision', (column) => column.notNull())
      .addColumn('outlets', 'integer', (column) => column.notNull())
      .addColumn('updatable_until', 'bigint', (column) => column.notNull())
      .addColumn('forgotten_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('shown_stories_once', ['platform', 'channel_id', 'key_hash'])
      .execute();

    await db.schema
      .createTable('copies')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('heartbeat_at', 'bigint', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('locks')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .execute();
  },
};
