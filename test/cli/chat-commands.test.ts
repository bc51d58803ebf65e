import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestDefinition } from '../../src/commands/digest/digest-command.ts';
import { newsDefinition } from '../../src/commands/news/news-command.ts';
import { run } from './run.ts';

const now = new Date('2021-12-13T08:00:00Z');
const content = join(import.meta.dirname, '../../content');
const stateFolder = mkdtempSync(join(tmpdir(), 'heatline-test-'));
const env = { CONTENT_DIR: content, STATE_DIR: stateFolder };

afterAll(() => rmSync(stateFolder, { recursive: true, force: true }));

const heatline = (...args: string[]) => run(args, { env, now });

describe('the commands of the chats, on the command line', () => {
  const offered = [newsDefinition('news'), digestDefinition('digest')]
    .flatMap(({ subcommands }) => subcommands)
    .filter(({ name, hidden }) => !hidden && name !== 'help');

  it.each(offered)('has $name under the same name, with the same options', async ({ name, options }) => {
    const { code, out } = await heatline(...name.split(' '), '--help');
    expect(code).toBe(0);
    for (const { name: option } of options.filter(({ hidden }) => !hidden))
      expect(out).toContain(`  --${option.replaceAll('_', '-')}`);
  });

  it('looks up topics and one topic, for people and as JSON', async () => {
    const { out } = await heatline('topics');
    expect(out).toMatch(/^Security · \d+: heatline topic Security$/m);
    const json = JSON.parse((await heatline('topics', '--json')).out);
    expect(json).toMatchObject({
      version: 1,
      topics: expect.arrayContaining([{ name: 'Security', count: expect.any(Number) }]),
    });
    expect((await heatline('topic', 'security', 'count:1')).out).toContain('heat');
    const { stories } = JSON.parse((await heatline('topic', 'security', '--count', '1', '--json')).out);
    expect(stories).toHaveLength(1);
  });

  it('offers the topic that may be meant, and ends with 1', async () => {
    const { code, out, err } = await heatline('topic', 'securty');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Security: heatline topic --count 5 Security');
  });

  it('ends with 1 for a topic that is like none, also for scripts', async () => {
    for (const args of [
      ['topic', 'zzqq'],
      ['top', 'topic:zzqq', '--json'],
    ]) {
      expect(await heatline(...args)).toMatchObject({
        ...{ code: 1, out: '' },
        err: expect.stringContaining('No article has the topic "zzqq".'),
      });
    }
  });

  it('takes the words of a search as a flag, too', async () => {
    expect((await heatline('search', '--query', 'sensetime')).out).toContain('SenseTime');
    const { stories } = JSON.parse((await heatline('search', '--json', '--query', 'sensetime')).out);
    expect(stories.length).toBeGreaterThan(0);
  });

  it('gives the person at the terminal a digest of their own, and ends it', async () => {
    expect((await heatline('me')).out).toContain('heatline me subscribe');
    expect((await heatline('me', 'subscribe', '9:30', 'weekdays')).out).toContain('weekdays at 09:30');
    expect((await heatline('me', 'show')).out).toContain('weekdays at 09:30');
    // A word of a title may look like an id, which can only be given as an option here.
    expect((await heatline('me', 'why', 'musk')).out).toContain('Musk');
    expect((await heatline('me', 'off')).out).toContain('was removed');
    expect((await heatline('me', 'nonsense')).code).toBe(2);
  });

  it('leaves out the id where there is only one subscription, as in a channel', async () => {
    const { out } = await heatline('subscribe', 'console:terminal', '09:00', 'weekdays');
    const id = /\(id (\w+)\)/.exec(out)?.[1] ?? '';
    expect((await heatline('edit', '10:00')).out).toContain(`${id} was changed: weekdays at 10:00`);
    expect((await heatline('edit', 'compact')).out).toContain(`${id} was changed`);
    expect((await heatline('skip')).out).toContain('will be skipped');
    expect((await heatline('skip', 'undo')).out).not.toContain('will be skipped');
    expect((await heatline('edit', 'count:3', '--style', 'compact')).out).toContain(`${id} was changed`);
    expect((await heatline('pause')).out).toContain(`${id} is paused`);
    expect((await heatline('resume')).out).toContain(`${id} is active again`);
    expect((await heatline('history')).out).toContain('No digest was due yet');
    expect((await heatline('preview', id)).code).toBe(0);

    await heatline('subscribe', 'console:terminal', '18:00');
    const { code, err } = await heatline('pause');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^There are several subscriptions: name one by its id\. They are \w+, \w+\.\n$/),
    ]);
  });

  it('offers no pages where it prints everything', async () => {
    for (const name of ['list', 'status', 'history']) {
      expect((await heatline(name, '--help')).out).not.toContain('--page');
    }
  });

  it("explains why a story was not in a subscription's digest", async () => {
    const id = /^(\w{5}) /m.exec((await heatline('list')).out.split('\n').slice(1).join('\n'))?.[1] ?? '';
    const { code, out } = await heatline('why', 'sensetime', 'ipo', '--id', id);
    expect(code).toBe(0);
    expect(out).toContain('has not shown it');
  });
});
