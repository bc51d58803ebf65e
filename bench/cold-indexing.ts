import type { Figure } from './figure.ts';
import { inChild, median, takeTurns } from './rounds.ts';

/**
 * From an empty state folder to a complete index with its stories, each round in a separate process.
 * @param faster the aim for the time, for any number of articles
 */
export async function coldIndexing(contentFolder: string, rounds: number, faster: number): Promise<Figure[]> {
  const speed = await takeTurns(rounds, {
    ours: () => inChild('index', contentFolder),
    yardstick: () => inChild('index plainly', contentFolder),
  });
  const memory = await takeTurns(1, {
    ours: () => inChild('index', contentFolder),
    yardstick: () => inChild('index plainly at once', contentFolder),
  });
  return [
    {
      name: 'cold indexing / gray-matter, a transaction a file',
      ours: median(speed.ours.map(({ ms }) => ms)),
      yardstick: median(speed.yardstick.map(({ ms }) => ms)),
      unit: 'ms',
      aim: { faster },
      aimedFrom: 1_000,
    },
    {
      name: 'its peak memory / gray-matter, one transaction',
      ours: median(memory.ours.map(({ peakMb }) => peakMb)),
      yardstick: median(memory.yardstick.map(({ peakMb }) => peakMb)),
      unit: 'MB',
      aim: { share: 0.15 },
      aimedFrom: 100_000,
    },
  ];
}
