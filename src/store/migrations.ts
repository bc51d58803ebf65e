import type { Migration } from 'kysely/migration';
import { firstState } from './migrations/0001-first-state.ts';

/** Applied in the order of their names; only ever appended to. */
export const migrations: Record<string, Migration> = {
  '0001-first-state': firstState,
};
