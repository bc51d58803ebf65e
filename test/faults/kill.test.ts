import { beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../servers/postgres-server.ts';
import { judge } from './judge.ts';
import { type KillRun, runThroughKills } from './kill-run.ts';
import { seed } from './seed.ts';

beforeAll(() => {
  process.stdout.write(`kills and faults follow from KILL_SEED=${seed}\n`);
});

const slots = 3;

describe.concurrent('while platforms fail and processes are killed', { timeout: 1_200_000 }, () => {
  it('one copy on SQLite delivers every digest exactly once', async () => {
    const run = await runThroughKills({
      slackChannels: 100,
      discordChannels: 100,
      slots,
      copies: 1,
      kills: 25,
    });
    judge('SQLite', run, { slots, mayBeUnknown: false });
    expectTroubles(run);
  });

  it('three copies on PostgreSQL deliver every digest exactly once', async () => {
    await using server = await startPostgres();
    const run = await runThroughKills({
      slackChannels: 100,
      discordChannels: 100,
      slots,
      copies: 3,
      clocksApart: 14,
      kills: 39,
      databaseUrl: await server.createDatabase(),
    });
    judge('PostgreSQL', run, { slots, mayBeUnknown: false });
    expectTroubles(run);
  });

  it('a digest that Slack may have taken is recorded as unknown without access to the history, and never sent twice', async () => {
    const run = await runThroughKills({
      slackChannels: 60,
      discordChannels: 0,
      slots,
      copies: 1,
      kills: 6,
      withoutHistory: true,
    });
    judge('Slack without history', run, { slots, mayBeUnknown: true });
    const states = run.channels.flatMap(({ deliveries }) => deliveries.map(({ status }) => status.state));
    expect(new Set(states)).toEqual(new Set(['sent', 'unknown']));
  });
});

/** Checks that the run was as hard as intended. */
function expectTroubles({ kills, injected }: KillRun): void {
  expect(kills.length).toBeGreaterThanOrEqual(25);
  expect(kills.some(({ postsUnderWay }) => postsUnderWay > 0)).toBe(true);
  for (const platform of ['slack', 'discord']) {
    for (const fault of ['429', '500 before', '500 after', 'hang', 'cut before', 'cut after']) {
      const names = [...injected.keys()].filter((name) => name.startsWith(`${platform} post: ${fault}`));
      expect(names, `${fault} by ${platform}`).not.toEqual([]);
    }
  }
}
