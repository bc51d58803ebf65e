import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('settings', () => {
  it('reports the invalid settings of all platforms at once', async () => {
    const { code, err } = await run(['start'], {
      env: {
        ...env,
        SLACK_BOT_TOKEN: 'nonsense',
        SLACK_APP_TOKEN: 'nonsense',
        DISCORD_SHARDS: 'x',
        DISCORD_TOKEN: 'nonsense',
      },
    });
    expect(code).toBe(2);
    expect(err).toContain('SLACK_BOT_TOKEN');
    expect(err).toContain('DISCORD_');
  });

  it('reports all invalid settings at once, with the value and what would be valid', async () => {
    const { code, err } = await run(['start'], {
      env: {
        ...env,
        DIGEST_LIMIT: 'many',
        DIGEST_CHANNELS: 'slak:C0123ABCD,slack:general',
        DIGEST_CRON: 'daily',
        DIGEST_TIMEZONE: 'Berlino',
        DIGEST_CATCH_UP: 'later',
        DIGEST_MEMORY: 'long',
        DATABASE_URL: 'mysql://heatline:s3cret@localhost/heatline',
      },
    });
    expect(code).toBe(2);
    for (const fault of [
      'DIGEST_LIMIT: "many" is not a whole number from 1 to 10',
      'DIGEST_CHANNELS: "slak:C0123ABCD" names no platform; there are console, slack, discord',
      'DIGEST_CHANNELS: "slack:general" does not name a channel of slack: use a channel id like C0123ABCD',
      'DIGEST_CRON: "daily" names no time of day; write for example "09:00"',
      'DIGEST_TIMEZONE: "Berlino" is not a time zone; did you mean Europe/Berlin?',
      'DIGEST_CATCH_UP: "later" is not a way to catch up; use skip',
      'DIGEST_MEMORY: "long" is not a length of time such as 90d or 12w',
      'DATABASE_URL: must begin with postgres://',
    ]) {
      expect(err).toContain(`\n  ${fault}`);
    }
    expect(err).not.toContain('s3cret');
  });

  it('names the variables that a channel needs', async () => {
    const { code, err } = await run(['start'], { env: { ...env, DIGEST_CHANNELS: 'slack:C0123ABCD' } });
    expect(code).toBe(2);
    expect(err).toContain('DIGEST_CHANNELS: names slack:C0123ABCD, but');
  });

  it('ignores the quotes that docker --env-file leaves around values', async () => {
    const folder = env['STATE_DIR'] ?? '';
    const quoted = { STATE_DIR: `"${folder}"`, CONTENT_DIR: "'content'", DIGEST_COUNT: ' "2" ' };
    const { code, out } = await run(['preview', '--json'], {
      env: { ...quoted, DIGEST_TOPICS: '"AI", "Security"', SLACK_BOT_TOKEN: '""' },
      now: new Date('2021-12-13T22:00:00Z'),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).stories.length).toBeGreaterThan(0);
    expect(existsSync('"')).toBe(false);
    expect(existsSync(folder)).toBe(true);
  });

  it.each([
    ['STATE_DIR', '"/data'],
    ['STATE_DIR', '/data”'],
    ['CONTENT_DIR', '“/articles”'],
  ])('rejects a folder name with a quote at one end: %s=%s', async (name, value) => {
    const { code, err } = await run(['check'], { env: { ...env, [name]: value } });
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`\\n  ${name}: must not (begin|end) with a quote`));
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-…'],
    ['SLACK_APP_TOKEN', 'xapp-...'],
    ['SLACK_APP_TOKEN', 'xapp-1-…'],
    ['SLACK_SIGNING_SECRET', '…'],
    ['SLACK_CLIENT_SECRET', '<client secret>'],
    ['SLACK_BOT_TOKEN', 'xoxb-your-token'],
    ['DISCORD_TOKEN', '…'],
    ['DISCORD_TOKEN', 'your-bot-token'],
    ['ENCRYPTION_KEYS', '…'],
  ])('recognises a placeholder: %s=%s', async (name, value) => {
    const { code, err } = await run(['start'], { env: { ...env, [name]: value } });
    expect(code).toBe(2);
    expect(err).toContain(`\n  ${name}: is still the example value; put your own there\n`);
    expect(err.match(new RegExp(`  ${name}:`, 'g'))).toHaveLength(1);
  });

  it('accepts titles that look much like placeholders', async () => {
    const { code } = await run(['preview'], { env: { ...env, DIGEST_NAME: 'Your news …' } });
    expect(code).toBe(0);
  });

  it.each([
    ['Europe/Berln', 'did you mean Europe/Berlin?'],
    ['"Europe/Berln"', 'did you mean Europe/Berlin?'],
    ['CEST-2', 'use an IANA name such as Europe/Berlin'],
    ['BST', 'did you mean Europe/London?'],
    ['europe/berlin', 'write Europe/Berlin'],
    ['Europe/Berlin ', 'write Europe/Berlin'],
    ['+02:00', 'use an IANA name such as Europe/Berlin'],
  ])('rejects a TZ that the machine would treat as UTC: %s', async (tz, says) => {
    const { code, err } = await run(['preview'], { env: { ...env, TZ: tz, DIGEST_TIMEZONE: '' } });
    expect(code).toBe(2);
    expect(err).toMatch(/\n {2}TZ: ".*" is not a time zone/);
    expect(err).toContain(`${says}, or set DIGEST_TIMEZONE`);
  });

  it.each(['', 'UTC', ':Europe/Berlin', 'CET', 'EST5EDT', 'Asia/Kolkata'])(
    'accepts a TZ that the machine understands: %j',
    async (tz) => {
      expect((await run(['preview'], { env: { ...env, TZ: tz, DIGEST_TIMEZONE: '' } })).code).toBe(0);
    },
  );

  it('accepts any TZ when DIGEST_TIMEZONE is set', async () => {
    const set = { TZ: 'Europe/Berln', DIGEST_TIMEZONE: 'Europe/Berlin' };
    expect((await run(['preview'], { env: { ...env, ...set } })).code).toBe(0);
  });
});
