import type { Kysely } from 'kysely';

/** By what a digest was chosen: its subscription may be set otherwise when somebody asks why a story was not in it. */
export const criteria = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('deliveries').addColumn('criteria_json', 'text').execute();
  },
};
