import { createInterface } from 'node:readline';
import { run } from './run.ts';

/** A separate process that runs commands: reads one a line as JSON and answers each with one line. */
for await (const line of createInterface({ input: process.stdin })) {
  const { args, env, now } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await run(args, { env, now: new Date(now) }))}\n`);
}
