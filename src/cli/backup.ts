import { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { isSqliteFile } from '../store/backends/sqlite-file.ts';
import { openState, openStateUnmigrated } from '../store/database.ts';
import { refuseLivingCopies } from '../store/living-copies.ts';
import { backUpState, markRestored, restoreState } from '../store/state-backup.ts';
import { type CliContext, UsageError } from './context.ts';

const upgrading = 'Upgrading the state to this version of Heatline, which takes minutes if it is large …\n';

export function backupCommand(context: CliContext): Command {
  return new Command('backup')
    .description('write the state to a new file, even while the service runs')
    .argument('<file>', 'the file to write')
    .action((target: string) => {
      const file = sqliteFile(
        readConfig(context.env, context.platforms),
        `pg_dump --format=custom --file=${target} "$DATABASE_URL"`,
      );
      backUpState(file, target);
      context.write(`The state is backed up to ${target}. To go back to it: heatline restore ${target}\n`);
    });
}

export function restoreCommand(context: CliContext): Command {
  return new Command('restore')
    .description('replace the state with a backup; stop the service first')
    .argument('[file]', 'a file that `backup` wrote; leave it out after pg_restore')
    .action(async (backup: string | undefined) => {
      const config = readConfig(context.env, context.platforms);
      if (backup === undefined) return afterPgRestore(config, context);
      refuseSqliteForPostgres(backup, config);
      const file = sqliteFile(
        config,
        `pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" ${backup}, then heatline restore without a file`,
      );
      const { before, log } = await restoreState(backup, file, context.now(), {
        ...context,
        onUpgrade: () => context.warn(upgrading),
      });
      context.write(`The state was restored from ${backup}.`);
      context.write(before ? ` The previous state is kept in ${before}.\n` : '\n');
      if (log) {
        context.warn(
          `The log beside it, ${log}, was restored as well. Anything written while the two were being copied may be missing; heatline backup can copy a state that is in use.\n`,
        );
      }
    });
}

/** After `pg_restore`, the database does not know that it was restored, so this marks it. */
async function afterPgRestore({ state }: Config, context: CliContext): Promise<void> {
  if (state.kind === 'sqlite') throw new UsageError('Name the backup: heatline restore <file>');
  {
    await using restored = await openStateUnmigrated(state, context);
    context.warn('Checking that no copy of Heatline is using this database …\n');
    await refuseLivingCopies(restored, context);
  }
  await using db = await openState(state, { ...context, onUpgrade: () => context.warn(upgrading) });
  await markRestored(db, context.now());
  context.write(
    'Before Heatline posts a digest that came due before now, it checks whether the platform already has it. You can start the service.\n',
  );
}

/** PostgreSQL's tools cannot read what `backup` wrote for SQLite. */
function refuseSqliteForPostgres(backup: string, { state }: Config): void {
  if (state.kind === 'sqlite' || !isSqliteFile(backup)) return;
  throw new UsageError(
    `${backup} is a backup of an SQLite state, which cannot be restored into PostgreSQL (DATABASE_URL). To go back to SQLite, remove DATABASE_URL; docs/running.md, "From SQLite to PostgreSQL", says what does not move across.`,
  );
}

/** PostgreSQL brings its own tools, which do this better. */
function sqliteFile({ state }: Config, postgresCommand: string): string {
  if (state.kind === 'sqlite') return state.file;
  throw new UsageError(`The state is in PostgreSQL (DATABASE_URL); use its own tool: ${postgresCommand}`);
}
