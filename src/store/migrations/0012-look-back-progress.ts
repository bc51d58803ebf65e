import type { Kysely } from 'kysely';

/** How far the search for a message in doubt has got: any copy can continue it, even after a restart. */
export const lookBackProgress = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('delivery_parts').addColumn('progress_json', 'text').execute();
  },
};
