import type { Kysely } from 'kysely';

/** The language of an alert's own words, and the titles of the stories that it left out. */
export const alertTexts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('alerts')
      .addColumn('language', 'text', (column) => column.notNull().defaultTo('en'))
      .execute();
    await db.schema.alterTable('alerted_stories').addColumn('title', 'text').execute();
  },
};
