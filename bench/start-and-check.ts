import { syncContent } from '../src/content/sync-content.ts';
import { machineClock } from '../src/platform/time/clock.ts';
import type { Figure } from './figure.ts';
import { inChild, median, takeTurns, timed } from './rounds.ts';
import { statAll } from './stat-all.ts';

/** With an existing index: how long a start takes to answer, and what a check for changes costs. */
export async function startAndCheck(
  contentFolder: string,
  stateFolder: string,
  rounds: number,
): Promise<Figure[]> {
  const start = await takeTurns(rounds, {
    ours: () => inChild('first answer', contentFolder, stateFolder),
    yardstick: () => inChild('stat all', contentFolder),
  });
  const check = await takeTurns(rounds * 3, {
    ours: () => timed(() => syncContent({ ...machineClock, contentFolder, stateFolder })),
    yardstick: () => timed(() => statAll(contentFolder)),
  });
  return [
    {
      name: 'first answer after a start / stat of all files',
      ours: median(start.ours.map(({ ms }) => ms)),
      yardstick: median(start.yardstick.map(({ ms }) => ms)),
      unit: 'ms',
      aim: { share: 0.05 },
      aimedFrom: 20_000,
    },
    {
      name: 'full change check / stat of all files',
      ours: median(check.ours),
      yardstick: median(check.yardstick),
      unit: 'ms',
      aim: { share: 1.2 },
      aimedFrom: 20_000,
    },
  ];
}
