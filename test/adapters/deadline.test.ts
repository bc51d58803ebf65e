import { describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { slack } from '../../adapters/slack/index.ts';
import type { Platform, PlatformAdapter } from '../../src/platform/adapter.ts';
import { notice } from '../../src/platform/notice.ts';
import { machineRandomness } from '../../src/platform/randomness.ts';
import { machineClock } from '../../src/platform/time/clock.ts';
import { type Deadline, deadlineIn } from '../../src/platform/time/deadline.ts';
import { eventually } from '../eventually.ts';
import { memoryInstallations } from '../memory-installations.ts';
import { createMessageRoute } from '../servers/discord-faults.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startSlackServer } from '../servers/slack-server.ts';
import { silentLog } from '../silent-log.ts';

const now = () => new Date('2021-12-13T08:00:00Z');

async function adapterOf(
  platform: Platform,
  env: Readonly<Record<string, string>>,
): Promise<PlatformAdapter> {
  const configured = platform.configure(env);
  if (!configured) throw new Error(`${platform.name} is not configured`);
  return configured.createAdapter({
    ...machineClock,
    ...machineRandomness,
    log: silentLog,
    installations: memoryInstallations(),
    now,
  });
}

/** A deadline that is over once it has been asked `answers` times. */
function overAfter(answers: number): Deadline {
  let asked = 0;
  return { signal: new AbortController().signal, isOver: () => ++asked > answers };
}

/** Until the server has the first request of `posting`, which holds it. */
async function untilAsked(requests: () => number, posting: Promise<unknown>): Promise<void> {
  // What it rejects with is looked at later.
  posting.catch(() => {});
  await eventually(() => expect(requests()).toBe(1));
}

describe('a deadline', () => {
  it('ends a deadline by whichever clock gets there first: the monotonic one, or the one that runs during sleep', async () => {
    let time = now();
    const long = deadlineIn(60_000, { ...machineClock, now: () => time });
    const short = deadlineIn(20, { ...machineClock, now });
    expect([long.isOver(), short.isOver()]).toEqual([false, false]);
    await new Promise((resolve) => short.signal.addEventListener('abort', resolve));
    expect(short.isOver()).toBe(true);
    time = new Date(time.getTime() + 60_000);
    expect(long.isOver()).toBe(true);
  });

  it('is over once its signal says so, although the timer was a moment ahead of the clock', () => {
    const controller = new AbortController();
    const clock = { now, elapsedMs: () => 0, signalIn: () => controller.signal };
    const deadline = deadlineIn(20, clock);
    expect(deadline.isOver()).toBe(false);
    controller.abort();
    expect(deadline.isOver()).toBe(true);
  });
});

/** A deadline that the test ends: a busy machine may take longer than any fixed time to send a request. */
function endedByHand() {
  const controller = new AbortController();
  const { signal } = controller;
  const deadline: Deadline = { signal, isOver: () => signal.aborted };
  return { deadline, end: () => controller.abort() };
}

describe('a post cut off at its deadline', () => {
  const [slackMessage = {}] = slack.render(notice('Good morning'));
  const [discordMessage = {}] = discord.render(notice('Good morning'));
  it('leaves a Slack post in doubt when its deadline passes', async ({ onTestFinished }) => {
    const server = await startSlackServer();
    onTestFinished(() => server.close());
    const adapter = await adapterOf(slack, server.env);
    const id = await server.createChannel('slow');
    server.fail({ hang: true });
    const { deadline, end } = endedByHand();
    const posting = adapter.post({ platform: 'slack', id }, slackMessage, { idempotencyKey: 'a', deadline });
    await untilAsked(() => server.requests('chat.postMessage'), posting);
    end();
    await expect(posting).rejects.toMatchObject({ kind: 'ambiguous' });
  });

  it('leaves a Discord post in doubt when its deadline passes', async ({ onTestFinished }) => {
    const server = await startDiscordServer();
    onTestFinished(() => server.close());
    const adapter = await adapterOf(discord, server.env);
    server.fail({ hang: true });
    const { deadline, end } = endedByHand();
    const channel = { platform: 'discord', id: server.channelId };
    const posting = adapter.post(channel, discordMessage, { idempotencyKey: 'a', deadline });
    await untilAsked(() => server.requests(createMessageRoute), posting);
    end();
    await expect(posting).rejects.toMatchObject({ kind: 'ambiguous' });
    await adapter.stop();
  });
});

describe('a Discord forum, which does not detect repeated posts', () => {
  it('makes no forum post after the deadline, however many requests came before it', async ({
    onTestFinished,
  }) => {
    const server = await startDiscordServer();
    onTestFinished(() => server.close());
    const adapter = await adapterOf(discord, server.env);
    const forum = server.createChannel({ type: 15 });
    const [payload = {}] = discord.render(notice('Good morning'));
    const channel = { platform: 'discord', id: forum };
    // The first request is refused because the channel is a forum; the second would create the post.
    const late = adapter.post(channel, payload, { idempotencyKey: 'a', deadline: overAfter(1) });
    await expect(late).rejects.toMatchObject({ kind: 'transient' });
    expect(server.threads(forum)).toEqual([]);
    await adapter.post(channel, payload, { idempotencyKey: 'a', deadline: overAfter(2) });
    expect(server.threads(forum)).toHaveLength(1);
    await adapter.stop();
  });
});
