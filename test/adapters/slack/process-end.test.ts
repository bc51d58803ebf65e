import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../../servers/slack-server.ts';

let server: SlackServer;
let program: ChildProcess | undefined;

beforeEach(async () => {
  server = await startSlackServer();
});
afterEach(async () => {
  program?.kill('SIGKILL');
  await server.close();
});

function startProgram(): ChildProcess {
  program = spawn(process.execPath, [join(import.meta.dirname, 'serve-until-terminated.ts')], {
    env: { ...process.env, ...server.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return program;
}

/**
 * How the program ended, and what it still held when Slack had been stopped. It never ends while something keeps it alive,
 * and the test then runs out of time.
 */
async function terminate(running: ChildProcess): Promise<{ code: unknown; timers: number }> {
  let held = '';
  running.stdout?.on('data', (data) => {
    held += String(data);
  });
  const ended = once(running, 'close');
  running.kill('SIGTERM');
  const [code] = await ended;
  return { code, timers: held.split(',').filter((resource) => resource === 'Timeout').length };
}

const cleanly = { code: 0, timers: 0 };

describe('a program that stops Slack ends', () => {
  it('when it was connected', async () => {
    const running = startProgram();
    await server.socket.hellos(1);
    expect((await server.slashCommand({ command: '/news', text: 'search tidal' })).acked).toBe(true);
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('when Slack does not close its side', async () => {
    const running = startProgram();
    await server.socket.hellos(1);
    server.socket.freeze();
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('when it was still connecting', async () => {
    server.socket.silence('connecting');
    const running = startProgram();
    await server.socket.asked(1);
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('when it was waiting to connect anew', async () => {
    const running = startProgram();
    await server.socket.hellos(1);
    server.fail({ status: 500 }, { method: 'apps.connections.open', times: 9 });
    server.socket.cut();
    await server.requested('apps.connections.open', 2);
    expect(await terminate(running)).toEqual(cleanly);
  });
});
