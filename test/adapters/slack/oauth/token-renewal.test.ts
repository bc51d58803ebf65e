import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineClock } from '../../../../src/platform/time/clock.ts';
import { deadlineIn } from '../../../../src/platform/time/deadline.ts';
import { commandService } from '../../../command-service.ts';
import {
  channelIn,
  hourMs,
  type InstallableSlack,
  plainText,
  startInstallableSlack,
} from './installable-slack.ts';

let slack: InstallableSlack;
beforeEach(async () => {
  slack = await startInstallableSlack();
});
afterEach(() => slack.stop());

describe('a token that expires', () => {
  beforeEach(() => slack.install(slack.acme, { rotates: true }));

  it('renews a token two hours before it expires, and stores it', async () => {
    const before = await slack.stored(slack.acme);
    slack.pass(9 * hourMs);
    await slack.post(slack.acme, 'with the first');
    expect(await slack.stored(slack.acme)).toBe(before);
    slack.pass(1.5 * hourMs);
    await slack.post(slack.acme, 'still with the first');
    await expect.poll(() => slack.stored(slack.acme)).not.toBe(before);
    await slack.post(slack.acme, 'with the second');
    slack.pass(11 * hourMs);
    await slack.post(slack.acme, 'with the third');
    expect(await slack.texts(slack.acme)).toEqual(
      expect.arrayContaining(['with the first', 'with the second', 'with the third']),
    );
    expect(slack.server.requests('oauth.v2.access')).toBe(3);
  });

  it('renews a token once when two copies need it at once, each for many channels', async () => {
    const other = await slack.anotherCopy();
    await slack.post(slack.acme, 'before', other);
    slack.pass(13 * hourMs);
    const release = slack.server.holdRefreshes();
    const posts = [slack.adapter, other].flatMap((copy, which) =>
      [1, 2, 3, 4].map((one) => slack.post(slack.acme, `${which}/${one}`, copy)),
    );
    await expect.poll(() => slack.server.requests('oauth.v2.access')).toBe(2);
    release();
    await Promise.all(posts);
    expect(slack.server.requests('oauth.v2.access')).toBe(2);
    expect(slack.server.repeatedRefreshes()).toBe(0);
    expect((await slack.texts(slack.acme)).filter((text) => text.includes('/'))).toHaveLength(8);
    await other.stop();
  });

  it('renews a token that Slack calls expired early, and posts the message once', async () => {
    slack.server.failOnce('chat.postMessage', { error: 'token_expired' });
    await slack.post(slack.acme, 'after all');
    const texts = await slack.texts(slack.acme);
    expect(texts.filter((text) => text === 'after all')).toHaveLength(1);
    expect(slack.server.requests('oauth.v2.access')).toBe(2);
  });

  it('keeps using a token that cannot be renewed while it lasts, and retries once a minute', async () => {
    slack.pass(11 * hourMs);
    slack.server.failOnce('oauth.v2.access', { status: 503 });
    await slack.post(slack.acme, 'with the old one');
    await expect.poll(() => slack.lines.join('\n')).toContain('slack token not renewed yet');
    await slack.post(slack.acme, 'with the old one again');
    expect(slack.server.requests('oauth.v2.access')).toBe(2);
    slack.pass(60_000);
    await slack.post(slack.acme, 'once more with the old one');
    await expect.poll(() => slack.lines.join('\n')).toContain('slack token renewed');
    expect(slack.server.requests('oauth.v2.access')).toBe(3);
  });

  it('renews a valid token without delaying a command, even if Slack is slow', async () => {
    slack.pass(11 * hourMs);
    const release = slack.server.holdRefreshes();
    await slack.post(slack.acme, 'meanwhile');
    await slack.post(slack.acme, 'meanwhile again');
    await expect.poll(() => slack.server.requests('oauth.v2.access')).toBe(2);
    expect(await slack.texts(slack.acme)).toEqual(expect.arrayContaining(['meanwhile', 'meanwhile again']));
    release();
    await expect.poll(() => slack.lines.join('\n')).toContain('slack token renewed');
  });

  it('does not retry an expired token within a minute of a failure, and keeps nobody waiting', async () => {
    slack.pass(13 * hourMs);
    slack.server.failOnce('oauth.v2.access', { status: 503 });
    await expect(slack.post(slack.acme, 'first')).rejects.toMatchObject({ kind: 'transient' });
    await expect(slack.post(slack.acme, 'second')).rejects.toMatchObject({ kind: 'transient' });
    expect(slack.server.requests('oauth.v2.access')).toBe(2);
    slack.pass(60_000);
    await slack.post(slack.acme, 'third');
    expect(await slack.texts(slack.acme)).toContain('third');
  });

  it('takes a token that another copy renewed at once, even within that minute', async () => {
    const other = await slack.anotherCopy();
    slack.pass(13 * hourMs);
    slack.server.failOnce('oauth.v2.access', { status: 503 });
    await expect(slack.post(slack.acme, 'first')).rejects.toMatchObject({ kind: 'transient' });
    await slack.post(slack.acme, 'by the other', other);
    await slack.post(slack.acme, 'second');
    expect(slack.server.repeatedRefreshes()).toBe(0);
    await other.stop();
  });

  it('renews a token when a copy starts, before it is needed', async () => {
    slack.pass(11 * hourMs);
    const before = await slack.stored(slack.acme);
    const other = await slack.anotherCopy();
    await other.start(commandService([], slack.answer));
    await expect.poll(() => slack.stored(slack.acme)).not.toBe(before);
    await other.stop();
  });

  it('stores a renewed token before the adapter has stopped', async () => {
    slack.pass(11 * hourMs);
    const before = await slack.stored(slack.acme);
    const other = await slack.anotherCopy();
    const release = slack.server.holdRefreshes();
    await slack.post(slack.acme, 'meanwhile', other);
    await expect.poll(() => slack.server.requests('oauth.v2.access')).toBe(2);
    const stopped = other.stop();
    release();
    await stopped;
    expect(await slack.stored(slack.acme)).not.toBe(before);
  });

  it('stores a renewed token although an open request delays closing the connections', async () => {
    slack.pass(11 * hourMs);
    const before = await slack.stored(slack.acme);
    const release = slack.server.holdRefreshes();
    await slack.post(slack.acme, 'meanwhile');
    await expect.poll(() => slack.server.requests('oauth.v2.access')).toBe(2);
    const halfSent = connect(slack.port, '127.0.0.1');
    halfSent.on('error', () => {});
    halfSent.write('POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n');
    await once(halfSent, 'connect');
    const stopped = slack.adapter.stop();
    release();
    await expect.poll(() => slack.stored(slack.acme)).not.toBe(before);
    await stopped;
    halfSent.destroy();
  });

  it("does not begin to renew another workspace's token while the adapter stops", async () => {
    await slack.install(slack.globex, { rotates: true });
    slack.pass(13 * hourMs);
    const other = await slack.anotherCopy();
    const release = slack.server.holdRefreshes();
    await other.start(commandService([], slack.answer));
    await expect.poll(() => slack.server.requests('oauth.v2.access')).toBe(3);
    const stopped = other.stop();
    release();
    await stopped;
    expect(slack.server.requests('oauth.v2.access')).toBe(3);
  });

  it('fails a post for now, not in doubt, when the expired token cannot be renewed', async () => {
    slack.pass(13 * hourMs);
    slack.server.failOnce('oauth.v2.access', { status: 503 });
    await expect(slack.post(slack.acme, 'later')).rejects.toMatchObject({ kind: 'transient' });
    expect(slack.server.requests('chat.postMessage')).toBe(0);
  });

  it('finishes renewing a token for a post that ran out of time, since the old token no longer works', async () => {
    const before = await slack.stored(slack.acme);
    slack.server.failOnce('chat.postMessage', { error: 'token_expired' });
    const release = slack.server.holdRefreshes();
    const deadline = deadlineIn(300, { ...machineClock, now: slack.now });
    const options = { idempotencyKey: 'late', deadline };
    const late = slack.adapter.post(channelIn(slack.acme), plainText('late'), options);
    await Promise.all([
      new Promise((resolve) => deadline.signal.addEventListener('abort', resolve)),
      expect.poll(() => slack.server.requests('oauth.v2.access')).toBe(2),
    ]);
    release();
    await expect(late).rejects.toMatchObject({ kind: 'transient' });
    expect(await slack.stored(slack.acme)).not.toBe(before);
    expect(await slack.texts(slack.acme)).not.toContain('late');
  });

  it('takes a token renewed by another process from the state', async () => {
    const other = await slack.anotherCopy();
    await slack.post(slack.acme, 'before', other);
    slack.pass(13 * hourMs);
    await slack.post(slack.acme, 'by the first');
    await slack.post(slack.acme, 'by the second', other);
    expect(slack.server.requests('oauth.v2.access')).toBe(2);
    await other.stop();
  });

  it('names the secret that is wrong', async () => {
    slack.pass(13 * hourMs);
    slack.server.failOnce('oauth.v2.access', { error: 'bad_client_secret' });
    await expect(slack.post(slack.acme, 'never')).rejects.toMatchObject({
      kind: 'lost installation',
      fix: expect.stringContaining('SLACK_CLIENT_SECRET'),
    });
  });
});
