import type { Kysely } from 'kysely';

/** The workspaces that installed the app, for platforms where each workspace has its own tokens. */
export const installations = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('installations')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn('sealed_content', 'text')
      .addColumn('purge_after', 'bigint')
      .addPrimaryKeyConstraint('installations_once', ['platform', 'workspace_id'])
      .execute();
  },
};
