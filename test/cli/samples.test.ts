import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { discord } from '../../adapters/discord/index.ts';
import { openArticleIndex } from '../../src/content/article-index.ts';
import { areSamples } from '../../src/content/sample-articles.ts';
import { startDiscordServer } from '../servers/discord-server.ts';
import { startService } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

const now = new Date('2026-11-22T12:00:00Z');
const bundled = join(import.meta.dirname, '../../content');
const called = 'sample articles of December 2021';

let env: { readonly STATE_DIR: string };

beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('the bundled sample articles', () => {
  it('calls the samples by that name in a preview, which shows their newest day', async () => {
    const { code, out, err } = await run(['preview'], { env, now });
    expect(code).toBe(0);
    expect(out).toContain('Top stories · Monday, December 13, 2021');
    expect(err).toBe(
      `Nothing would be sent: there are only the ${called}; add your own news with heatline init. This is the digest of their newest day.\n`,
    );
    const forScripts = await run(['preview', '--json'], { env, now });
    expect(JSON.parse(forScripts.out).stories).toEqual([]);
  });

  it('calls the samples by that name in doctor, in status and when a channel gets a digest', async () => {
    const { out } = await run(['doctor'], { env, now });
    expect(out).toContain(
      `! content: only the ${called}: no digest comes until there is news\n    Add your own news with: heatline init\n`,
    );
    const told = `No digest comes until there is news: there are only the ${called}; add your own news with heatline init.\n`;
    const subscribed = await run(['subscribe', 'slack:C0123ABCD', '09:00'], { env, now });
    expect(subscribed.err).toContain(told);
    expect((await run(['status'], { env, now })).err).toContain(told);
  });

  it('announces the note of an empty digest where one is configured', async () => {
    const noted = { ...env, DIGEST_ON_EMPTY: 'note' };
    const told = 'ntil there is news, digests only say that there is none';
    const { out } = await run(['doctor'], { env: noted, now });
    expect(out).toContain(`: u${told}`);
    expect(out).toContain('✓ the next digest comes Mon, 23 Nov 2026, 08:00');
    expect((await run(['status'], { env: noted, now })).err).toContain(`U${told}: there are only`);
    const { err } = await run(['preview'], { env: noted, now });
    expect(err).toContain('One line would be sent, saying that it is a quiet day: there are only');
  });

  it('announces no digest of samples in doctor, in status or at start in the terminal', async () => {
    const once = 'once there is news, the next digest comes no earlier than';
    expect((await run(['doctor'], { env, now })).out).toContain(`✓ ${once} Mon, 23 Nov 2026, 08:00`);
    const { err } = await run(['status'], { env, now });
    expect(err).toContain(
      'No chat is set up, so heatline start prints the digest in its terminal: every day at 08:00, UTC time, next Mon, 23 Nov 2026, 08:00.',
    );
    expect(err).toContain('No digest comes until there is news');
    const service = await startService({ platforms: [], env: { ...env, DIGEST_TIMEZONE: 'UTC' }, now });
    expect(service.output().toLowerCase()).toContain(once);
    await service.stop();
  });

  it('logs at the start of a service with a channel that there are only samples', async () => {
    const server = await startDiscordServer();
    try {
      const service = await startService({
        platforms: [discord],
        env: { ...env, ...server.env, DIGEST_CHANNELS: `discord:${server.channelId}` },
        now,
      });
      expect(service.warnings().map(({ msg }) => msg)).toContainEqual(
        expect.stringContaining(`there are only the ${called}`),
      );
      expect(await service.stop()).toBe(0);
    } finally {
      await server.close();
    }
  });

  it('recognises articles that somebody added, redated or renamed as news', async () => {
    const contentFolder = join(temporaryFolder(), 'content');
    cpSync(bundled, contentFolder, { recursive: true });
    const isSample = async () => {
      await run(['top'], { env: { ...env, CONTENT_DIR: contentFolder }, now });
      const index = openArticleIndex({ contentFolder, stateFolder: env.STATE_DIR });
      try {
        return areSamples(index);
      } finally {
        index.close();
      }
    };
    expect(await isSample()).toBe(true);
    const december = join(contentFolder, '2021/12');
    const [one = '', other = '', third = ''] = readdirSync(december);
    // Deleting some samples does not turn the others into news.
    rmSync(join(december, third));
    expect(await isSample()).toBe(true);
    const text = readFileSync(join(december, one), 'utf8');
    writeFileSync(
      join(december, one),
      text.replace(/^(publishedDateTime: )2021/m, (_, key) => `${key}2026`),
    );
    expect(await isSample()).toBe(false);
    writeFileSync(join(december, one), text);
    expect(await isSample()).toBe(true);
    renameSync(join(december, other), join(december, `mine-${other}`));
    expect(await isSample()).toBe(false);
  });
});
