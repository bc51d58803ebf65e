import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startPostgres } from '../servers/postgres-server.ts';
import { faultsOfChannel } from './compare-arrivals.ts';
import { startCuttableWay } from './cuttable-way.ts';
import { disposableFolder } from './disposable-folder.ts';
import { runThroughTrouble, type TroubleRun } from './trouble-run.ts';

describe.concurrent('every digest arrives exactly once', { timeout: 500_000 }, () => {
  it('sends every digest once when the service is asked to end in the middle of posting', async () => {
    const run = await runThroughTrouble({
      slots: 1,
      async trouble({ first, startAgain }) {
        first.end('SIGTERM');
        await first.ended;
        startAgain();
      },
    });
    expectAll(run, 1);
    expect(errorsOf(run)).toEqual([]);
  });

  it('sends every digest once when the process is halted for 90 seconds in the middle of posting', async () => {
    const run = await runThroughTrouble({
      slots: 2,
      async trouble({ first }) {
        first.halt();
        await delay(90_000);
        first.goOn();
      },
    });
    expectAll(run, 2);
    expect(errorsOf(run)).toEqual([]);
  });

  it('sends every digest once when PostgreSQL is unreachable for 20 seconds while two copies post', async () => {
    await using server = await startPostgres();
    const databaseUrl = await server.createDatabase();
    const url = new URL(databaseUrl);
    await using way = await startCuttableWay({ host: url.hostname, port: Number(url.port) });
    url.port = String(way.port);
    const run = await runThroughTrouble({
      slots: 2,
      databaseUrl,
      env: { DATABASE_URL: url.href },
      copies: 2,
      async trouble() {
        way.cut();
        await delay(20_000);
        way.restore();
      },
    });
    expectAll(run, 2);
  });

  it('sends every digest once when the clock jumps an hour back and forth in the middle of posting', async () => {
    using folder = disposableFolder();
    const clockErrorFile = join(folder.path, 'error');
    const turn = (hours: number) => writeFileSync(clockErrorFile, String(hours * 3_600_000));
    turn(0);
    const run = await runThroughTrouble({
      slots: 3,
      clockErrorFile,
      async trouble() {
        for (const hours of [1, 0, -1, 0, 1, -1, 0]) {
          turn(hours);
          await delay(3_000);
        }
      },
    });
    expectAll(run, 3);
  });
});

function expectAll({ channels, ends }: TroubleRun, slots: number): void {
  expect(channels.flatMap((channel) => faultsOfChannel(channel, { slots, mayBeUnknown: false }))).toEqual([]);
  expect(ends.filter((end) => end !== '0')).toEqual([]);
}

function errorsOf({ log }: TroubleRun): string[] {
  return log.filter((line) => line.includes('"level":"error"'));
}
