import type { Kysely } from 'kysely';

/**
 * The criteria a digest was chosen by: the subscription's may have changed when somebody asks why a story was
 * missing.
 */
export const criteria = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('deliveries').addColumn('criteria_json', 'text').execute();
  },
};
