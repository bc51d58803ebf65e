import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subscribeCommandLine } from '../../src/cli/setting-options.ts';
import { readConfig } from '../../src/config.ts';
import { anySettings } from '../subscriptions/any-settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { run } from './run.ts';
import { withStores } from './with-stores.ts';

describe('the command that makes a subscription again', () => {
  it('recreates the same subscription when a shell runs the command', async () => {
    const folder = temporaryFolder();
    const env = { STATE_DIR: folder, DIGEST_TIMEZONE: 'Europe/Berlin' };
    await fc.assert(
      fc.asyncProperty(anySettings, async (settings) => {
        const channel = { platform: 'slack', id: 'C0123ABCD' };
        const { digest } = readConfig(env, []);
        const { cron, timezone } = settings.schedule;
        // Days of a spaced schedule are counted from its first digest.
        const schedule = { cron: cron.replace(/ 2d$/, ' 2d@2021-12-11'), timezone };
        const made = { id: 'k7m2p', channel, origin: 'command line', ...settings, schedule } as const;
        const line = subscribeCommandLine(made, digest);
        const words = execFileSync('sh', ['-c', `heatline() { printf '%s\\0' "$@"; }; ${line}`], {
          encoding: 'utf8',
        });
        const now = new Date('2021-12-10T12:00:00Z');
        const { out } = await run(words.split('\0').slice(0, -1), { env, now });
        const id = / \(id (\w+)\)\./.exec(out)?.[1];
        const again = await withStores(folder, ({ subscriptions }) => subscriptions.find(id ?? ''));
        expect(again?.subscription, line).toEqual({ ...made, id });
      }),
      { numRuns: 30 },
    );
  });
});
