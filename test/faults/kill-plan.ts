import { draw } from './seed.ts';

/** When a process is killed. */
export type PlannedKill =
  /** So long after its start: mostly before it has connected. */
  | { readonly phase: 'starting'; readonly afterMs: number }
  /** So long after it has said that it has started. */
  | { readonly phase: 'working'; readonly afterMs: number }
  /** At its post of this number, when that has come or when the platform has taken it. */
  | { readonly phase: 'posting'; readonly count: number; readonly stage: 'come' | 'taken' };

/** So long after it has started it is killed at the latest. */
export const killedAtLatestMs = 6_000;

/** Most kills wait for a post, so that they come while the process is at its most delicate work. */
export function planKill(copy: number, life: number): PlannedKill {
  const drawn = (what: string) => draw('kill', copy, life, what);
  const kind = drawn('phase');
  if (kind < 0.1) return { phase: 'starting', afterMs: 100 + 1_900 * drawn('moment') };
  if (kind < 0.35) return { phase: 'working', afterMs: 300 + 5_000 * drawn('moment') };
  const stage = drawn('stage') < 0.5 ? 'come' : 'taken';
  // Squared, so that the first posts are hit more often than the later ones, which not every life comes to.
  return { phase: 'posting', count: 1 + Math.floor(100 * drawn('count') ** 2), stage };
}
