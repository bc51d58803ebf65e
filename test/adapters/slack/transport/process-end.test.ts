import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandBody, sendRequest, signingSecret, signRequest } from '../../../servers/slack-requests.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';

let server: SlackServer;
let program: ChildProcess | undefined;

beforeEach(async () => {
  server = await startSlackServer();
});
afterEach(async () => {
  program?.kill('SIGKILL');
  await server.close();
});

function startProgram(env: Readonly<Record<string, string>> = {}): ChildProcess {
  program = spawn(process.execPath, [join(import.meta.dirname, 'serve-until-terminated.ts')], {
    env: { ...process.env, ...server.env, ...env },
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

  it('when it is served over HTTP, and a proxy keeps its connection', async () => {
    const port = await freePort();
    const running = startProgram({
      ...{ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: signingSecret, SLACK_HTTP_PORT: String(port) },
    });
    await expect.poll(() => isServed(port)).toBe(true);
    expect((await sendRequest(port, signRequest(commandBody({ text: 'search tidal' })))).status).toBe(200);
    expect(await terminate(running)).toEqual(cleanly);
  });
});

async function isServed(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).status === 404;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
