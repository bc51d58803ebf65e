import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { docker } from './container.ts';
import { journalctl, systemctl } from './service.ts';
import { chown, install, sudo, useradd } from './users.ts';

/** Replaces a program that a test cannot have, or that would change the machine that runs the test. */

const [root = '', name = '', ...args] = process.argv.slice(2);

const programs: Readonly<Record<string, (root: string, args: string[]) => number | Promise<number>>> = {
  sudo,
  useradd,
  chown,
  install,
  systemctl,
  journalctl,
  docker,

  /** The night of the backup that a page restores, and the morning of its upgrade. */
  date(_, [format = '']) {
    const text = { '+%F': '2026-11-22', '+%F-%H%M': '2026-11-22-0930' }[format];
    if (text === undefined) throw new Error(`date: ${format} is not known here`);
    process.stdout.write(`${text}\n`);
    return 0;
  },

  /** The packages are those of the checkout under test. */
  npm(_, [verb]) {
    if (verb !== 'ci') throw new Error(`npm: ${verb} is not known here`);
    return 0;
  },

  pg_dump(_, given) {
    const options = { format: { type: 'string' }, file: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
    mustBeAddress(positionals[0]);
    writeFileSync(values.file ?? '', 'a dump');
    return 0;
  },

  pg_restore(_, given) {
    const options = {
      clean: { type: 'boolean' },
      'if-exists': { type: 'boolean' },
      'single-transaction': { type: 'boolean' },
      dbname: { type: 'string' },
    } as const;
    mustBeAddress(parseArgs({ args: given, options, allowPositionals: true }).values.dbname);
    return 0;
  },
};

function mustBeAddress(url: string | undefined): void {
  if (!url?.startsWith('postgres://')) throw new Error(`not the address of a database: "${url}"`);
}

try {
  process.exitCode = await programs[name]?.(root, args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
