import type { Kysely } from 'kysely';

/** What readers want more or less of. */
export const storyOpinions = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('story_opinions')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('story_id', 'text', (column) => column.notNull())
      .addColumn('opinion', 'text', (column) => column.notNull())
      .addColumn('given_at', 'bigint', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('outlet', 'text', (column) => column.notNull())
      .addColumn('topics_json', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('story_opinions_key', ['platform', 'channel_id', 'story_id', 'person_id'])
      .execute();
    await db.schema.createIndex('story_opinions_by_time').on('story_opinions').column('given_at').execute();
  },
};
