import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { faultsOfChannel } from './compare-arrivals.ts';
import type { KillRun } from './kill-run.ts';
import { seed } from './seed.ts';

/** Reports how a run went, and fails unless every digest arrived as it should. */
export function judge(name: string, run: KillRun, expected: { slots: number; mayBeUnknown: boolean }): void {
  process.stdout.write(reportOf(name, run));
  const faults = [
    ...run.faults,
    ...errorsIn(run.log),
    ...run.channels.flatMap((channel) => faultsOfChannel(channel, expected)),
  ];
  if (faults.length === 0) return;
  const logFile = join(tmpdir(), `heatline-kills-${name.toLowerCase().replaceAll(' ', '-')}-${seed}.log`);
  writeFileSync(logFile, run.log.join('\n'));
  expect(faults, `replay with KILL_SEED=${seed}; the service's log is in ${logFile}`).toEqual([]);
}

/**
 * Errors that are no fault of the service: unknown digests are judged separately, and a killed process ends
 * its Discord session.
 */
const expected = ['"msg":"digest unknown"', `"msg":"Discord's sessions ended as soon as they began`];

/** Errors that the service reports itself; killing a process may cut off a line. */
function errorsIn(log: readonly string[]): string[] {
  return log.filter(
    (line) => line.includes('"level":"error"') && !expected.some((text) => line.includes(text)),
  );
}

/** The figures of a run, for people. */
function reportOf(name: string, { channels, kills, injected, tookMs }: KillRun): string {
  const states = countBy(channels.flatMap(({ deliveries }) => deliveries.map(({ status }) => status.state)));
  const messages = channels.flatMap((channel) => channel.messages).length;
  const amidPosts = kills.filter(({ postsUnderWay }) => postsUnderWay > 0).length;
  return [
    `${name}, KILL_SEED=${seed}: ${kills.length} kills in ${seconds(tookMs.untilLastKill)}, ${amidPosts} of them amid posts; everything decided after ${seconds(tookMs.untilDecided)}`,
    `  deliveries: ${listed(states)}; ${messages} messages in ${channels.length} channels`,
    `  faults: ${listed(injected)}`,
    '',
  ].join('\n');
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}
