import { runHistory } from './history.ts';
import { emptyState } from './shared-state.ts';

const [from = 1, count = 200] = process.argv.slice(2).map(Number);
const empty = await emptyState();
const startedAt = performance.now();
let wrong = 0;
let simulatedMs = 0;
const troubles: Record<string, number> = {};
for (let seed = from; seed < from + count; seed += 1) {
  const history = await runHistory(seed, empty);
  simulatedMs += history.simulatedMs;
  for (const name of history.troubles) troubles[name] = (troubles[name] ?? 0) + 1;
  if (count === 1) process.stdout.write(`${history.trace.join('\n')}\n`);
  if (history.faults.length === 0) continue;
  wrong += 1;
  process.stdout.write(`seed ${seed}: ${history.faults.slice(0, 3).join('; ')}\n`);
}
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(
  `${JSON.stringify({ count, wrong, seconds, minutes: simulatedMs / 60_000, troubles })}\n`,
);
