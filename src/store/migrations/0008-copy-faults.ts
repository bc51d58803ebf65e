import type { Kysely } from 'kysely';

/** What keeps a copy from choosing digests, so that a command in another process can say why a slot waits. */
export const copyFaults = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('copies').addColumn('fault_json', 'text').execute();
  },
};
