import { readArguments, wholeNumber } from '../command-line.ts';
import type { History } from './history.ts';
import { simulate } from './simulate.ts';

/**
 * npm run test:simulation: runs histories from seeds, and prints what was wrong and how much time they simulated.
 * - `-- --seeds N` runs N of them, 2,000 by default; `--from S` starts with seed S, 1 by default
 * - `-- --seeds 1 --from S` prints everything that happened in the history of seed S
 * - `-- --until-wrong` stops at the first one that is wrong
 */
const { values } = readArguments({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    'until-wrong': { type: 'boolean', default: false },
  },
});
const count = wholeNumber('seeds', values.seeds);
const from = wholeNumber('from', values.from);

const startedAt = performance.now();
const wrong: History[] = [];
let ended = 0;
let simulatedMs = 0;
const progress =
  process.stderr.isTTY && setInterval(() => process.stderr.write(`\r${ended} of ${count} `), 1_000);
await simulate({ from, count }, (history) => {
  ended += 1;
  simulatedMs += history.simulatedMs;
  if (count === 1) process.stdout.write(`${history.trace.join('\n')}\n`);
  if (history.faults.length === 0) return true;
  wrong.push(history);
  process.stdout.write(`seed ${history.seed}:\n${history.faults.map((fault) => `  ${fault}\n`).join('')}`);
  return !values['until-wrong'];
});
if (progress) clearInterval(progress);
const seconds = (performance.now() - startedAt) / 1_000;
const minutes = Math.round(simulatedMs / 60_000);
process.stdout.write(
  `${ended} histories, ${wrong.length} wrong; ${minutes.toLocaleString('en')} simulated minutes in ${seconds.toFixed(1)} s, ` +
    `which would be ${Math.round((minutes / seconds) * 3_600).toLocaleString('en')} in an hour\n`,
);
const [first] = wrong.toSorted((a, b) => a.seed - b.seed);
if (first && count > 1)
  process.stdout.write(`What happened: npm run test:simulation -- --seeds 1 --from ${first.seed}\n`);
process.exitCode = first ? 1 : 0;
