import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How long the work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The median of a few runs, in milliseconds, for work so short that what ran before would matter as much. */
export async function timedTypically(work: () => unknown): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 5; run++) runs.push(await timed(work));
  return median(runs);
}

export interface Contest<T> {
  readonly ours: T;
  readonly yardstick: T;
}

/** Takes turns, so that anything else the machine does affects both. Returns all measurements in the order taken. */
export async function takeTurns<T>(
  rounds: number,
  { ours, yardstick }: Contest<() => Promise<T>>,
): Promise<Contest<T[]>> {
  const taken: { ours: T[]; yardstick: T[] } = { ours: [], yardstick: [] };
  for (let round = 0; round < rounds; round++) {
    taken.yardstick.push(await yardstick());
    taken.ours.push(await ours());
  }
  return taken;
}

export interface ChildMeasurement {
  readonly ms: number;
  readonly peakMb: number;
}

/** Measures one kind of work from measured-work.ts in a separate process. */
export async function inChild(work: string, ...args: readonly string[]): Promise<ChildMeasurement> {
  const script = fileURLToPath(new URL('./measured-work.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, work, ...args]);
  const measured: ChildMeasurement = JSON.parse(stdout);
  return measured;
}
