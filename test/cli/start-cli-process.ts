import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { CliResult } from './run.ts';

export interface CliProcess extends AsyncDisposable {
  run(args: readonly string[], now: Date): Promise<CliResult>;
}

const resultSchema = z.object({ code: z.number(), out: z.string(), err: z.string() });

/**
 * Starts a process for commands that run beside a service on one SQLite file. In the service's own process,
 * each would block until the other has written.
 */
export function startCliProcess(env: Readonly<Record<string, string>>): CliProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cli-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(args, now) {
      child.stdin.write(`${JSON.stringify({ args, env, now })}\n`);
      const line = await lines.next();
      if (line.done) throw new Error('the process ended before it answered');
      return resultSchema.parse(JSON.parse(line.value));
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
