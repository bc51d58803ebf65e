import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { CliResult } from './run.ts';

export interface CliProcess extends AsyncDisposable {
  run(args: readonly string[], now: Date): Promise<CliResult>;
}

const resultSchema = z.object({ code: z.number(), out: z.string(), err: z.string() });

type Ask = (request: object) => Promise<CliResult>;

/** Those that a test has started and is done with. They end with the process of the tests: their input does. */
const idle: Ask[] = [];

/**
 * Has a process for commands that work beside a service on one SQLite file: in the service's own process either would
 * stand still until the other has written.
 */
export function takeCliProcess(env: Readonly<Record<string, string>>): CliProcess {
  const ask = idle.pop() ?? startProcess();
  let unanswered = 0;
  return {
    async run(args, now) {
      unanswered += 1;
      const result = await ask({ args, env, now });
      unanswered -= 1;
      return result;
    },
    async [Symbol.asyncDispose]() {
      // Its next answer would be that of another request.
      if (unanswered === 0) idle.push(ask);
    },
  };
}

function startProcess(): Ask {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cli-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await lines.next();
    if (line.done) throw new Error('the process ended before it answered');
    return resultSchema.parse(JSON.parse(line.value));
  };
}
