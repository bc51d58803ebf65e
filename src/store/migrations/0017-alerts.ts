import type { Kysely } from 'kysely';

/** Alerts, the stories that each has posted or left out, and in the ledger, why a story was posted. */
export const alerts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('alerts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('conditions_json', 'text', (column) => column.notNull())
      .addColumn('quiet_json', 'text')
      .addColumn('timezone', 'text', (column) => column.notNull())
      .addColumn('daily_max', 'integer', (column) => column.notNull())
      .addColumn('posting_json', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('state_since', 'bigint')
      .addColumn('off_reason', 'text')
      .addColumn('off_cure', 'text')
      .addColumn('lost_since', 'bigint')
      .execute();
    await db.schema
      .createIndex('alerts_of_channel')
      .on('alerts')
      .columns(['platform', 'channel_id'])
      .execute();
    await db.schema
      .createTable('alerted_stories')
      .addColumn('alert_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('outlet', 'text')
      .addColumn('published_at', 'bigint')
      .addPrimaryKeyConstraint('alerted_stories_key', ['alert_id', 'key'])
      .execute();
    await db.schema.alterTable('deliveries').addColumn('alert_reason', 'text').execute();
  },
};
