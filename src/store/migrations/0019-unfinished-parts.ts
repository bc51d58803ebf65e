import type { Kysely } from 'kysely';

/** Which messages have arrived in a first form and are still to be changed to what they are to show. */
export const unfinishedParts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('delivery_parts')
      .addColumn('is_unfinished', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
