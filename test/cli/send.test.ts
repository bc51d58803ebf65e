import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleText } from '../content/article-file.ts';
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

/** Subscribes the server's channel and returns a function that sends its digest. */
async function subscribed(settings: Record<string, string> = {}) {
  const env = { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC', ...settings };
  const { out } = await run(['subscribe', `slack:${server.channel}`, '09:00'], { env, now: at(0) });
  const [, id = ''] = / \(id (\w+)\)\./.exec(out) ?? [];
  const send = async (when: number | Date) => {
    const now = typeof when === 'number' ? at(when) : when;
    const { code, err } = await run(['send', id], { env: { ...env, LOG_LEVEL: 'silent' }, now });
    return { code, err: err.trim() };
  };
  return { id, send };
}

describe('send', () => {
  it('says that the digest was sent, and then that there is nothing new', async () => {
    const { send } = await subscribed();
    expect(await send(1)).toEqual({ code: 0, err: `Sent to slack:${server.channel}.` });
    for (let second = 2; ; second += 1) {
      const { code, err } = await send(second);
      expect(code).toBe(0);
      if (err === `Sent to slack:${server.channel}.`) continue;
      expect(err).toMatch(/^Not sent\. There were no new stories for it\./);
      expect(err).toMatch(
        /\nThe newest article is ".+" \(.+\)\.\n.*\nTo see it: heatline preview --at 2021-12-1\d/,
      );
      break;
    }
  });

  it('sends a story again that another outlet reports once DIGEST_MEMORY has passed', async () => {
    const content = temporaryFolder();
    const { send } = await subscribed({ CONTENT_DIR: content, DIGEST_MEMORY: '1w' });
    const publish = (day: number) => {
      const webUrl = `https://news.example/${day}`;
      const provider = `\n  name: Outlet ${day}\n  domain: ${day}.example`;
      const publishedDateTime = `2021-12-${day}T07:00:00Z`;
      writeFileSync(
        join(content, `${day}.md`),
        articleText({ webUrl, originalUrl: webUrl, publishedDateTime, provider }),
      );
      return send(new Date(`2021-12-${day}T08:00:00Z`));
    };
    expect((await publish(13)).err).toBe(`Sent to slack:${server.channel}.`);
    expect((await publish(18)).err).toMatch(/^Not sent/);
    expect((await publish(21)).err).toBe(`Sent to slack:${server.channel}.`);
  });

  it('says that the digest was put off, until when, why, and who will send it', async () => {
    const { send } = await subscribed();
    server.fail({ retryAfter: 90 });
    const { code, err } = await send(1);
    expect(code).toBe(1);
    expect(err).toMatch(
      /The digest is put off until Mon, 13 Dec 2021, 08:01; a service has to be running then to send it\. \S/,
    );
    expect(server.messages(server.channel)).toEqual([]);
  });

  it('says how to fix a channel that is lost', async () => {
    const { send } = await subscribed();
    server.fail({ error: 'channel_not_found' });
    const { code, err } = await send(1);
    expect(code).toBe(1);
    expect(err).toMatch(/put off until .*\/invite @/s);
  });
});
