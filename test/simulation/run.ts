import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { machineClock } from '../../src/platform/clock.ts';
import { openState } from '../../src/store/database.ts';
import { createDraws } from './draws.ts';
import { openSharedState } from './faulty-database.ts';
import { runHistory } from './history.ts';

const [from = 1, count = 200] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'heatline-simulation-'));
const file = join(folder, 'state.sqlite');
await (await openState({ kind: 'sqlite', file }, machineClock)).destroy();
const state = await openSharedState(file);
await sql`pragma synchronous = off`.execute(state.connect(createDraws(0), { database: 0 }));
const startedAt = performance.now();
let wrong = 0;
let simulatedMs = 0;
const troubles: Record<string, number> = {};
for (let seed = from; seed < from + count; seed += 1) {
  const history = await runHistory(seed, state);
  simulatedMs += history.simulatedMs;
  for (const [name, times] of Object.entries(history.troubles))
    troubles[name] = (troubles[name] ?? 0) + times;
  if (history.faults.length === 0) continue;
  wrong += 1;
  process.stdout.write(`seed ${seed}: ${history.faults.join('; ')}`);
  if (count === 1) process.stdout.write(history.trace.join('\n'));
}
process.stdout.write(
  JSON.stringify({
    count,
    wrong,
    seconds: (performance.now() - startedAt) / 1000,
    minutes: simulatedMs / 60_000,
    troubles,
  }),
);
await state.close();
rmSync(folder, { recursive: true });
