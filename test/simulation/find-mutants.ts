import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endWrongly, readArguments, wholeNumber } from '../command-line.ts';
import { type Mutant, mutants } from './mutants.ts';

/**
 * npm run test:mutants: puts each deliberate fault into a copy of the project, and runs the simulation on that until
 * a history goes wrong that is right without the fault. `-- --seeds N` sets the most seeds to try, 5,000 by default;
 * words pick the mutants whose names contain them. Exits with 1 if a fault was not found.
 */
const { values, positionals } = readArguments({
  options: { seeds: { type: 'string', default: '5000' } },
  allowPositionals: true,
});
const seeds = wholeNumber('seeds', values.seeds);
const project = resolve(import.meta.dirname, '../..');
const chosen = mutants.filter(({ name }) => positionals.every((word) => name.includes(word)));
if (chosen.length === 0) endWrongly(`No deliberate fault has "${positionals.join(' ')}" in its name.`);
let missed = 0;
process.stdout.write('| deliberate fault | found with the seed | by |\n| --- | --- | --- |\n');
for (const mutant of chosen) {
  const { seed, fault } = find(mutant);
  if (seed === undefined) missed += 1;
  process.stdout.write(`| ${mutant.name} | ${seed ?? 'none'} | ${fault} |\n`);
}
process.stdout.write(`\n${chosen.length - missed} of ${chosen.length} found\n`);
process.exitCode = missed > 0 ? 1 : 0;

/** The first seed that finds it, in the order in which histories end. */
function find(mutant: Mutant): { readonly seed?: string | undefined; readonly fault: string } {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-mutant-'));
  try {
    for (const part of ['src', 'adapters', 'bench', 'test', 'package.json'])
      cpSync(join(project, part), join(folder, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    for (const { file, from, to } of mutant.edits) {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(
        join(folder, file),
        text.replace(from, () => to),
      );
    }
    const [, seed, fault = ''] = firstWrong(folder, ['--seeds', String(seeds), '--until-wrong']) ?? [];
    if (seed !== undefined && firstWrong(project, ['--seeds', '1', '--from', seed]))
      throw new Error(`the history of seed ${seed} goes wrong without the deliberate fault too`);
    return { seed, fault };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the simulation of a project reports as wrong: the seed and the invariant. */
function firstWrong(folder: string, args: readonly string[]): RegExpMatchArray | null {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, 'test/simulation/run.ts', ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100 * 1024 * 1024 },
  );
  if (!/\d+ histories/.test(stdout)) throw new Error(`the simulation did not run:\n${stderr}`);
  return stdout.match(/^seed (\d+):\n {2}([^:\n]*)/m);
}
