import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';

let env: Record<string, string>;
beforeEach(() => {
  env = { STATE_DIR: temporaryFolder() };
});

describe('settings', () => {
  it('are named when they cannot be used, those of every platform at once', async () => {
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

  it('are named when they cannot be used, all at once, with the value and what would be right', async () => {
    const { code, err } = await run(['start'], {
      env: {
        ...env,
        DIGEST_LIMIT: 'many',
        DIGEST_CHANNELS: 'slak:C0123ABCD,slack:general',
        DIGEST_CRON: 'daily',
        DIGEST_TIMEZONE: 'Berlin',
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
      'DIGEST_TIMEZONE: "Berlin" is not a time zone; did you mean Europe/Berlin?',
      'DIGEST_CATCH_UP: "later" is not a way to catch up; write skip',
      'DIGEST_MEMORY: "long" is not a length of time such as 90d or 12w',
      'DATABASE_URL: must begin with postgres://',
    ]) {
      expect(err).toContain(`\n  ${fault}`);
    }
    expect(err).not.toContain('s3cret');
  });

  it('name the variables that a channel needs', async () => {
    const { code, err } = await run(['start'], { env: { ...env, DIGEST_CHANNELS: 'slack:C0123ABCD' } });
    expect(code).toBe(2);
    expect(err).toContain('DIGEST_CHANNELS: names slack:C0123ABCD, but');
  });
});
