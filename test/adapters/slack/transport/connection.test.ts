import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { AnswerCommand } from '../../../../src/platform/commands/command.ts';
import { PlatformError } from '../../../../src/platform/errors.ts';
import { type Clock, machineClock } from '../../../../src/platform/time/clock.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { newsCommand } from '../news-command.ts';
import { hurryTimeouts } from '../posting/hurry-timeouts.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
let lines: string[];
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

const answer: AnswerCommand = async () => ({ message: { summary: 'Answered', blocks: [] } });
const search = () => server.slashCommand({ command: '/news', text: 'search tidal' });

beforeEach(async () => {
  const recording = createRecordingLog();
  lines = recording.lines;
  server = await startSlackServer();
  adapter = await createAdapterFor(server, recording.log);
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await adapter.stop();
  await server.close();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  expect(lines.join('\n')).not.toMatch(/xoxb-|xapp-|ticket=|verification-token/);
});

/** Its time-outs come a hundred times sooner. */
const hurriedClock: Partial<Clock> = { callIn: (ms, run) => machineClock.callIn(ms / 100, run) };

async function failureOfStart(started: PlatformAdapter): Promise<PlatformError> {
  const error = await started.start(commandService([newsCommand], answer)).then(
    () => new Error('expected the start to fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw error;
  return error;
}

describe('starting Slack', () => {
  it('starts once Slack has said hello, and then takes commands', async () => {
    await adapter.start(commandService([newsCommand], answer));
    expect(server.socket.open()).toBe(1);
    expect((await search()).replies[0]?.text).toBe('Answered');
  });

  it('learns the name used to invite the bot', async () => {
    server.fail({ error: 'not_in_channel' });
    await adapter.start(commandService([newsCommand], answer));
    const posting = adapter.post(
      { platform: 'slack', id: server.channel },
      { text: 'Hi', blocks: [], unfurl_links: false, unfurl_media: false },
      { idempotencyKey: 'key-1' },
    );
    await expect(posting).rejects.toMatchObject({ fix: 'Invite me to the channel with /invite @heatline.' });
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-wrong'],
    ['SLACK_APP_TOKEN', 'xapp-wrong'],
  ])('says which Slack token to set when %s is wrong', async (name, value) => {
    const stranger = await createAdapterFor(server, createRecordingLog().log, { [name]: value });
    const failure = await failureOfStart(stranger);
    expect(failure).toMatchObject({ kind: 'lost installation', fix: expect.stringContaining(name) });
    expect(failure.message).toContain('invalid_auth');
    await stranger.stop();
  });

  it('asks for the scope that sockets need', async () => {
    server.fail({ error: 'missing_scope' }, { method: 'apps.connections.open' });
    expect(await failureOfStart(adapter)).toMatchObject({
      kind: 'lost installation',
      fix: expect.stringContaining('connections:write'),
    });
  });

  it.each([
    ['a 500 at sign-in', 'auth.test', { status: 500 }],
    ['a 503 for the socket', 'apps.connections.open', { status: 503 }],
    ['a cut connection', 'apps.connections.open', { cut: true as const }],
  ])('fails for now after %s, with one attempt', async (_, method, fault) => {
    server.fail(fault, { method });
    expect(await failureOfStart(adapter)).toMatchObject({ kind: 'transient' });
    expect(server.requests(method)).toBe(1);
  });

  it("fails for now when the socket closes before Slack's hello", async () => {
    server.socket.silence('hello');
    const failing = failureOfStart(adapter);
    await expect.poll(() => server.socket.open()).toBe(1);
    server.socket.cut();
    expect(await failing).toMatchObject({ kind: 'transient' });
  });

  it.each([
    ['does not answer at sign-in', () => server.fail({ hang: true }, { method: 'auth.test' })],
    ['does not name an address', () => server.fail({ hang: true }, { method: 'apps.connections.open' })],
    ['does not open the socket', () => server.socket.silence('connecting')],
    ['does not say hello', () => server.socket.silence('hello')],
  ])('fails for now, within a time limit, when Slack %s', async (_, breakSlack) => {
    hurryTimeouts();
    breakSlack();
    const hurried = await createAdapterFor(server, createRecordingLog().log, {}, hurriedClock);
    expect(await failureOfStart(hurried)).toMatchObject({ kind: 'transient' });
  });

  it('can stop while Slack stays silent', async () => {
    server.socket.silence('hello');
    const failing = failureOfStart(adapter);
    await expect.poll(() => server.socket.open()).toBe(1);
    await adapter.stop();
    expect(await failing).toMatchObject({ kind: 'transient' });
  });

  it('can stop while the socket is opening', async () => {
    server.socket.silence('connecting');
    const failing = failureOfStart(adapter);
    await server.socket.asked(1);
    await adapter.stop();
    expect(await failing).toMatchObject({ kind: 'transient' });
  });

  it("can stop while it waits for the socket's address", async () => {
    server.fail({ hang: true }, { method: 'apps.connections.open' });
    const failing = failureOfStart(adapter);
    await server.requested('apps.connections.open', 1);
    await adapter.stop();
    expect(await failing).toMatchObject({ kind: 'transient' });
    expect(server.socket.open()).toBe(0);
  });
});

describe('a lost connection', () => {
  it('reconnects to Slack after the connection was cut', async () => {
    await adapter.start(commandService([newsCommand], answer));
    server.socket.cut();
    await server.socket.hellos(2);
    expect((await search()).replies[0]?.text).toBe('Answered');
  });

  it('reconnects to Slack when Slack asks for it', async () => {
    await adapter.start(commandService([newsCommand], answer));
    server.socket.askToReconnect();
    await server.socket.hellos(2);
    await expect.poll(() => server.socket.open()).toBe(1);
    expect((await search()).replies[0]?.text).toBe('Answered');
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a revoked token', { error: 'invalid_auth' }],
    ['a rate limit', { retryAfter: 0 }],
  ])('retries the Slack connection after %s, without ending the process', async (_, fault) => {
    await adapter.start(commandService([newsCommand], answer));
    server.fail(fault, { method: 'apps.connections.open' });
    server.socket.cut();
    await server.socket.hellos(2);
    expect((await search()).replies[0]?.text).toBe('Answered');
    expect(lines.join('\n')).toContain('slack unreachable');
  });

  it('does not reconnect to Slack after it stopped', async () => {
    await adapter.start(commandService([newsCommand], answer));
    server.socket.cut();
    await expect.poll(() => lines.join('\n')).toContain('slack connection lost');
    await adapter.stop();
    expect(server.requests('apps.connections.open')).toBe(1);
    expect(server.socket.open()).toBe(0);
  });
});

describe('stopping Slack', () => {
  it('closes the Slack socket and takes no more commands when it stops', async () => {
    await adapter.start(commandService([newsCommand], answer));
    await adapter.stop();
    await expect.poll(() => server.socket.open()).toBe(0);
    await expect(search()).rejects.toThrow('nobody is connected');
  });

  it('lets a Slack answer in progress finish before it stops', async () => {
    const slow = Promise.withResolvers<void>();
    const answerLate = async () => {
      await slow.promise;
      return { message: { summary: 'Late', blocks: [] } };
    };
    await adapter.start(commandService([newsCommand], answerLate));
    const exchange = server.startCommand({ command: '/news', text: 'search tidal' });
    await exchange.acked;
    let isStopped = false;
    const stopped = adapter.stop().then(() => {
      isStopped = true;
    });
    await expect.poll(() => server.socket.open()).toBe(0);
    expect(isStopped).toBe(false);
    slow.resolve();
    await stopped;
    expect(exchange.replies.map((reply) => reply.text)).toEqual(['Late']);
  });

  it('can be stopped without having been started', async () => {
    await expect(adapter.stop()).resolves.toBeUndefined();
  });
});
