import type { Kysely } from 'kysely';

/** How long a message in doubt is searched for after its digest has stopped being news. */
export const lookUntil = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('deliveries').addColumn('look_until', 'bigint').execute();
  },
};
