import { afterEach, beforeEach, expect, it } from 'vitest';
import { slack } from '../../adapters/slack/index.ts';
import { eventually } from '../eventually.ts';
import { type SlackServer, startSlackServer } from '../servers/slack-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { takeCliProcess } from './start-cli-process.ts';

let stateDir: string;
let server: SlackServer;

beforeEach(async () => {
  stateDir = temporaryFolder();
  server = await startSlackServer();
});

afterEach(async () => {
  await server.close();
});

const minutes = (count: number) => new Date(Date.UTC(2021, 11, 13, 8, count, 1));

it('changes what a running service does without a restart', async () => {
  const env = { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC', DIGEST_ON_EMPTY: 'note' };
  await using commands = takeCliProcess(env);
  const service = await startService({ platforms: [slack], env, now: minutes(0) });
  const heatline = async (now: Date, ...args: string[]) => {
    const { code, out, err } = await commands.run(args, now);
    expect(code, err).toBe(0);
    return out;
  };
  const posted = () => server.messages(server.channel).length;
  const untilPosted = (count: number) => eventually(() => expect(posted()).toBe(count));
  const untilHistory = (id: string, at: string, says: RegExp) =>
    eventually(async () => expect(await heatline(minutes(59), 'history', id, '--at', at)).toMatch(says));
  try {
    const channel = `slack:${server.channel}`;
    const made = await heatline(
      minutes(0),
      'subscribe',
      channel,
      '*/10 * * * * anyway',
      '--style',
      'compact',
    );
    const id = / \(id (\w+)\)\./.exec(made)?.[1] ?? '';
    service.letPassUntil(minutes(10));
    await untilPosted(1);
    const [first] = server.messages(server.channel);
    expect(JSON.stringify(first)).toContain('SenseTime postpones IPO');
    expect(JSON.stringify(first)).not.toContain('Washington has barred');
    await untilHistory(id, '2021-12-13 08:10', /sent on time, 1 message/);

    await heatline(minutes(11), 'skip', id);
    service.letPassUntil(minutes(20));
    await untilHistory(id, '2021-12-13 08:20', /skipped: asked to skip/);
    service.letPassUntil(minutes(30));
    await untilPosted(2);

    await heatline(minutes(31), 'pause', id);
    service.letPassUntil(minutes(40));
    const other =
      / \(id (\w+)\)\./.exec(await heatline(minutes(40), 'subscribe', channel, '50 * * * *'))?.[1] ?? '';
    service.letPassUntil(minutes(50));
    await untilPosted(3);
    await untilHistory(other, '2021-12-13 08:50', /sent/);
    await untilHistory(
      id,
      '2021-12-13 08:50',
      /skipped: paused\n +It was paused since Mon, 13 Dec 2021, 08:31/,
    );

    await heatline(minutes(51), 'remove', other);
    await heatline(minutes(51), 'send', id);
    expect(posted()).toBe(4);
    await heatline(minutes(52), 'resume', id);
    expect(await heatline(minutes(52), 'history', id)).toMatch(
      /^.*08:51 {2}sent.*\npaused\n.*\n.*08:30 {2}sent/,
    );
    await heatline(minutes(52), 'edit', id, '55 * * * *');
    service.letPassUntil(minutes(55));
    await untilPosted(5);
    // The message arrives a moment before its delivery is recorded as sent.
    await eventually(async () =>
      expect(await heatline(minutes(56), 'status', id)).toMatch(
        /next {3}Mon, 13 Dec 2021, 09:55\n {2}last {3}Mon, 13 Dec 2021, 08:55: sent/,
      ),
    );
  } finally {
    await service.stop();
  }
});

it.each(['pause', 'remove'])('posts nothing more of a delayed digest after %s', async (command) => {
  const env = { ...server.env, STATE_DIR: stateDir, DIGEST_TIMEZONE: 'UTC' };
  await using commands = takeCliProcess(env);
  const service = await startService({ platforms: [slack], env, now: minutes(0) });
  const says = async (now: Date, ...args: string[]) => (await commands.run(args, now)).out;
  try {
    const made = await says(minutes(0), 'subscribe', `slack:${server.channel}`, '10 * * * *');
    const id = / \(id (\w+)\)\./.exec(made)?.[1] ?? '';
    server.fail({ retryAfter: 60 });
    service.letPassUntil(minutes(10));
    const told = () => says(minutes(59), 'history', id, '--at', '2021-12-13 08:10');
    await eventually(async () => expect(await told()).toMatch(/put off/));
    await says(minutes(11), command, id);
    service.letPassUntil(minutes(12));
    const skipped = command === 'pause' ? /08:10 {2}skipped: paused/ : /08:10 {2}skipped: removed/;
    await eventually(async () => expect(await told()).toMatch(skipped));
    expect(server.messages(server.channel)).toEqual([]);
  } finally {
    await service.stop();
  }
});
