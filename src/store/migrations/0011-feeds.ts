import type { Kysely } from 'kysely';

/** What is remembered of feeds and their items, and which copy gathers. */
export const feeds = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('feeds')
      .addColumn('address', 'text', (column) => column.primaryKey())
      .addColumn('state_json', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('feed_items')
      .addColumn('path', 'text', (column) => column.primaryKey())
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('is_own', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('checksum', 'text', (column) => column.notNull())
      .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
      .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
      .addColumn('published_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('content', 'text')
      .execute();
    await db.schema
      .createIndex('feed_items_by_date')
      .on('feed_items')
      .columns(['state', 'published_at'])
      .execute();
    await db.schema
      .createIndex('feed_items_by_change')
      .on('feed_items')
      .columns(['changed_at', 'path'])
      .execute();
    await db.schema.createIndex('feed_items_by_arrival').on('feed_items').column('first_seen_at').execute();
    await db.schema
      .createTable('feed_item_keys')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('path', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('feed_item_keys_by_path').on('feed_item_keys').column('path').execute();
    await db.schema
      .createTable('feed_leads')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },
};
