/** A state without this table is a new one, with no tables at all. */
export const recordOfMigrations = 'kysely_migration';

/** The message about a table that somebody dropped. */
export function missing(table: string): string {
  return `its table "${table}" is missing`;
}
