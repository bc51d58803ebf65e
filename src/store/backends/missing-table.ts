/** A state without this table is a new one, which has no tables at all. */
export const recordOfMigrations = 'kysely_migration';

/** What is said of a table that somebody dropped. */
export function missing(table: string): string {
  return `its table "${table}" is missing`;
}
