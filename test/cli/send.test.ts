import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let stateDir: string;
let server: SlackServer;

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startSlackServer();
});

afterEach(async () => {
  await server.close();
});

const at = (second: number) => new Date(Date.UTC(2021, 11, 13, 8, 0, second));

/** Subscribes the server's channel and gives a way to send its digest. */
async function subscribed() {
  const env = { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' };
  const { out } = await run(['subscribe', `slack:${server.channel}`, '09:00'], { env, now: at(0) });
  const [, id = ''] = / as (\w+):/.exec(out) ?? [];
  const send = async (second: number) => {
    const { code, err } = await run(['send', id], { env: { ...env, LOG_LEVEL: 'silent' }, now: at(second) });
    return { code, err: err.trim() };
  };
  return { id, send };
}

describe('send', () => {
  it('says that it was sent, and then that there is nothing new', async () => {
    const { id, send } = await subscribed();
    expect(await send(1)).toEqual({ code: 0, err: `Sent to ${id}.` });
    for (let second = 2; ; second += 1) {
      const { code, err } = await send(second);
      expect(code).toBe(0);
      if (err === `Sent to ${id}.`) continue;
      expect(err).toMatch(/^Not sent\. There were no new stories for it\./);
      break;
    }
  });

  it('says that it was put off, until when, why, and who sends it then', async () => {
    const { send } = await subscribed();
    server.fail({ retryAfter: 90 });
    const { code, err } = await send(1);
    expect(code).toBe(1);
    expect(err).toMatch(
      /The digest is put off until Mon, 13 Dec 2021, 08:01, when a running service sends it\. \S/,
    );
    expect(server.messages(server.channel)).toEqual([]);
  });

  it('says how to mend a channel that is lost', async () => {
    const { send } = await subscribed();
    server.fail({ error: 'channel_not_found' });
    const { code, err } = await send(1);
    expect(code).toBe(1);
    expect(err).toMatch(/put off until .*\/invite @/s);
  });
});
