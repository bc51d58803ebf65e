import { type Dialect, PostgresDialect } from 'kysely';
import type { Clock } from '../../platform/time/clock.ts';
import { explainServerFault, restoring, undefinedTable } from './postgres-faults.ts';
import { createPostgresPool } from './postgres-pool.ts';
import { migrationLimits, type TimeLimits, usualLimits } from './postgres-timeouts.ts';
import { withoutSecrets } from './postgres-url.ts';
import type { StateBackend } from './state-backend.ts';

export function postgresBackend(url: string, clock: Pick<Clock, 'callIn'>): StateBackend {
  const name = withoutSecrets(url);
  return {
    name,
    setting: 'DATABASE_URL',
    dialect: dialect(url, usualLimits, clock),
    migrationDialect: dialect(url, migrationLimits, clock),
    isMissingTable: (error) => error instanceof Error && 'code' in error && error.code === undefinedTable,
    explain: (error) => explainServerFault(error, name),
    restoring,
    fixFor: () => 'Check the server and DATABASE_URL.',
  };
}

function dialect(url: string, limits: TimeLimits, clock: Pick<Clock, 'callIn'>): Dialect {
  return new PostgresDialect({ pool: () => createPostgresPool(url, limits, clock) });
}
