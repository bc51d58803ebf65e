import type { Kysely } from 'kysely';

/** What keeps a copy from choosing digests: a command in another process says it of a slot that waits. */
export const copyFaults = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('copies').addColumn('fault_json', 'text').execute();
  },
};
