import type { Kysely } from 'kysely';

/**
 * What keeping a posted digest up to date requires, its posting settings, and which of its messages are
 * replies.
 */
export const livingDigests = {
  async up(db: Kysely<unknown>): Promise<void> {
    // SQLite adds one column per statement.
    await db.schema
      .alterTable('subscriptions')
      .addColumn('updates', 'text', (column) => column.notNull().defaultTo('edit'))
      .execute();
    await db.schema
      .alterTable('subscriptions')
      .addColumn('posting_json', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();

    await db.schema.alterTable('deliveries').addColumn('digest_json', 'text').execute();
    await db.schema.alterTable('deliveries').addColumn('refresh_at', 'bigint').execute();
    await db.schema
      .createIndex('deliveries_to_refresh')
      .on('deliveries')
      .columns(['platform', 'refresh_at'])
      .execute();

    await db.schema
      .alterTable('delivery_parts')
      .addColumn('is_reply', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('delivery_parts').addColumn('posting_json', 'text').execute();
    await db.schema.alterTable('delivery_parts').addColumn('updated_at', 'bigint').execute();
    await db.schema
      .alterTable('delivery_parts')
      .addColumn('is_gone', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
