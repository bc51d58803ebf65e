import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Program {
  readonly process: ChildProcess;
  readonly log: () => string;
}

let server: SlackServer;

beforeEach(async () => {
  server = await startSlackServer();
  onTestFinished(() => server.close());
});

/** Starts the program itself, and waits for its connection to Slack. */
async function startProgram(): Promise<Program> {
  const program = fork('src/heatline.js', ['start'], {
    execArgv: ['--import', new URL('./fail-in-events.ts', import.meta.url).href],
    env: { PATH: process.env['PATH'], STATE_DIR: temporaryFolder(), ...server.env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  let log = '';
  program.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  await eventually(() => expect(log).toContain('"msg":"started"'));
  return { process: program, log: () => log };
}

const fullDisk = '/dev/full';

describe('an uncaught error', () => {
  it('logs an uncaught error with what to do, and keeps running', async () => {
    const { process: program, log } = await startProgram();
    for (const how of ['throw an error', 'throw undefined', 'reject with an error', 'reject with an object'])
      program.send(how);
    const events = () =>
      log()
        .split('\n')
        .filter((line) => line.includes('uncaught error: the service goes on'));
    await eventually(() => expect(events()).toHaveLength(4));
    for (const [position, message] of [
      'told to throw an error',
      'thrown without an error: undefined',
      'told to reject with an error',
      'thrown without an error: object',
    ].entries()) {
      expect(events()[position]).toContain(message);
      expect(events()[position]).toContain('Please report this log line');
    }
    expect(log()).not.toContain('xoxb-secret');
    expect((await server.slashCommand({ command: '/news', text: 'topics' })).acked).toBe(true);
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('ends the service once nobody reads its log anymore', async () => {
    const { process: program } = await startProgram();
    const ended = once(program, 'exit');
    program.stderr?.destroy();
    program.send('throw an error');
    expect(await ended).toEqual([1, null]);
  });

  it('keeps running when its log cannot be written', async () => {
    const program = spawn(process.execPath, ['src/heatline.js', 'start'], {
      env: { PATH: process.env['PATH'], STATE_DIR: temporaryFolder(), ...server.env },
      stdio: ['ignore', 'ignore', openSync(fullDisk, 'w')],
    });
    onTestFinished(() => void program.kill('SIGKILL'));
    await server.socket.hellos(1);
    expect((await server.slashCommand({ command: '/news', text: 'topics' })).acked).toBe(true);
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
