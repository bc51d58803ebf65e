import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { disposableFolder } from './disposable-folder.ts';
import type { HoldingProxy } from './holding-proxy.ts';
import { startServiceCopy } from './service-copy.ts';
import { writeStories } from './story-files.ts';
import { subscribeBefore } from './subscribe-before.ts';
import { clockEnv } from './test-clock.ts';

export interface HaltRunOptions {
  /** The settings of both copies. */
  readonly env: Readonly<Record<string, string>>;
  /** The settings that route the first copy through `proxy`. */
  readonly proxied: Readonly<Record<string, string>>;
  /** Holds back the answer before which the first copy is halted. */
  readonly proxy: HoldingProxy;
  readonly posted: () => number;
}

const slot = new Date('2021-12-13T08:00:00Z');

/**
 * How long the second copy may take: until the first is considered dead and its message can no longer be in
 * flight.
 */
const patienceMs = 150_000;

/** How long the first may take to post what it must not post. */
const goesOnWithinMs = 15_000;

/**
 * Halts a copy that is about to post until another has taken over and posted its digest, then lets it
 * continue for as long as posting takes.
 */
export async function runThroughHalt({ env, proxied, proxy, posted }: HaltRunOptions): Promise<void> {
  using temporary = disposableFolder();
  const { path: folder } = temporary;
  writeStories(join(folder, 'content'), 5);
  const base = new Date(slot.getTime() - 1_000);
  const settings = (copy: number, clock: Readonly<Record<string, string>>) => ({
    PATH: process.env['PATH'] ?? '',
    ...env,
    ...clock,
    STATE_DIR: join(folder, `state-${copy}`),
    CONTENT_DIR: join(folder, 'content'),
    DIGEST_CRON: '0 8 * * *',
    DIGEST_TIMEZONE: 'UTC',
  });
  await subscribeBefore(settings(1, clockEnv({ base, startedAt: base, factor: 0 })));
  const clock = clockEnv({ base, startedAt: new Date(), factor: 1 });

  const first: string[] = [];
  const second: string[] = [];
  const halted = startServiceCopy({ ...settings(1, clock), ...proxied }, (line) => first.push(line));
  await proxy.held;
  halted.halt();
  // The answer is waiting when the copy resumes, before any of its timers run.
  proxy.release();
  const other = startServiceCopy(settings(2, clock), (line) => second.push(line));
  const isTakenOver = await comesTrue(() => posted() > 0, patienceMs);
  if (!isTakenOver || !second.some((line) => line.includes('delivery was interrupted')))
    throw new Error(`the digest was not taken over:\n${second.join('\n')}`);

  first.length = 0;
  halted.goOn();
  await comesTrue(() => first.some((line) => line.includes('left to another copy')), goesOnWithinMs);
  for (const copy of [halted, other]) copy.end('SIGTERM');
  await Promise.all([halted.ended, other.ended]);
}

/** Whether the condition becomes true in time. */
async function comesTrue(condition: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!condition() && performance.now() < end) await delay(200);
  return condition();
}
