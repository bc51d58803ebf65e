import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const runOf = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('test/simulation', script), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe.each(['run.ts', 'find-mutants.ts'])('%s', (script) => {
  it.each([
    [['--seeds', '-3'], '--seeds takes a whole number from 1 on, not "-3".\n'],
    [['--seeds', 'many'], '--seeds takes a whole number from 1 on, not "many".\n'],
    [['--seeds=1.5'], '--seeds takes a whole number from 1 on, not "1.5".\n'],
    [['--sedes', '3'], /^Unknown option '--sedes'\. There are --seeds[^\n]*\.\n$/],
    [['--seeds'], /^Option '--seeds <value>' argument missing\. There are --seeds[^\n]*\.\n$/],
    [['--seeds', '--from'], /^Option '--seeds' argument is ambiguous\. There are --seeds[^\n]*\.\n$/],
  ])('answers the arguments %j with one sentence', (args, says) => {
    const { status, stdout, stderr } = runOf(script, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });
});

it('find-mutants.ts says that no deliberate fault has that name', () => {
  const { status, stderr } = runOf('find-mutants.ts', 'no', 'such', 'fault');
  expect([status, stderr]).toEqual([2, 'No deliberate fault has "no such fault" in its name.\n']);
});

it('run.ts exits silently when its reader goes away', async () => {
  const run = spawn(process.execPath, ['test/simulation/run.ts', '--seeds', '1']);
  let stderr = '';
  run.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  run.stdout.destroy();
  const [code] = await once(run, 'close');
  expect([code, stderr]).toEqual([0, '']);
});
