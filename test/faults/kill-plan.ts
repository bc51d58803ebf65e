import { draw } from './seed.ts';

/** When a process is killed. */
export type PlannedKill =
  /** This long after its start, usually before it has connected. */
  | { readonly phase: 'starting'; readonly afterMs: number }
  /** This long after it reported that it has started. */
  | { readonly phase: 'working'; readonly afterMs: number }
  /** At its nth post, when that arrives or when the platform has taken it. */
  | { readonly phase: 'posting'; readonly count: number; readonly stage: 'come' | 'taken' };

/** The latest time of a kill after the start. */
export const killedAtLatestMs = 6_000;

/** Most kills wait for a post, so that they hit the process at its most delicate moment. */
export function planKill(copy: number, life: number): PlannedKill {
  const drawn = (what: string) => draw('kill', copy, life, what);
  const kind = drawn('phase');
  if (kind < 0.1) return { phase: 'starting', afterMs: 100 + 1_900 * drawn('moment') };
  if (kind < 0.35) return { phase: 'working', afterMs: 300 + 5_000 * drawn('moment') };
  const stage = drawn('stage') < 0.5 ? 'come' : 'taken';
  // Squared, so that early posts are hit more often than later ones, which not every life reaches.
  return { phase: 'posting', count: 1 + Math.floor(100 * drawn('count') ** 2), stage };
}
