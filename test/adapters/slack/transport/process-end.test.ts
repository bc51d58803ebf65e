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
 * How the program ended, and what it still held once Slack had been stopped. If something keeps the program
 * alive, the test times out.
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

describe('a program that stops Slack', () => {
  it('ends after it was connected to Slack', async () => {
    const running = startProgram();
    await server.socket.hellos(1);
    expect((await server.slashCommand({ command: '/news', text: 'search tidal' })).acked).toBe(true);
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('ends even if Slack does not close its side', async () => {
    const running = startProgram();
    await server.socket.hellos(1);
    server.socket.freeze();
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('ends while it is still connecting to Slack', async () => {
    server.socket.silence('connecting');
    const running = startProgram();
    await server.socket.asked(1);
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('ends while it waits to reconnect to Slack', async () => {
    const running = startProgram();
    await server.socket.hellos(1);
    server.fail({ status: 500 }, { method: 'apps.connections.open', times: 9 });
    server.socket.cut();
    await server.requested('apps.connections.open', 2);
    expect(await terminate(running)).toEqual(cleanly);
  });

  it('ends although a proxy keeps an HTTP connection open', async () => {
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
