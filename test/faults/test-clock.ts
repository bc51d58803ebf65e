import { readFileSync } from 'node:fs';

/**
 * A clock shared by all processes of a test: it shows `base` at `startedAt`, then runs `factor` times as
 * fast.
 */
export interface TestClock {
  readonly base: Date;
  /** By the machine's own clock. */
  readonly startedAt: Date;
  /** 0 for a stopped clock. */
  readonly factor: number;
}

const variable = 'TEST_CLOCK';

export function clockEnv({ base, startedAt, factor }: TestClock): Readonly<Record<string, string>> {
  return { [variable]: [base.getTime(), startedAt.getTime(), factor].join() };
}

export function readTestClock(env: Readonly<Record<string, string | undefined>>): () => Date {
  const errorFile = env['TEST_CLOCK_ERROR_FILE'];
  const errorMs = () => (errorFile === undefined ? 0 : Number(readFileSync(errorFile, 'utf8')));
  const [base = 0, startedAt = 0, factor = 1] = (env[variable] ?? '').split(',').map(Number);
  return () => new Date(base + (Date.now() - startedAt) * factor + errorMs());
}
