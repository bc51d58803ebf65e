import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../../src/platform/adapter.ts';
import type { AnswerCommand } from '../../../../src/platform/commands/command.ts';
import { commandService } from '../../../command-service.ts';
import { createRecordingLog } from '../../../recording-log.ts';
import {
  commandBody,
  eventBody,
  sendRequest,
  signingSecret,
  signRequest,
} from '../../../servers/slack-requests.ts';
import { type SlackServer, startSlackServer } from '../../../servers/slack-server.ts';
import { createAdapterFor } from '../connected-slack.ts';
import { newsCommand } from '../news-command.ts';
import { portIn } from '../served-port.ts';

let server: SlackServer;
let adapter: PlatformAdapter;
let lines: string[];
let port: number;
let replies: string[];
let responses: Server;
let asked: string[];
/** By how much the wall clock is ahead. */
let leapMs: number;

const answer: AnswerCommand = async ({ options, person }) => {
  asked.push(`${person.id}: ${options['query']}`);
  return { message: { summary: 'Answered', blocks: [] } };
};

beforeEach(async () => {
  server = await startSlackServer();
  const recording = createRecordingLog();
  lines = recording.lines;
  [replies, asked, leapMs] = [[], [], 0];
  responses = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    replies.push(body);
    response.end('ok');
  });
  await new Promise<void>((resolve) => responses.listen(0, '127.0.0.1', resolve));
  const env = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: signingSecret, SLACK_HTTP_PORT: '0' };
  const now = () => new Date(Date.now() + leapMs);
  adapter = await createAdapterFor(server, recording.log, env, { now });
});
afterEach(async () => {
  await adapter.stop();
  await server.close();
  await new Promise((resolve) => responses.close(resolve));
  expect(lines.join('\n')).not.toMatch(/xoxb-|verification-token|8f742231b10e8888/);
});

async function start(answering: AnswerCommand = answer): Promise<void> {
  await adapter.start(commandService([newsCommand], answering));
  port = portIn(lines);
}

const search = (text = 'search tidal') =>
  commandBody({ text, response_url: `http://127.0.0.1:${portOf(responses)}/reply` });

describe('Slack over HTTP', () => {
  it('acknowledges a signed command with an empty answer, and answers it to its address', async () => {
    await start();
    expect(await sendRequest(port, signRequest(search()))).toEqual({ status: 200, text: '' });
    await expect.poll(() => replies).toHaveLength(1);
    expect(asked).toEqual(['U0READER00: tidal']);
    expect(replies[0]).toContain('Answered');
  });

  it('acknowledges at once, however long the answer takes', async () => {
    const slow = Promise.withResolvers<void>();
    await start(async () => {
      await slow.promise;
      return { message: { summary: 'Late', blocks: [] } };
    });
    expect((await sendRequest(port, signRequest(search()))).status).toBe(200);
    expect(replies).toEqual([]);
    slow.resolve();
    await expect.poll(() => replies).toHaveLength(1);
  });

  it.each([
    ['a wrong signature', () => signRequest(search(), { secret: 'of somebody else' })],
    ['no signature', () => ({ body: search(), headers: {} })],
    ['a body that was changed', () => ({ ...signRequest(search()), body: search('search other') })],
    [
      'a signature that is too old',
      () => signRequest(search(), { at: new Date(Date.now() - 5 * 60_000 - 2_000) }),
    ],
    [
      'a time that was changed',
      () => {
        const { body, headers } = signRequest(search(), { at: new Date(Date.now() - 60 * 60_000) });
        const now = String(Math.floor(Date.now() / 1000));
        return { body, headers: { ...headers, 'x-slack-request-timestamp': now } };
      },
    ],
  ])('refuses %s with 401, and does nothing', async (_, request) => {
    await start();
    expect(await sendRequest(port, request())).toEqual({ status: 401, text: '' });
    expect((await sendRequest(port, signRequest(search('search good')))).status).toBe(200);
    await expect.poll(() => asked).toEqual(['U0READER00: good']);
  });

  it('takes no more than two hundred connections at once, and answers those', async () => {
    await start();
    const sockets = Array.from({ length: 220 }, () => connect(port, '127.0.0.1'));
    let closed = 0;
    for (const socket of sockets) {
      socket.on('error', () => {});
      socket.on('close', () => {
        closed += 1;
      });
    }
    await expect.poll(() => closed).toBe(20);
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await sendRequest(port, signRequest(search()))).status).toBe(200);
  });

  it('ends a connection on which nothing comes', async () => {
    await start();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    // What Node answers to a request that is late is read, or the end would not come.
    socket.resume();
    await expect(once(socket, 'close')).resolves.toBeDefined();
    // Node itself waits for a minute.
  }, 40_000);

  it('does what a request asks once, also when somebody sends it again', async () => {
    await start();
    const request = signRequest(search());
    const statuses = [await sendRequest(port, request), await sendRequest(port, request)];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200]);
    await sendRequest(port, signRequest(search('search after')));
    await expect.poll(() => asked).toEqual(['U0READER00: tidal', 'U0READER00: after']);
  });

  it('knows a request again whose signature somebody wrote longer', async () => {
    await start();
    const request = signRequest(search());
    const signature = `${request.headers['x-slack-signature']}=again`;
    await sendRequest(port, request);
    await sendRequest(port, { ...request, headers: { ...request.headers, 'x-slack-signature': signature } });
    await sendRequest(port, signRequest(search('search after')));
    await expect.poll(() => asked).toContain('U0READER00: after');
    expect(asked).toEqual(['U0READER00: tidal', 'U0READER00: after']);
  });

  it.each([
    [
      'a shortcut of another version',
      { type: 'message_action', callback_id: 'of_old', message: { ts: '1.1' } },
    ],
    ['a shortcut without a message', { type: 'shortcut', callback_id: 'of_old' }],
    ['a form that was closed', { type: 'view_closed', view: { id: 'V1', callback_id: 'of_old' } }],
    [
      'a form of another version',
      { type: 'view_submission', view: { id: 'V1', callback_id: 'of_old', state: { values: {} } } },
    ],
    [
      'a menu of another version',
      { type: 'block_suggestion', action_id: 'of_old', block_id: 'b', value: '' },
    ],
    [
      'a button of another version',
      {
        type: 'block_actions',
        actions: [{ type: 'button', action_id: 'of_old', block_id: 'b', value: 'x' }],
      },
    ],
  ])('acknowledges %s, rather than letting a person wait', async (_, payload) => {
    await start();
    const whole = {
      ...{ team: { id: 'T000000001' }, user: { id: 'U0READER00' }, channel: { id: 'C000000001' } },
      ...{ trigger_id: 't', container: { type: 'message' }, ...payload },
    };
    const body = new URLSearchParams({ payload: JSON.stringify(whole) }).toString();
    expect((await sendRequest(port, signRequest(body))).status).toBe(200);
  });

  it('opens a modal, fills its menus and shows the answer to what was filled in', async () => {
    await start();
    const person = { user: { id: 'U0READER00', name: 'reader' }, team: { id: 'T000000001' } };
    const interact = async (payload: object) => {
      const body = new URLSearchParams({ payload: JSON.stringify({ ...person, ...payload }) }).toString();
      const { status, text } = await sendRequest(port, signRequest(body));
      expect(status).toBe(200);
      return JSON.parse(text);
    };
    const trigger_id = server.views.issueTrigger();
    await sendRequest(port, signRequest(commandBody({ trigger_id })));
    await server.until(() => server.views.modal() !== undefined, 'a modal');
    const modal = server.views.modal();
    if (!modal) throw new Error('no modal is open');
    const view = server.views.payload(modal);

    const place = { block_id: 'news search query', action_id: 'suggest' };
    expect(await interact({ type: 'block_suggestion', view, ...place, value: 'tid' })).toEqual({
      options: [{ text: { type: 'plain_text', text: '“tid”', emoji: false }, value: 'tid' }],
    });

    const filled = {
      subcommand: { subcommand: { type: 'static_select', selected_option: { value: 'search' } } },
      'news search query': { value: { type: 'plain_text_input', value: 'tidal' } },
    };
    const submission = { ...view, state: { values: filled } };
    server.views.acknowledge(modal, await interact({ type: 'view_submission', view: submission }));
    expect(asked).toEqual(['U0READER00: tidal']);
    expect(JSON.stringify(server.views.modal())).toContain('Answered');
  });

  it('does not mistake two alike commands for one', async () => {
    await start();
    await sendRequest(port, signRequest(search()));
    await sendRequest(port, signRequest(search()));
    await expect.poll(() => asked).toEqual(['U0READER00: tidal', 'U0READER00: tidal']);
  });

  it.each([
    ['since it missed our acknowledgement', 0],
    ['after our clock leapt ahead', 20 * 60_000],
  ])('takes an event once that Slack sends again, %s', async (_, aheadMs) => {
    await start();
    const event = { type: 'app_mention', user: 'U0READER00', text: '<@U0HEATLINE> tidal', ts: '1.1' };
    const body = eventBody('T000000001', { ...event, channel: server.channel, event_ts: '1.1' }, 'Ev0SAME');
    const type = 'application/json';
    const again = signRequest(body, { type, at: new Date(Date.now() - 60_000) });
    expect((await sendRequest(port, signRequest(body, { type }))).status).toBe(200);
    leapMs = aheadMs;
    const retry = { ...again, headers: { ...again.headers, 'x-slack-retry-num': '1' } };
    expect((await sendRequest(port, retry)).status).toBe(200);
    await sendRequest(port, signRequest(search('search after')));
    await expect.poll(() => asked.filter((one) => one.includes('after'))).toHaveLength(1);
    expect(asked.filter((one) => one.includes('tidal'))).toHaveLength(1);
  });

  it('answers the question whether the address is ours', async () => {
    await start();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-123' });
    const { status, text } = await sendRequest(port, signRequest(body, { type: 'application/json' }));
    expect({ status, answer: JSON.parse(text) }).toEqual({ status: 200, answer: { challenge: 'c-123' } });
  });

  it('gives strangers nothing but a 404, and logs nothing of them', async () => {
    await start();
    const before = lines.length;
    for (const path of ['/', '/slack/install', '/slack/oauth_redirect?code=secret', '//', '/wp-login.php']) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([response.status, await response.text()], path).toEqual([404, '']);
    }
    expect(lines.slice(before)).toEqual([]);
  });

  it('refuses a body of more than 1 MB', async () => {
    await start();
    const socket = connect(port, '127.0.0.1');
    const ended = once(socket, 'close');
    let answer = '';
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      answer += piece;
    });
    socket.write('POST /slack/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    socket.write(`200000\r\n${'x'.repeat(2 ** 21)}\r\n`);
    await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each(['null', '5', '"text"', 'true', '[]', '[null]', '{', '', 'payload=null'])(
    'refuses a signed body that is no object with 400, and goes on: %s',
    async (body) => {
      await start();
      const type = body.startsWith('payload') ? 'application/x-www-form-urlencoded' : 'application/json';
      expect(await sendRequest(port, signRequest(body, { type }))).toEqual({ status: 400, text: '' });
      expect((await sendRequest(port, signRequest(search()))).status).toBe(200);
      await expect.poll(() => asked).toEqual(['U0READER00: tidal']);
    },
  );

  it('counts what is refused at level debug, and warns once an hour of what may be a wrong secret', async () => {
    await start();
    const before = lines.length;
    for (let time = 0; time < 3; time += 1) {
      await sendRequest(port, { body: search(), headers: {} });
      await sendRequest(port, signRequest('null', { type: 'application/json' }));
    }
    const told = () => lines.slice(before).map((line) => JSON.parse(line));
    expect(told().map(({ level }) => level)).toEqual(Array(6).fill('debug'));
    expect(told().at(-1)).toMatchObject({ event: 'slack request refused', reason: 'body', refused: 6 });
    for (leapMs of [0, 60 * 60_000, 0]) await sendRequest(port, signRequest(search(), { secret: 'other' }));
    const warnings = told().filter(({ level }) => level === 'warn');
    expect(warnings).toHaveLength(1);
    expect(warnings[0].event).toContain('not signed with SLACK_SIGNING_SECRET');
  });

  it('answers Slack’s check of the certificate, which is not signed', async () => {
    await start();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await sendRequest(port, { body: 'ssl_check=1&token=x', headers })).status).toBe(200);
    expect(asked).toEqual([]);
  });

  it('listens for this machine alone unless told otherwise', async () => {
    await start();
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ event: 'slack is served over HTTP', host: '127.0.0.1' }),
    );
    const [elsewhere] = Object.values(networkInterfaces())
      .flat()
      .flatMap((network) => (network?.family === 'IPv4' && !network.internal ? [network.address] : []));
    if (elsewhere === undefined) return;
    await expect(fetch(`http://${elsewhere}:${port}/slack/events`)).rejects.toThrow('fetch failed');
  });

  it('opens no socket', async () => {
    await start();
    expect(server.requests('apps.connections.open')).toBe(0);
  });

  it('says which port is taken, and how to choose another', async () => {
    const taken = portOf(responses);
    const { log } = createRecordingLog();
    const other = await createAdapterFor(server, log, {
      ...{ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: signingSecret, SLACK_HTTP_PORT: String(taken) },
    });
    await expect(other.start(commandService([newsCommand], answer))).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringContaining(`port ${taken}`),
      fix: expect.stringContaining('SLACK_HTTP_PORT'),
    });
    await other.stop();
  });

  it('does not wait for a request that never ends when it stops', async () => {
    await start();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write('POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nonly a part');
    const ended = once(socket, 'close');
    await adapter.stop();
    await ended;
  });

  it('lets an answer that is under way come through when it stops, and takes no more', async () => {
    const slow = Promise.withResolvers<void>();
    await start(async () => {
      await slow.promise;
      return { message: { summary: 'Late', blocks: [] } };
    });
    await sendRequest(port, signRequest(search()));
    const stopped = adapter.stop();
    slow.resolve();
    await stopped;
    expect(replies).toHaveLength(1);
    await expect(sendRequest(port, signRequest(search()))).rejects.toThrow();
  });
});

function portOf(listening: Server): number {
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : 0;
}
